// What people chose is counted without a name: a parent says how a review was and is told so, and the manager finds the
// choice in a table that leads to nobody.

import { atDesk, hold, iroOf } from "../support/back";
import { born, hire } from "../support/council";
import { answerEach, codeShown, fits, main, say } from "../support/say";
import { expect, test } from "../support/test";

test("what was chosen is counted and leads to nobody", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Siskin"));
  const [of] = cases;
  await iro.open(`${of.page}/guests`);
  await iro.fill({ name: "Ida Rowe", relation: "mother", invitee: "parent" });
  await iro.press("staff-invitation-make");
  const code = await codeShown(iro);
  await hold(iro, of.review, 1);
  const guest = await somebody();
  await guest.open("/");
  await guest.fill({ code });
  await guest.press("button-continue");
  await guest.sees("grown-ups-title");
  expect(await main(guest), "before anything is asked").toContain(say(guest, "grown-ups-counted"));
  await guest.press("button-continue");
  await answerEach(guest, "It was short.");
  await guest.press("check-send");
  await guest.sees("sent-title");

  const manager = await atDesk(somebody, await hire("manager", "Mona"));
  for (const table of ["r29", "r30", "r31", "r32"]) {
    await manager.open(`/staff/figures/${table}`);
    await fits(manager);
    expect(await main(manager)).toContain(say(manager, "staff-figures-of-nobody"));
    await expect(manager.page.locator('a[href*="/behind"]')).toHaveCount(0);
  }
});
