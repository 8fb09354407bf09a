// How much a child has to read, tap and scroll: measured on the pages themselves, as they are shown.

import { expect } from "@playwright/test";
import type { Person } from "./person";
import { type Reading, reading } from "./reading";
import { asked, firstChoice } from "./say";

/** The heights of phones on which a way on must be in sight, in CSS pixels, at a width of 360. */
const HEIGHTS = [740, 640];
const WIDTH = 360;

/** One screen, as a child comes to it. */
export type Screen = {
  path: string;
  /** Words that are shown in the main part. */
  words: number;
  /** How long the page is, in heights of a screen of 360 x 740. */
  length: number;
  /** Whether its first choice and the way on are in sight without scrolling, on phones of each height. */
  inSight: boolean;
  /** Whether in letters twice as large the question and its first choice are in sight, on phones of each height. */
  inSightLarge: boolean;
  /** What there is to read, and how hard it is. */
  reading: Reading;
};

/** Measures the page as it stands, before anything is filled in. */
export async function measure(child: Person): Promise<Screen> {
  const words = await child.page.locator("main").evaluate(shownWords);
  const seen: boolean[] = [];
  const large: boolean[] = [];
  let length = 0;
  for (const height of HEIGHTS) {
    await child.page.setViewportSize({ width: WIDTH, height });
    const { first, onward, long } = await child.page.evaluate(sights, { most: Number.MAX_VALUE, box: TOUCHED });
    seen.push(first && onward);
    if (height === HEIGHTS[0]) length = long / height;
    large.push(await inLargeLetters(child, async () => {
      const { heading, first } = await child.page.evaluate(sights, { most: TOUCHED, box: TOUCHED });
      return heading && first;
    }));
  }
  await child.page.setViewportSize({ width: WIDTH, height: HEIGHTS[0] });
  const [inSight, inSightLarge] = [seen.every(Boolean), large.every(Boolean)];
  return { path: child.path, words, length, inSight, inSightLarge, reading: await reading(child.page) };
}

/** Looks at the page in letters twice as large as usual. */
export async function inLargeLetters<T>(child: Person, look: () => Promise<T>): Promise<T> {
  await child.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const seen = await look();
  await child.page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return seen;
}

/** Words that are shown in an element: nothing that is folded away, and nothing that is only for screen readers. Runs in the page. */
function shownWords(root: Element): number {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let shown = "";
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest(".hidden, textarea, script")) continue;
    shown += ` ${texts.currentNode.nodeValue}`;
  }
  return shown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** As much of a choice as can be seen for what it is, and touched: that much of a box to write or draw in, too. */
const TOUCHED = 56;

/**
 * What is in sight without scrolling, the first `most` pixels of a choice being enough, and how long the page is in
 * pixels. Runs in the page.
 */
function sights({ most, box }: { most: number; box: number }): { heading: boolean; first: boolean; onward: boolean; long: number } {
  scrollTo(0, 0);
  /** Whether this much of an element from its top on is on the screen, and nothing lies over it. */
  const inSight = (element: Element | null | undefined, part = Number.MAX_VALUE): boolean => {
    if (!element?.checkVisibility()) return false;
    const { top, left, right, bottom, width } = element.getBoundingClientRect();
    const end = Math.min(bottom, top + part);
    if (top < 0 || left < 0 || end > innerHeight || right > innerWidth) return false;
    return [top + 3, (top + end) / 2, end - 3].every((y) => {
      const there = document.elementFromPoint(left + width / 2, y);
      return there !== null && (element.contains(there) || there.contains(element));
    });
  };
  // What is taken first: a choice, a box, the way in; where answers are checked, the first of them.
  const fields = "input:not([type=hidden]):not(.lock__input), textarea, .pad__sheet, .begin button, .begin a.button, a.gave__line";
  const field = [...document.querySelectorAll(`main :is(${fields})`)].find((one) => one.checkVisibility());
  const choice = field?.closest(".tile, .option, .pick, .room__person") ?? field;
  const onward = [...document.querySelectorAll(".foot button[type=submit]:not(.foot__help), main :is(.button, .begin button)")];
  return {
    heading: inSight(document.querySelector("h1")),
    first: !choice || inSight(choice, choice.matches("textarea, .pad__sheet") ? box : most),
    onward: inSight(onward.find((one) => one.closest(".foot")) ?? onward.find((one) => one.checkVisibility())),
    long: document.documentElement.scrollHeight,
  };
}

/** On a screen of this size the heading and what is chosen first are in sight without scrolling. */
export async function keepsInSight(child: Person, what: string): Promise<void> {
  const { heading, first } = await child.page.evaluate(sights, { most: TOUCHED, box: TOUCHED });
  expect.soft(heading, `${what}, ${child.path}: the heading is in sight`).toBe(true);
  expect.soft(first, `${what}, ${child.path}: the first choice is in sight`).toBe(true);
  await keepsApart(child, what);
}

/** At this size of screen and text nothing is wider than the screen, and nothing lies over what is scrolled to. */
export async function keepsApart(child: Person, what: string): Promise<void> {
  const hidden = await child.page.evaluate(() => {
    const things = [...document.querySelectorAll<HTMLElement>("main h1, main .tile, main .option, main .pick, main textarea, main .button")];
    const over = (element: HTMLElement) => {
      if (!element.checkVisibility()) return false;
      element.scrollIntoView({ block: "center" });
      const { top, left, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && Boolean(there.closest(".foot, .leave"));
    };
    const found = things.filter(over).map((element) => element.outerHTML.slice(0, 80));
    scrollTo(0, 0);
    return found;
  });
  expect.soft(hidden, `${what}, ${child.path}: nothing is covered`).toEqual([]);
  const { wide, covered } = await child.page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const foot = document.querySelector(".foot")?.getBoundingClientRect();
    const last = document.querySelector("main")?.getBoundingClientRect();
    const covered = foot && last ? last.bottom - foot.top : 0;
    scrollTo(0, 0);
    return { wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, covered };
  });
  expect.soft(wide, `${what}, ${child.path}: nothing scrolls sideways`).toBeLessThanOrEqual(0);
  expect.soft(covered, `${what}, ${child.path}: at its end the foot covers nothing`).toBeLessThanOrEqual(0);
}

/** Answers everything that a screen asks: the first choice of each, a word in each box, these topics. Gives how many questions. */
export async function answerScreen(child: Person, topics: string[] | "every"): Promise<number> {
  const questions = await asked(child);
  for (const name of questions) {
    const fields = child.page.locator(`[name="${name}"]`);
    if (await child.page.locator(`textarea[name="${name}"]`).count()) {
      await child.fill({ [name]: "Swimming" });
    } else if (name === "topics") {
      const all = await fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      await child.fill({ topics: topics === "every" ? all : topics });
    } else {
      await child.fill({ [name]: (await firstChoice(child, name).getAttribute("value")) ?? "" });
    }
  }
  return questions.length;
}
