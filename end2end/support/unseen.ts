// Somebody who sends the forms of pages as they stand there, without a browser: for what has to be there before a spec
// begins. How these pages look, and are gone through, is told in the specs that are about them.

import type { BrowserContext } from "@playwright/test";
import { question } from "./forms";
import { origin } from "./server";

type Cookie = { name: string; value: string; url: string; httpOnly: boolean; sameSite: "Strict" | "Lax"; expires?: number };

export class Unseen {
  private readonly cookies = new Map<string, Cookie>();
  /** Where they are, without the origin. */
  path = "/";
  /** The page that came last. */
  page = "";

  /** Somebody who has what a browser was given. */
  static async beside(context: BrowserContext): Promise<Unseen> {
    const beside = new Unseen();
    for (const { name, value, httpOnly } of await context.cookies()) beside.cookies.set(name, { name, value, url: origin, httpOnly, sameSite: "Lax" });
    return beside;
  }

  /** Opens an address of ours. */
  async open(path: string): Promise<void> {
    await this.ask(path, { method: "GET" });
  }

  /** Sends the form of this page that has `mark` in it, with what it holds hidden; `fields` are what is filled in. */
  async send(mark: string, fields: Record<string, string>): Promise<void> {
    const form = [...this.page.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([found]) => found).find((found) => found.includes(mark));
    if (!form) throw new Error(`${this.path} has no form with ${mark}`);
    const hidden = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => attributes(input)).filter(({ type }) => type === "hidden");
    const held = Object.fromEntries(hidden.map(({ name, value }) => [name, value ?? ""]));
    const to = attributes(form.slice(0, form.indexOf(">") + 1)).action ?? this.path;
    const from = this.path;
    await this.ask(to, { method: "POST", body: new URLSearchParams({ ...held, ...fields }) });
    if (this.page.includes('id="error-summary"')) throw new Error(`${from} did not take its form`);
  }

  /** Gives a browser what this one has been given. */
  async handTo(context: BrowserContext): Promise<void> {
    await context.addCookies([...this.cookies.values()]);
  }

  private async ask(path: string, init: RequestInit): Promise<void> {
    const cookie = [...this.cookies.values()].map(({ name, value }) => `${name}=${value}`).join("; ");
    const reply = await fetch(origin + path, { ...init, headers: { cookie, origin }, redirect: "manual" });
    for (const line of reply.headers.getSetCookie()) this.keep(line);
    const next = reply.headers.get("location");
    if (reply.status === 303 && next) return this.ask(next, { method: "GET" });
    this.path = path;
    this.page = await reply.text();
    if (reply.status !== 200 && reply.status !== 422) throw new Error(`${path}: ${reply.status}`);
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const age = /max-age=(-?\d+)/i.exec(line)?.[1];
    const sameSite = /samesite=strict/i.test(line) ? "Strict" : "Lax";
    if (!value || age === "0") this.cookies.delete(name);
    else this.cookies.set(name, { name, value, url: origin, httpOnly: true, sameSite, ...(age && { expires: Date.now() / 1000 + Number(age) }) });
  }
}

/** The attributes of a tag, with what they are worth. */
function attributes(tag: string): Record<string, string> {
  const plain = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, plain(value)]));
}

/** Sends one choice, alone; then keeps a number. */
export async function tells(code: string, number: string): Promise<void> {
  const child = new Unseen();
  await child.open("/");
  await child.send('name="code"', { code });
  await child.send('id="begin"', {});
  const band = /\bband-(\w+)/.exec(child.page)?.[1];
  // From 13 on nobody is asked how they feel who did not choose to talk about it.
  await child.open(question(band === "older" ? "meeting" : "feel-now", band));
  await child.send('id="this-page"', band === "older" ? { "meeting-go": "yes" } : { "feel-now": "face-happy" });
  await child.open("/check");
  await child.send('name="submission"', {});
  await child.open("/keep/number");
  await child.send('name="repeat"', { number, repeat: number });
}

/** Signs in to read back, in a browser that knows nothing of the child. */
export async function reads(code: string, number: string): Promise<Unseen> {
  const child = new Unseen();
  await child.open("/sign-in/number");
  await child.send('name="number"', { code, number });
  if (child.path !== "/mine") throw new Error(`signing in led to ${child.path}`);
  return child;
}
