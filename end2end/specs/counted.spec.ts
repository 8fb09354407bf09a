// What a council counts of a review is chosen beside its facts and saved with them; contact with a child is noted from
// the child's page and stands in the story.

import { iroOf } from "../support/back";
import { born } from "../support/council";
import { main } from "../support/say";
import { expect, test } from "../support/test";

test("how a case stands is saved with the facts, and what cannot be is refused at its place", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Linnet"));
  await iro.open(`/staff/reviews/${cases[0].review}`);
  await expect(iro.page.locator("[name=late_reason]"), "it is not late").toHaveCount(0);
  await iro.fill({ rag: "green", concerns_health: "yes", midway: "not_expected", advocate_used: "no" });
  await iro.press("staff-facts-save");
  const summary = iro.page.locator("#error-summary");
  await expect(summary).toContainText(iro.within("staff-fault-green-with-concerns"));
  await iro.touch(summary.locator("a[href='#concerns']"));
  await expect(iro.page.locator("#concerns")).toBeFocused();
  await expect(iro.page.locator("[name=concerns_health]"), "what was ticked stays").toBeChecked();
  await iro.fill({ rag: "red" });
  await iro.press("staff-facts-save");
  await expect(iro.page.locator("[name=rag][value=red]")).toBeChecked();
  await expect(iro.page.locator("[name=concerns_health]")).toBeChecked();
  await expect(iro.page.locator("[name=midway][value=not_expected]")).toBeChecked();
});

test("contact is noted from the child's page and stands in the story", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Siskin"));
  const [of] = cases;
  const contact = iro.page.locator(`a[href="${of.page}/contacts"]`).first();
  await iro.open(of.page);
  await iro.go(contact);
  await iro.fill({ words: "We walked along the canal.", way: "visit" });
  await iro.fill({ "contact_on-day": "1", "contact_on-month": "1", "contact_on-year": "2099" });
  await iro.press("staff-contacts-save");
  await expect(iro.page.locator("#error-summary")).toContainText(iro.within("staff-fault-future"));
  await expect(iro.page.locator("[name=words]")).toHaveValue("We walked along the canal.");
  await iro.fill({ "contact_on-year": "2026" });
  await iro.press("staff-contacts-save");
  expect(await main(iro)).toContain("We walked along the canal.");
  await iro.open(of.page);
  await expect(iro.page.locator(".story").first()).toContainText(/IRO contact/);
  expect(await main(iro), "the words stand on their own page").not.toContain("canal");
});
