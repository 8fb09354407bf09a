// Automatic accessibility checks: WCAG 2.0 to 2.2, A and AA, and axe's best practice. Any finding fails the test.
//
// Every page and component is looked at in its examples (`specs/gallery.spec.ts`). Whoever goes through the product looks
// at each page that they come to as well, but for those of a shape that was found clean before: words alone, a name, a
// day, break no rule.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import type core from "axe-core";
import type { AxeResults } from "axe-core";
import { folder } from "./server";
import { shape } from "./shape";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** axe itself, as small as it comes: every page that is looked at reads it. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Marks of what was found clean, so that nobody looks twice at a page of the same shape in the same setting. */
const clean = join(folder, "clean");
mkdirSync(clean, { recursive: true });

/** What colours decide, and nothing else does. */
export const COLOURS = ["color-contrast", "link-in-text-block"];

/** What colours and sizes decide. */
export const LOOKS = [...COLOURS, "target-size"];

/** Runs in the page, where axe is. A colour on its way to another is no colour to judge; none takes a second. */
async function run(rules: string[]): Promise<AxeResults> {
  const settled = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  const { axe } = window as unknown as { axe: typeof core };
  // A foot or head that stays lies over whatever is scrolled below it just now, which says nothing of that target's size.
  // That the foot hides nothing which has the focus is looked at with keys (keyboard.ts).
  const stays = document.querySelector<HTMLElement>(".foot--stays, .sitting__head");
  if (stays) stays.style.position = "static";
  try {
    return await axe.run(document, { runOnly: rules, resultTypes: ["violations"], iframes: false });
  } finally {
    stays?.removeAttribute("style");
  }
}

/**
 * Fails with one line for each element that breaks a rule. `setting` tells apart what the page's content does not;
 * `rules` are tags, or names of rules.
 */
export async function axe(page: Page, setting = "", rules = TAGS): Promise<void> {
  const look = `${JSON.stringify(page.viewportSize())} ${setting} ${rules} ${new URL(page.url()).hash} ${await shape(page)}`;
  const mark = join(clean, createHash("sha256").update(look).digest("hex"));
  if (existsSync(mark)) return;
  const scripts = test.info().project.use.javaScriptEnabled === false ? await switchOf(page) : undefined;
  await scripts?.(true);
  // One copy stays in the page for as long as the page does: it is half a megabyte to read.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(run, rules);
  await scripts?.(false);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target} ${any.map(({ message }) => message).join("; ")}`),
  );
  expect(found, page.url()).toEqual([]);
  writeFileSync(mark, "");
}

type Switch = (on: boolean) => Promise<void>;
const switches = new WeakMap<Page, Switch>();

/**
 * Switches scripts on and off where they are off. axe is a script and would wait for ever without. It gets them after
 * the page was read: the page's own scripts, passed over then, do not run any more.
 */
async function switchOf(page: Page): Promise<Switch> {
  const known = switches.get(page);
  if (known) return known;
  // The session stays for as long as the page does: to end it would switch scripts on for all pages that follow.
  const devtools = await page.context().newCDPSession(page);
  const change: Switch = async (on) => {
    await devtools.send("Emulation.setScriptExecutionDisabled", { value: !on });
  };
  // A new session thinks that scripts are on, and passes over being told so: say off first.
  await change(false);
  switches.set(page, change);
  return change;
}
