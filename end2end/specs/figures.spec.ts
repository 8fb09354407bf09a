// Figures lead from the overview to a table, to the reviews that a number counts, to the figures that count a review, and
// back, by keys alone; a table is read on a phone, in the dark and on paper.

import { atDesk, hold, iroOf } from "../support/back";
import { born, hire } from "../support/council";
import { next, tabTo } from "../support/keyboard";
import { fits, main } from "../support/say";
import { expect, test } from "../support/test";

const CODES = "/staff/figures/r04";

test("a figure leads to its reviews and back, by keys alone", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Redstart"));
  await hold(iro, cases[0].review);
  const manager = await atDesk(somebody, await hire("manager", "Mina"));
  await manager.open("/staff/overview");
  for (const leads of ['a[href="/staff/figures"]', `a[href^="${CODES}?"]`, `.figure a[href^="${CODES}/behind?"]`]) {
    await tabTo(manager, leads);
    await next(manager);
  }
  expect(manager.path).toBe(`${CODES}/behind`);
  await tabTo(manager, 'a[href$="/counted"]');
  await next(manager);
  await manager.sees("staff-figures-counted-title");
  expect(await main(manager)).toMatch(/R4: /);
  await tabTo(manager, `a[href^="${CODES}?"]`);
  await next(manager);
  expect(manager.path).toBe(CODES);

  await manager.fill({ from: "the spring" });
  await manager.press("staff-figures-show");
  await expect(manager.page.locator("#error-summary")).toContainText(manager.within("staff-fault-not-a-date"));
  await expect(manager.page.locator("[name=from]"), "what was typed stays").toHaveValue("the spring");
});

test("a table of figures is read on a phone, in the dark and on paper", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Whinchat"));
  await hold(iro, cases[0].review);
  const manager = await atDesk(somebody, await hire("manager", "Mina"));
  await manager.page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/staff/figures", CODES, "/staff/figures/r01", "/staff/figures/weekly"]) {
    await manager.open(path);
    await fits(manager);
  }
  await manager.open(CODES);
  const chart = manager.page.locator(".chart__bars");
  await expect(chart).toBeVisible();
  const { width } = (await chart.boundingBox()) ?? { width: 0 };
  expect(width, "the drawing is as wide as the page").toBeGreaterThan(250);
  await manager.page.emulateMedia({ colorScheme: "dark" });
  await manager.look("dark");
  await manager.page.emulateMedia({ media: "print", colorScheme: "light" });
  await expect(chart).toBeVisible();
  await expect(manager.page.locator("table").first()).toBeVisible();
  await expect(manager.page.locator(".filters"), "what only works on a screen is not on paper").toBeHidden();
});
