// Somebody at a browser. Whatever page they come to is checked for accessibility before they go on; a page that they
// came to in another way, and that was not checked, fails the test when it ends.

import { expect, type Locator, type Page } from "@playwright/test";
import { axe } from "./axe";
import { type Hand, pick, press, take, write } from "./hands";
import { origin } from "./server";
import { type Language, within, words } from "./words";

/** A message by its key, or words as they stand. */
export type Said = string | RegExp;

/** The windows in which a worker works. */
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 740 };

const address = (url: string) => url.replace(/[#?].*$/, "");

export class Person {
  private readonly came = new Set<string>();
  private readonly checked = new Set<string>();
  private hand: Hand = "pointer";
  private works = false;

  constructor(
    readonly page: Page,
    public language: Language = "en",
    private readonly scripts = true,
  ) {
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith(origin)) this.came.add(address(frame.url()));
    });
  }

  /**
   * Sits down to work: with scripts at a desk, in the light, with a pointer; without, at a phone, in the dark, with
   * nothing but keys. So each journey of a worker is made both ways, and no page is wider than its window.
   */
  async sitsDown(): Promise<void> {
    this.works = true;
    this.hand = this.scripts ? "pointer" : "keys";
    await this.page.setViewportSize(this.scripts ? DESK : PHONE);
    await this.page.emulateMedia({ colorScheme: this.scripts ? "light" : "dark" });
  }

  /** What a message says, whole. */
  words(key: string): RegExp {
    return words(this.language, key);
  }

  /** What a message says, anywhere in a text. */
  within(key: string): RegExp {
    return within(this.language, key);
  }

  /** Where the page is, without the origin. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Opens an address of ours; gives the status of the reply. */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(path);
    await this.look();
    return response?.status() ?? 0;
  }

  /** Presses a button and waits for the page that comes. */
  async press(name: Said): Promise<void> {
    await this.go(this.button(name));
  }

  /** Follows a link and waits for the page that comes. */
  async follow(name: Said): Promise<void> {
    await this.go(this.link(name));
  }

  /** Presses whatever leads to another page, or to this one again. */
  async go(leads: Locator): Promise<void> {
    await this.arrive(() => press(leads, this.hand));
  }

  /** Presses what stays on the page. */
  async touch(what: Locator): Promise<void> {
    await press(what, this.hand);
  }

  /** Does something that leads to another page. */
  async arrive(leads: () => Promise<unknown>): Promise<void> {
    const arrived = this.page.waitForEvent("load");
    // When what should lead there fails, its own fault is the one to be read.
    arrived.catch(() => undefined);
    await leads();
    await arrived;
    await this.look();
  }

  /** Goes to the same page in another language. */
  async speak(language: Language): Promise<void> {
    await this.go(this.page.locator(`.languages a[lang=${language}]`));
    this.language = language;
  }

  button(name: Said): Locator {
    return this.page.getByRole("button", { name: this.named(name), exact: true });
  }

  link(name: Said): Locator {
    return this.page.getByRole("link", { name: this.named(name), exact: true });
  }

  /** The page's heading says this. */
  async sees(name: Said): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(this.named(name));
  }

  /** Opens what is folded under these words. */
  async unfold(name: Said): Promise<void> {
    const summary = this.page.locator("details > summary", { hasText: this.named(name) }).first();
    await press(summary, this.hand);
  }

  /** Puts answers into the fields of a page: text, the value of a choice or of a list, or the values of several. */
  async fill(answers: Answers): Promise<void> {
    for (const [name, answer] of Object.entries(answers)) {
      if (Array.isArray(answer)) {
        for (const value of answer) await this.choose(name, value);
      } else if (await this.page.locator(`[name="${name}"]:is([type=radio], [type=checkbox])`).count()) {
        await this.choose(name, answer);
      } else if (await this.page.locator(`select[name="${name}"]`).count()) {
        await pick(this.page.locator(`select[name="${name}"]`), answer, this.hand);
      } else {
        await write(this.page.locator(`[name="${name}"]`), answer, this.hand);
      }
    }
  }

  /** Every field that somebody fills in, with what stands in it. */
  async standing(): Promise<Record<string, string>> {
    const fields = await this.page.locator("main textarea, main input:not([type=hidden])").all();
    const found: Record<string, string> = {};
    for (const field of fields) {
      const name = (await field.getAttribute("name")) ?? "";
      const type = await field.getAttribute("type");
      if (type !== "radio" && type !== "checkbox") found[name] = await field.inputValue();
      else if (await field.isChecked()) found[name] = [found[name], await field.inputValue()].filter(Boolean).join(" ");
    }
    return found;
  }

  /** Looks at the page as it is now. */
  async look(setting = ""): Promise<void> {
    if (this.scripts) await this.islands();
    // What the smallest of our scripts leaves behind on every child's page.
    else await expect(this.page.locator("body > [role=status]"), "scripts are off").toHaveCount(0);
    if (this.works) await this.fits();
    await axe(this.page, setting);
    this.checked.add(address(this.page.url()));
  }

  /** The page fits its window: nothing is to be scrolled sideways (WCAG 1.4.10). */
  async fits(): Promise<void> {
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${this.path} is as wide as the window`).toBeLessThanOrEqual(this.page.viewportSize()?.width ?? 0);
  }

  /** Waits until what comes after the page is there, and its islands have started, as far as they show it. */
  async islands(): Promise<void> {
    // In one question to the page: it is asked of each page that anybody comes to.
    const started = () =>
      this.page.evaluate(() => {
        const parts = [...document.querySelectorAll("leptos-island [data-cover], leptos-island .pad__tools")];
        return !document.querySelector("script[data-after]") && parts.every((part) => part.checkVisibility());
      });
    if (!(await started())) await expect.poll(started, "the islands have started").toBe(true);
  }

  /** The pages that were come to and never looked at. */
  unseen(): string[] {
    return [...this.came].filter((url) => !this.checked.has(url));
  }

  private async choose(name: string, value: string): Promise<void> {
    const input = this.page.locator(`[name="${name}"][value="${value}"]`);
    if (!(await input.isChecked())) await this.take(input);
    await expect(input).toBeChecked();
  }

  /** Takes what is not chosen yet, and stays on the page. */
  private async take(input: Locator): Promise<void> {
    const folded = this.page.locator("details:not([open])", { has: input });
    if (await folded.count()) await press(folded.locator("summary"), this.hand);
    if (this.hand === "keys") return take(input);
    // A finger would go on by itself here, a moment later; keys do not. What a finger does is in first-minute.spec.ts.
    if (await this.page.locator("form[data-goes-on]", { has: input }).count()) {
      return input.evaluate((element: HTMLInputElement) => element.click());
    }
    // In the drawn room somebody is picked, then their place.
    const drawn = this.page.locator(`[data-person="${await input.getAttribute("name")}"]`);
    if ((await drawn.count()) && (await drawn.isVisible())) {
      await drawn.click();
      return this.page.locator(`[data-place="${await input.getAttribute("value")}"] .room__place`).click();
    }
    // A finger lands on the words: on their label, or on the input that lies over it. Whichever it is must take it.
    await this.page.locator(`label[for="${await input.getAttribute("id")}"]`).click({ force: true });
  }

  private named(name: Said): Said {
    // Keys are of small letters and dashes, with a dash at least; what is read by people is not.
    return typeof name === "string" && /^[a-z]+(-[a-z0-9_]+)+$/.test(name) ? this.words(name) : name;
  }
}

/** What goes into fields, by their names. */
export type Answers = Record<string, string | string[]>;
