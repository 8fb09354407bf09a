// Somebody higher up is asked from the review, by the council's ladder: the child reads of it once the IRO says so, the
// clock stands on today's list, a manager reads it and answers, and the child reads what came of it.

import { atDesk, iroOf, known } from "../support/back";
import { born, hire } from "../support/council";
import { main } from "../support/say";
import { expect, test } from "../support/test";

const ABOUT = "The passport was promised in May and nobody has sent the form.";
const TOLD = "I asked again for your passport, so that you can go on the trip.";

test("an IRO escalates from the review, a manager answers, and it goes up and is resolved", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Dunnock"));
  const [of] = cases;
  await iro.open(`/staff/reviews/${of.review}`);
  await iro.go(iro.page.locator(`a[href^="${of.page}/escalations"]`).first());
  await iro.fill({ about: ABOUT, stage: "stage_1" });
  await iro.press("staff-escalation-open");
  await expect(iro.page.locator("#error-summary")).toContainText(iro.within("staff-fault-not-chosen"));
  await expect(iro.page.locator("[name=about]"), "what was typed stays").toHaveValue(ABOUT);
  await iro.fill({ reason: "decisions_not_done" });
  await iro.press("staff-escalation-open");
  const address = iro.path;
  expect(await main(iro)).toContain(ABOUT);

  await iro.open("/staff");
  await expect(iro.page.locator(`a[href="${address}"]`)).toHaveCount(1);
  const manager = await atDesk(atWork, await hire("manager", "Maud"));
  await manager.open("/staff/overview");
  await manager.go(manager.page.locator('a[href="/staff/escalations"]').first());
  await manager.go(manager.page.locator(`a[href="${address}"]`));
  await manager.fill({ answer_words: "It is paid for now." });
  await manager.press("staff-escalation-answer-save");
  await expect(manager.page.locator("[name=answer_words]"), "once").toHaveCount(0);

  await iro.open(address);
  expect(await main(iro)).toContain("It is paid for now.");
  await iro.unfold("staff-escalation-move");
  await iro.press("staff-escalation-move");
  expect(await main(iro)).toMatch(/Stage 2[^\n]*(Asked|Recorded)/);
  await iro.unfold("staff-escalation-end");
  await iro.fill({ ending: "agreed" });
  await iro.press("staff-escalation-end-save");
  expect(await main(iro)).toMatch(/Resolved on .*: agreed/i);
});

test("a child reads of it once the IRO says so", async ({ child, atWork }) => {
  const { iro, of } = await known(child, atWork, "Whimbrel");
  await iro.open(`${of.page}/escalations`);
  await iro.fill({ about: ABOUT, told: TOLD, who: "Jo", tell: "yes", reason: "other" });
  await iro.press("staff-escalation-open");
  await child.open("/mine");
  expect(await main(child)).toMatch(child.within("asked-for-title"));
  expect(await main(child)).toContain(TOLD);
  expect(await main(child)).not.toContain(ABOUT);
});
