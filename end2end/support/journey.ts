// A child's way through the form.

import { closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { demo } from "./demo";
import { question } from "./forms";
import type { Answers, Person } from "./person";
import { folder } from "./server";
import { apart } from "./time";

/** Whoever may write, as the value of the field. */
export type Voice = "child" | "child_with_help" | "written_for_child" | "advocate";

/** Where whoever tells of something unsafe is thanked. */
export const THANKS = "/questions/0";

/** From the first page to the page that says what happens with the words. */
export async function begin(child: Person, code: string, voice: Voice = "child", helper?: Answers): Promise<void> {
  await child.open("/");
  await child.fill({ code });
  await child.press("button-continue");
  await choose(child);
  await child.fill({ voice });
  await child.press("button-continue");
  if (helper) {
    await child.sees(`helper-title-${voice}`);
    await child.fill(helper);
    await child.press("button-continue");
  }
  await child.sees("before-title");
}

/** Says what is to be said; then the page asks who is writing. */
export async function choose(child: Person, purpose = "before_review"): Promise<void> {
  await child.sees("say-title");
  await child.fill({ purpose });
  await alone(async () => {
    apart(demo().invitations.map(({ code }) => code));
    await child.press("button-continue");
  });
  await child.sees("who-title");
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

/** From there over "meet your reviewing officer" to the first question. */
export async function meet(child: Person): Promise<void> {
  await child.press("button-continue");
  expect(child.path).toBe("/meet");
  await child.follow("button-continue");
  expect(child.path).toMatch(/^\/questions\//);
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

/** Goes on from the thanks for telling of something unsafe, if that is what is shown: to the next screen, or to check. */
export async function goOn(child: Person): Promise<void> {
  if (child.path !== THANKS) return;
  await child.sees("unsafe-thanks-title");
  await child.follow((await child.link("unsafe-go-on").count()) ? "unsafe-go-on" : "unsafe-send-now");
}

/** What the check page shows, by question. */
export async function checked(child: Person): Promise<Record<string, string>> {
  const rows = await child.page.locator(".summary__row").all();
  const found: Record<string, string> = {};
  for (const row of rows) found[await row.locator("dt").innerText()] = await row.locator("dd").first().innerText();
  return found;
}
