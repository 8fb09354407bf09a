// Paper: the sheet that invites, folded to A5; the same form with a pen, as a booklet with its own code; and more about
// chosen topics. What matters is how many pages come out of a printer, and that nothing else of a child is on them.

import { type Case, iroOf } from "../support/back";
import { born } from "../support/council";
import type { Band } from "../support/demo";
import { form } from "../support/forms";
import { begin } from "../support/journey";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";

/** The pages that a booklet may have: more than these, and nobody would begin. */
const AT_MOST: Record<Band, number> = { pictures: 8, middle: 12, older: 12 };
/** In pixels of CSS. */
const MILLIMETRE = 96 / 25.4;
/** In points, as printers count. */
const A5 = [420, 595];
const A4_ON_ITS_SIDE = [842, 595];

const key = (band: Band, { id, by_band }: { id: string; by_band?: boolean }) => (by_band ? `q-${id}-${band}` : `q-${id}`);

/** The sizes of the pages that come out of a printer. */
async function printed(person: Person): Promise<number[][]> {
  const paper = (await person.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const sizes = [...paper.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  return sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

/** Every question that is on the paper and no other, counted from one, each with room for its answer. */
async function asks(iro: Person, band: Band, which: (step: { more?: boolean; topic?: string }) => boolean): Promise<void> {
  const questions = form(band).steps.filter(which).flatMap(({ questions }) => questions);
  const booklet = iro.page.locator("article.booklet");
  const titles = (await booklet.locator("h2, h3").allInnerTexts()).filter((title) => /^\d/.test(title));
  expect(titles).toHaveLength(questions.length);
  for (const [place, question] of questions.entries()) {
    expect(titles[place]).toMatch(new RegExp(`^${place + 1}\\. `));
    expect(titles[place].replace(/^\d+\. /, "")).toMatch(iro.words(key(band, question)));
  }
  for (const question of await booklet.locator(".booklet__question").all()) {
    expect(await question.locator(".booklet__box, .booklet__line, .booklet__drawing").count()).toBeGreaterThan(0);
  }
  await expect(booklet.locator("input, textarea, button"), "a pen needs no field").toHaveCount(0);
  for (const lead of await booklet.locator("h2, h3, .booklet__title, .booklet__if").all()) {
    expect(await lead.evaluate((element) => getComputedStyle(element).breakAfter), "it stays with what it is about").toMatch(/^avoid/);
  }
}

/** What is true of every paper: nobody else is named, and it is for a pen. */
async function looks(iro: Person, of: Case): Promise<void> {
  await iro.page.emulateMedia({ media: "screen" });
  const paper = iro.page.locator("article");
  await expect(paper).toContainText(of.first);
  await expect(paper, "paper that lies about names nobody").not.toContainText(of.last);
  await expect(iro.page).not.toHaveTitle(new RegExp(of.first));
  for (const number of ["999", "0800 1111"]) await expect(paper).toContainText(number);
  const wide = await iro.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "also on a phone nothing scrolls sideways").toBeLessThanOrEqual(0);
  await iro.page.emulateMedia({ media: "print" });
  await expect(iro.page.locator(".no-print").first()).toBeHidden();
}

const PAPERS: [Band, "en" | "cy"][] = [["pictures", "cy"], ["middle", "en"], ["middle", "cy"], ["older", "en"], ["older", "cy"]];

test("a booklet has as few pages as somebody would begin, and its code works", async ({ child, somebody, scripts }) => {
  const all = ["pictures", "middle", "older"] as const;
  const { iro, cases } = await iroOf(somebody, ...all.map((band) => born("Poppy", undefined, band)));
  const papers: [Band, "en" | "cy"][] = [["pictures", "en"], ...PAPERS];
  let code = "";
  for (const [band, language] of scripts ? papers : papers.slice(0, 1)) {
    const of = cases[all.indexOf(band)];
    iro.language = "en";
    await iro.page.emulateMedia({ media: "screen" });
    await iro.open(of.page);
    await iro.page.locator("select[name=language]").selectOption(language);
    await iro.press("staff-booklet-make");
    await expect(iro.page.locator("html")).toHaveAttribute("lang", language);
    iro.language = language;
    await expect(iro.page.locator("h1")).toHaveCount(1);
    await iro.sees("booklet-hello");
    code = await iro.page.locator("article .big-number").innerText();
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    await expect(iro.page.getByRole("img", { name: iro.words("booklet-qr") })).toBeVisible();
    await looks(iro, of);
    await asks(iro, band, ({ more }) => !more);
    const square = await iro.page.locator(".qr").boundingBox();
    expect(square?.width ?? 0, "two centimetres at least").toBeGreaterThan(75);
    // The page without its margins: what does not fit would lie over the questions.
    await iro.page.setViewportSize({ width: Math.round((148 - 22) * MILLIMETRE), height: 740 });
    const over = await iro.page.locator(".booklet__cover").evaluate((cover) => cover.scrollHeight - cover.clientHeight);
    expect(over, `the front of ${band} ${language} is one page`).toBeLessThanOrEqual(0);
    await iro.page.setViewportSize({ width: 360, height: 740 });
    if (!scripts) continue;
    const pages = await printed(iro);
    expect(pages.length, `${band} ${language}`).toBeLessThanOrEqual(AT_MOST[band]);
    expect(pages.length, `${band} ${language}`).toBeGreaterThan(4);
    for (const page of pages) expect(page, "A5").toEqual(A5);
  }
  await iro.page.emulateMedia({ media: "screen" });

  // The code opens the same form on a phone, and is not shown again once it was used.
  await begin(child, code);
  iro.language = "en";
  const { page } = cases[scripts ? 2 : 0];
  await iro.open(page);
  await expect(iro.page.locator("body")).not.toContainText(code);
  expect(await iro.open(`${page}/booklet`)).toBe(200);
  expect(iro.path, "to look again makes no new one").toBe(page);
});

test("more about chosen topics is a second paper, without a code", async ({ somebody, scripts }) => {
  const { iro, cases } = await iroOf(somebody, born("Poppy"));
  const summary = iro.page.locator("summary", { hasText: iro.words("staff-further-title") });
  await summary.click();
  await iro.press("staff-further-make");
  await expect(iro.page.locator("details[open] input[name=topic]").first(), "nothing was ticked: it says so").toBeVisible();
  await expect(iro.page.locator("body")).toContainText(iro.within("staff-fault-not-chosen"));
  const chosen = ["home", "meeting"];
  for (const topic of chosen) await iro.page.locator(`input[name=topic][value=${topic}]`).check({ force: true });
  await iro.page.locator("select[name=further-language]").selectOption("cy");
  await iro.press("staff-further-make");
  iro.language = "cy";
  await expect(iro.page.locator("html")).toHaveAttribute("lang", "cy");
  await iro.sees("booklet-more-hello");
  await looks(iro, cases[0]);
  await asks(iro, "middle", ({ more, topic = "" }) => Boolean(more) && chosen.includes(topic));
  await expect(iro.page.locator(".qr, .big-number"), "it opens nothing").toHaveCount(0);
  if (!scripts) return;
  const pages = await printed(iro);
  expect(pages.length).toBeLessThanOrEqual(8);
  for (const page of pages) expect(page, "A5").toEqual(A5);
});

test("the sheet that invites is one, folded to A5 @scripts-on", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Poppy"));
  await iro.go(iro.page.locator(`form[action="${cases[0].page}/invitation"] button`));
  await looks(iro, cases[0]);
  const [front, back] = [await iro.page.locator(".fold--front").boundingBox(), await iro.page.locator(".fold--back").boundingBox()];
  expect(front && back && front.x >= back.x + back.width, "folded with the print outside, the right half is the front").toBe(true);
  expect(await printed(iro)).toEqual([A4_ON_ITS_SIDE]);
});
