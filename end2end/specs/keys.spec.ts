// Single keys at an IRO's desk: nothing while they are off; once on, a review is gone through by them alone. What they
// are is one list, which the page shows.

import { invite, iroOf } from "../support/back";
import { born } from "../support/council";
import { answer, begin } from "../support/journey";
import { date } from "../support/staff";
import { expect, test } from "../support/test";

const SAID = "I want to jump in the lake.";
const REPLY = "I will just ask about the lake.";

test("a review is answered and a line placed by single keys, once they are on @scripts-on", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Juniper"));
  const [of] = cases;
  await begin(child, await invite(iro, of));
  await answer(child, { "feel-now": { "feel-now": "face-happy" }, "anything-else": { "anything-else": SAID } });
  await child.press("check-send");
  const { page } = iro;
  // Wide enough for a head that stays.
  await page.setViewportSize({ width: 1280, height: 800 });
  const { keyboard } = page;
  const focused = page.locator(":focus");
  const review = `/staff/reviews/${of.review}`;
  const list = page.getByRole("dialog", { name: iro.words("staff-shortcuts-title") });

  await iro.open(review);
  for (const key of ["j", "r", "p", "s", "?"]) await keyboard.press(key);
  await expect(focused, "they are off").toHaveCount(0);
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(page.locator('script[src*="keys"]')).toHaveCount(0);

  await iro.open("/staff/profile");
  await iro.follow("staff-shortcuts-title");
  await iro.press("staff-shortcuts-start");
  await expect(page.getByText(iro.words("staff-shortcuts-on"))).toBeVisible();

  // The list opens, is read like any table, and closes; nothing goes on behind it.
  await keyboard.press("?");
  await expect(list.getByRole("table")).toContainText(iro.within("staff-shortcut-place"));
  await iro.look("with the list");
  await keyboard.press("j");
  await expect(list).toBeVisible();
  await keyboard.press("Escape");
  await expect(list).toBeHidden();

  // Two keys after each other, and a field in which the same keys are letters.
  await keyboard.press("g");
  await iro.arrive(() => keyboard.press("c"));
  expect(iro.path).toBe("/staff/children");
  await keyboard.press("/");
  await expect(page.locator("#search")).toBeFocused();
  await keyboard.type("j?gt");
  await expect(page.locator("#search")).toHaveValue("j?gt");
  expect(iro.path).toBe("/staff/children");
  await page.locator("#search").fill("");
  await page.locator("#search").blur();
  await keyboard.press("Control+j");
  await expect(focused, "a modifier key is held").toHaveCount(0);
  await keyboard.press("j");
  await expect(focused).toHaveText(`${of.first} ${of.last}`);

  // From line to line, each in sight below the head that stays.
  await iro.open(review);
  const lines = page.locator(".said-line");
  const line = lines.filter({ hasText: SAID });
  const count = await lines.count();
  for (let pressed = 0; pressed < count; pressed++) {
    await keyboard.press("j");
    await expect(lines.nth(pressed)).toBeFocused();
    await expect(lines.nth(pressed)).toBeInViewport();
    const covered = await lines.nth(pressed).evaluate((one) => {
      const { left, top } = one.getBoundingClientRect();
      return !one.contains(document.elementFromPoint(left + 4, top + 4));
    });
    expect(covered, "it is not under the head").toBe(false);
  }
  while (!(await line.evaluate((one) => one === document.activeElement))) await keyboard.press("k");

  await keyboard.press("p");
  await expect(line).toContainText(iro.within("staff-placed-shared"));
  await keyboard.press("r");
  await expect(line.locator("textarea")).toBeFocused();
  for (const typed of [REPLY, "Ines Jones", ...Object.values(date("by", 14))]) {
    await keyboard.type(typed);
    await keyboard.press("Tab");
  }
  await keyboard.press("s");
  await expect(line.locator(".said-line__reply")).toContainText(REPLY);
  await expect(line).not.toHaveClass(/said-line--waits/);
  await iro.look("answered");
});
