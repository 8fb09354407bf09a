// What a worker types outside a review is kept, too; and the last act on a list has a way back.

import { decide, iroOf } from "../support/back";
import { born } from "../support/council";
import { expect, test } from "../support/test";

const WHY = "There was no wood for it.";
const NOTE = "Rang; they were at football.";

test("what became of a promise is undone, and what was typed is still there", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Sorrel"));
  await decide(iro, cases[0].review, "Put up a shelf", "Carer Jo", -1);
  await iro.open(`${cases[0].page}/promises`);
  const because = iro.page.locator("textarea[name^=because-]");
  const promise = (await because.getAttribute("name"))?.replace("because-", "") ?? "";
  await iro.fill({ [`state-${promise}`]: "not_done", [`because-${promise}`]: WHY });
  await iro.press(/^Save/);
  const last = iro.page.locator("#last-act");
  await expect(last).toContainText(iro.within("staff-undo-did-promise"));
  await iro.look("done");
  await iro.go(last.getByRole("button"));
  await expect(last).toContainText(iro.within("staff-undo-undid-promise"));
  await expect(last.getByRole("button")).toHaveCount(0);
  await expect(because).toHaveValue(WHY);
  await iro.look("undone");
});

test("a note of contact is there again after the page is gone @scripts-on", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Teasel"));
  const contacts = `${cases[0].page}/contacts`;
  await iro.open(contacts);
  const box = iro.page.locator("textarea[name=words]");
  const kept = iro.page.waitForResponse((one) => one.url().endsWith("/calls/keep-typed") && one.ok());
  await box.focus();
  await iro.page.keyboard.type(NOTE);
  await kept;
  await expect(iro.page.locator("[data-typed]")).toHaveText(/^Saved/);
  await iro.page.goto("about:blank");
  await iro.open(contacts);
  await expect(box).toHaveValue(NOTE);
  await iro.look("kept");
});
