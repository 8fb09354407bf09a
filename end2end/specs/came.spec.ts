// Who was asked to a review and who came is ticked in a table of its facts, by pointer and by keyboard; the days on
// which it met besides its date stand folded below until there is one.

import { iroOf } from "../support/back";
import { born } from "../support/council";
import { fits } from "../support/say";
import { date } from "../support/staff";
import { expect, test } from "../support/test";

test("who was asked and who came is ticked in a table and saved with the facts", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Wagtail"));
  const [page, record] = [iro.page, `/staff/reviews/${cases[0].review}`];
  await iro.open(record);
  await iro.fill({ asked_mother: "yes", asked_carer: "yes", came_carer: "yes" });
  const box = page.locator("#came_interpreter");
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#asked_interpreter"), "row by row").toBeFocused();
  await iro.press("staff-facts-save");
  for (const name of ["asked_mother", "asked_carer", "came_carer", "came_interpreter"]) {
    await expect(page.locator(`[name=${name}]`), name).toBeChecked();
  }
  await expect(page.locator("[name=came_mother]"), "was asked and did not come").not.toBeChecked();
  await fits(iro);
});

test("a day that cannot be is refused at its place, and a long adjournment is said", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Dunnock"));
  const { page } = iro;
  await iro.open(`/staff/reviews/${cases[0].review}`);
  await iro.unfold("staff-meetings");
  await iro.fill(date("adjourned_from", 2));
  await iro.press("staff-facts-save");
  const summary = page.locator("#error-summary");
  await expect(summary).toContainText(iro.within("staff-fault-future"));
  await summary.locator("a[href='#adjourned_from']").click();
  await expect(page.locator("#adjourned_from"), "it stands open where something is typed").toBeFocused();
  await iro.fill(date("adjourned_from", -60));
  await iro.press("staff-facts-save");
  await expect(page.locator("#facts")).toContainText("Adjourned for more than 20 working days");
  await fits(iro);
});
