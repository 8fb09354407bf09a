// Paper for a week: one child a sheet, made once and loaded as often as one likes; and a letter that is given on paper.

import { iroOf } from "../support/back";
import { born } from "../support/council";
import { begin } from "../support/journey";
import type { Person } from "../support/person";
import { date } from "../support/staff";
import { expect, test } from "../support/test";

/** In points, as printers count. */
const A4_ON_ITS_SIDE = [842, 595];

/** Opens the week in which the reviews of these children are due. */
async function openWeek(iro: Person, last: string): Promise<void> {
  for (const days of [83, 76, 90]) {
    await iro.open(`/staff/sheets?${new URLSearchParams(date("on", days))}`);
    if (await iro.page.locator("main label", { hasText: last }).count()) return;
  }
  throw new Error(`no week has the review of ${last}`);
}

test("a week is printed a child a sheet, and loading it again makes no other code", async ({ child, atWork, scripts }) => {
  const { iro, cases } = await iroOf(atWork, born("Poppy"), born("Bryony"));
  await openWeek(iro, cases[0].last);
  await expect(iro.page.locator("input[name=child]:checked"), "everybody who loses nothing").toHaveCount(2);
  await expect(iro.page.locator("main")).toContainText(iro.within("staff-sheets-code-new"));
  await iro.press("staff-sheets-make");
  const sheets = iro.page.locator(".print-sheet--folded");
  await expect(sheets).toHaveCount(2);
  for (const { first } of cases) await expect(sheets.filter({ hasText: first })).toHaveCount(1);
  const codes = await iro.page.locator(".big-number").allInnerTexts();
  expect(new Set(codes).size).toBe(2);
  await iro.page.reload();
  await expect(iro.page.locator(".big-number")).toHaveText(codes);
  if (scripts) {
    const paper = (await iro.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const sizes = [...paper.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    const pages = sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(pages, "a sheet, its empty inside, a sheet").toEqual([A4_ON_ITS_SIDE, A4_ON_ITS_SIDE, A4_ON_ITS_SIDE]);
  }
  await begin(child, codes[0]);
});

test("a letter is printed past the guard and kept as given on paper", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Bryony"));
  const letter = `/staff/reviews/${cases[0].review}/letter`;
  await iro.open(letter);
  await iro.fill({ text: "Dear Bryony,\n\nyou asked for a shelf." });
  await iro.press("staff-letter-preview");
  await iro.press("staff-preview-paper");
  await iro.sees("staff-paper-letter-heading");
  await expect(iro.page.locator("#letter")).toContainText("you asked for a shelf");
  await iro.press("staff-paper-letter-given");
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-not-chosen"));
  await iro.look("not-chosen");
  await iro.fill({ to: (await iro.page.locator("input[name=to]").first().getAttribute("value")) ?? "" });
  await iro.press("staff-paper-letter-given");
  expect(iro.path).toBe(letter);
  await expect(iro.page.locator("main")).toContainText(iro.within("staff-given-child"));
  await iro.open(cases[0].page);
  await expect(iro.page.locator("main")).toContainText(iro.within("staff-story-given"));
});
