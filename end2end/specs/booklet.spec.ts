// The same form with a pen: a booklet with its own code and square code, every question, and pages of A4.

import { iroOf } from "../support/back";
import { born } from "../support/council";
import { form } from "../support/forms";
import { begin } from "../support/journey";
import { expect, test } from "../support/test";

const questions = form("middle").steps.flatMap(({ questions }) => questions);
const key = ({ id, by_band }: { id: string; by_band?: boolean }) => (by_band ? `q-${id}-middle` : `q-${id}`);

/** In pixels of CSS. */
const MILLIMETRE = 96 / 25.4;

for (const language of ["en", "cy"] as const) {
  test(`an IRO prints a booklet, and its code works (${language})`, async ({ child, somebody, scripts }) => {
    test.setTimeout(120_000);
    const { iro, cases } = await iroOf(somebody, born("Poppy"));
    await iro.page.locator("select[name=language]").selectOption(language);
    await iro.press("staff-booklet-make");
    await expect(iro.page.locator("html")).toHaveAttribute("lang", language);
    iro.language = language;
    const booklet = iro.page.locator("article.booklet");
    await expect(iro.page.locator("h1")).toHaveCount(1);
    await iro.sees("booklet-hello");
    await expect(booklet).toContainText("Poppy");
    await expect(booklet, "a booklet that lies about names nobody").not.toContainText(cases[0].last);
    await expect(iro.page).not.toHaveTitle(/Poppy/);
    const code = await booklet.locator(".big-number").innerText();
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    await expect(booklet.getByRole("img", { name: iro.words("booklet-qr") })).toBeVisible();
    for (const number of ["999", "0800 1111"]) await expect(booklet).toContainText(number);

    // Every question is there, counted from one to the last, each with room for its answer.
    const titles = await booklet.locator(".booklet__question").locator("h2, h3").allInnerTexts();
    expect(titles).toHaveLength(questions.length);
    for (const [place, question] of questions.entries()) {
      expect(titles[place]).toMatch(new RegExp(`^${place + 1}\\. `));
      expect(titles[place].replace(/^\d+\. /, "")).toMatch(iro.words(key(question)));
    }
    for (const question of await booklet.locator(".booklet__question").all()) {
      expect(await question.locator(".booklet__box, .booklet__line, .booklet__drawing").count()).toBeGreaterThan(0);
    }
    await expect(booklet.locator("input, textarea, button"), "a pen needs no field").toHaveCount(0);
    const wide = await iro.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, "also on a phone nothing scrolls sideways").toBeLessThanOrEqual(0);

    // On paper: what is for the worker is gone, the rest is black on white.
    await iro.page.emulateMedia({ media: "print" });
    await expect(iro.page.locator(".no-print")).toBeHidden();
    await expect(booklet.locator("h1")).toBeVisible();
    const square = await booklet.locator(".qr").boundingBox();
    expect(square?.width ?? 0, "two centimetres at least").toBeGreaterThan(75);
    // What is left of A4 beside its margins: a first page that runs over would leave the numbers to ring behind.
    await iro.page.setViewportSize({ width: Math.round(178 * MILLIMETRE), height: Math.round(265 * MILLIMETRE) });
    const first = await booklet.locator(".booklet__page").boundingBox();
    expect(first?.height ?? 0, "the first page is one page").toBeLessThanOrEqual(265 * MILLIMETRE);
    for (const lead of await booklet.locator("h2, .booklet__if").all()) {
      expect(await lead.evaluate((element) => getComputedStyle(element).breakAfter), "it stays with what it is about").toMatch(/^avoid/);
    }
    if (scripts) {
      const paper = (await iro.page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const pages = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(5);
      expect(pages, "so many that nobody would begin").toBeLessThan(45);
      const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(paper) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))], "A4").toEqual([595, 842]);
    }
    await iro.page.emulateMedia({ media: "screen" });
    await iro.page.setViewportSize({ width: 360, height: 740 });

    // The code is shown this once, and opens the same form on a phone.
    await begin(child, code);
    iro.language = "en";
    await iro.open(cases[0].page);
    await expect(iro.page.locator("body")).not.toContainText(code);
    expect(await iro.open(`${cases[0].page}/booklet`)).toBe(200);
    expect(iro.path, "to look again makes no new one").toBe(cases[0].page);
  });
}
