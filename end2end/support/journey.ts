// A child's way through the form.

import { closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator } from "@playwright/test";
import { demo } from "./demo";
import { question } from "./forms";
import type { Answers, Person } from "./person";
import { folder } from "./server";
import { apart } from "./time";

/** Whoever may write, as the value of the field. */
export type Voice = "child" | "child_with_help" | "written_for_child" | "advocate";

/** Where whoever tells of something unsafe is thanked. */
export const THANKS = "/questions/0";

/** From the code to the first question: at once, in the child's own voice; whoever helps is asked and told first. */
export async function begin(child: Person, code: string, voice: Voice = "child", helper?: Answers): Promise<void> {
  await enter(child, code);
  if (voice === "child") return start(child);
  await startHelped(child);
  await child.fill({ voice });
  await child.press("question-next");
  await child.sees(`helper-title-${voice}`);
  await child.fill(helper ?? {});
  await child.press("question-next");
  await readBefore(child);
}

/** Types the code, and comes to the first page. */
export async function enter(child: Person, code: string): Promise<void> {
  await child.open("/");
  await child.fill({ code });
  await child.press("button-continue");
  await welcomed(child);
}

/** The first page: who reads it before the review, and one way in. */
export async function welcomed(child: Person): Promise<void> {
  expect(child.path).toBe("/say");
  const reads = ["begin-reads-on", "begin-reads-by", "say-reads-review"].map((key) => child.words(key).source);
  await child.sees(new RegExp(reads.join("|")));
  await expect(child.button("begin-start").or(child.link("begin-go-on"))).toBeVisible();
}

/** Starts what is said before the review: the first question is asked at once, and nobody is asked who is writing. */
export async function start(child: Person): Promise<void> {
  await afresh(() => child.press("begin-start"));
  expect(child.path).toMatch(/^\/(questions\/|last-time$)/);
}

/** Starts it with somebody who helps; then the page asks who is writing. */
export async function startHelped(child: Person): Promise<void> {
  await afresh(() => child.press("begin-helped"));
  await child.sees("who-title");
}

/** Picks something else to say than what is said before the review; then the page says who reads it. */
export async function choose(child: Person, purpose: string): Promise<void> {
  if (await child.link("begin-else").count()) await child.follow("begin-else");
  await child.sees("say-title");
  await child.fill({ purpose });
  await afresh(() => child.press("question-next"));
  await child.sees(`purpose-${purpose}`);
}

/** From what whoever helps is told to the first question. */
export async function readBefore(child: Person): Promise<void> {
  await child.sees("before-title");
  await child.press("question-next");
  expect(child.path).toMatch(/^\/questions\//);
}

/**
 * Begins something, where nothing that others began with the demo's invitations is gone on with. Whoever begins in
 * another way than those above does it in here.
 */
export async function afresh(begins: () => Promise<void>): Promise<void> {
  await alone(async () => {
    apart(demo().invitations.map(({ code }) => code));
    await begins();
  });
}

/** Does something while no other worker does it. */
async function alone(what: () => Promise<void>): Promise<void> {
  const mark = join(folder, "beginning");
  const from = Date.now();
  for (;;) {
    try {
      closeSync(openSync(mark, "wx"));
      break;
    } catch {
      // Whoever left it behind has failed meanwhile.
      if (Date.now() - from > 20_000) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    await what();
  } finally {
    rmSync(mark, { force: true });
  }
}

/** Unfolds what else can be done on a screen. */
export async function others(child: Person): Promise<void> {
  const folded = child.page.locator("details", { has: child.page.locator("summary", { hasText: child.words("question-others") }) });
  await folded.locator("summary").click();
  await expect(folded).toHaveAttribute("open", "");
  await child.look("other things");
}

/** Stops here, and checks what was answered. */
export async function finish(child: Person): Promise<void> {
  await others(child);
  await child.follow("question-finish");
  expect(child.path).toBe("/check");
}

/** Changes how the questions look. */
export async function restyle(child: Person, style: string): Promise<void> {
  await others(child);
  await child.follow("style-link");
  await child.sees("style-title");
  await child.fill({ style });
  await child.press("question-next");
  await expect(child.page.locator("body")).toHaveClass(new RegExp(`band-${style}`));
}

/** The screen of the form that is shown, by its id; on any other page its address. */
export async function screen(child: Person): Promise<string> {
  const id = child.page.locator("form.question input[name=step_id]");
  return (await id.count()) ? id.inputValue() : child.path;
}

/** Opens a screen of the form that is being filled in, which is for this. */
export async function visit(child: Person, step: string, purpose = "before_review"): Promise<number> {
  if (!child.path.startsWith("/questions/")) await child.open("/questions");
  const style = await child.page.locator("body").getAttribute("class");
  return child.open(question(step, /band-(\w+)/.exec(style ?? "")?.[1], purpose));
}

/** Asks for more about the topic of the screen that is shown. */
export async function more(child: Person): Promise<void> {
  await child.go(child.page.locator("button[name=more_about]"));
}

/** Goes from screen to screen to the check page, with answers by screen, asking for more on some; gives the screens in order. */
export async function answer(child: Person, answers: Record<string, Answers> = {}, asksOn: string[] = []): Promise<string[]> {
  const screens: string[] = [];
  while (child.path !== "/check") {
    const now = await screen(child);
    expect(screens, "no screen is asked twice").not.toContain(now);
    screens.push(now);
    await child.fill(answers[now] ?? {});
    await (asksOn.includes(now) ? more(child) : child.press("question-next"));
    await goOn(child);
  }
  for (const asked of Object.keys(answers)) expect(screens).toContain(asked);
  return screens;
}

/** Goes on from a rest, or from the thanks for telling of something unsafe: to the next screen, or to check. */
export async function goOn(child: Person): Promise<void> {
  if (child.path === "/rest") return child.follow("begin-go-on");
  if (child.path !== THANKS) return;
  await child.sees("unsafe-thanks-title");
  await child.follow((await child.link("unsafe-go-on").count()) ? "unsafe-go-on" : "unsafe-send-now");
}

/** What the check page shows, by question: every answer that is sent stands there, and what it is kept from. */
export async function checked(child: Person): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  // Where much was said, topics are folded.
  for (const topic of await child.page.locator(".gave__topic").all()) {
    if ((await topic.getAttribute("open")) === null) await topic.locator("> summary").click();
  }
  for (const line of await child.page.locator(".gave__line").all()) {
    const answer = line.locator(".gave__answer");
    found[await line.locator(".gave__question").innerText()] = (await answer.count()) ? await answer.innerText() : "";
  }
  return found;
}

/** The line of the check page in which this stands. */
export const line = (child: Person, text: string): Locator => child.page.locator(".gave__line", { hasText: text });
