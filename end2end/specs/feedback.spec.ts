// How the review was for a carer and for a parent: asked of them under invitations of their own once it was held; on the
// manager's desk, because it may be about the reviewing officer.

import { atDesk, hold, iroOf } from "../support/back";
import { born, hire } from "../support/council";
import { checked } from "../support/journey";
import { answerEach, codeShown, fits, main, plain, say } from "../support/say";
import { expect, test } from "../support/test";

for (const [invitee, who] of [["carer", "foster carer"], ["parent", "mother"]]) {
  test(`how the review was for a ${invitee}`, async ({ somebody }) => {
    const { iro, cases } = await iroOf(somebody, born("Juniper"));
    const [of] = cases;
    await iro.open(`${of.page}/guests`);
    await iro.fill({ name: "Bea Lunt", relation: who, invitee });
    await iro.press("staff-invitation-make");
    const code = await codeShown(iro);
    await hold(iro, of.review, 1);

    const guest = await somebody();
    await guest.open("/");
    await guest.fill({ code });
    await guest.press("button-continue");
    await guest.sees("grown-ups-title");
    await fits(guest);
    expect(await main(guest)).toContain(say(guest, "grown-ups-lead-held", { child: of.first }));
    await expect(guest.page.locator("input[name=voice]"), "there is nothing to choose").toHaveCount(0);
    await guest.press("button-continue");
    const words = `How it was for the ${invitee}`;
    const said = await answerEach(guest, words);
    expect(said.length).toBe(7);
    await guest.sees("check-title");
    await fits(guest);
    const answers = Object.values(await checked(guest)).map(plain);
    for (const one of said) expect(answers).toContainEqual(expect.stringContaining(one));
    await guest.press("check-send");
    await guest.sees("sent-title");
    await fits(guest);
    expect(await main(guest), "who reads it, and by when").toMatch(guest.within("sent-step-due-manager"));
    expect(await guest.page.content()).not.toContain(words);

    const manager = await atDesk(somebody, await hire("manager", "Mona"));
    await manager.open("/staff/matters");
    const row = manager.page.getByRole("row").filter({ hasText: `${of.first} ${of.last}` });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(manager.within("staff-matter-feedback"));
    await manager.go(row.getByRole("link"));
    const text = await main(manager);
    expect(text).toContain(`${words}: feedback-next`);
    expect(text).toContain(`Bea Lunt, ${who}`);
    expect(text, "whose voice it is").toMatch(manager.within(`staff-voice-${invitee}`));
  });
}
