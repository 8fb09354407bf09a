// What a worker types is saved as they type, is there again after the page is gone, and replaces nothing unread.

import type { Page } from "@playwright/test";
import { iroOf } from "../support/back";
import { born } from "../support/council";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

const HALF = "Dear Wren,\n\nI heard that you like the garden";
const SAVED = /^Saved \W?\d+:\d\d[ap]m/;

const box = (page: Page) => page.locator("textarea[name=text]");
const status = (page: Page) => page.locator("[data-typed]");

/** Writes at the end of the letter, as a hand does. */
async function write(page: Page, words: string): Promise<void> {
  await box(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** The next call that saves, and how long it took to come. */
async function kept(page: Page): Promise<number> {
  const begun = Date.now();
  const reply = await page.waitForResponse((one) => one.url().endsWith("/calls/keep-typed") && one.ok());
  await reply.finished();
  return Date.now() - begun;
}

test("typing is saved within two seconds and is there again, also after signing out @scripts-on", async ({ atWork }) => {
  const { iro, staff, cases } = await iroOf(atWork, born("Wren"));
  const letter = `/staff/reviews/${cases[0].review}/letter`;
  await iro.open(letter);
  await write(iro.page, HALF);
  expect(await kept(iro.page), "milliseconds after the last letter").toBeLessThan(2_000);
  await expect(status(iro.page)).toHaveText(SAVED);
  await iro.look("saved");

  // The page goes at once after the last letter: what leaves with it is kept, too.
  await write(iro.page, ", and the pond.");
  await iro.page.goto("about:blank");
  await expect(async () => {
    await iro.open(letter);
    await expect(box(iro.page)).toHaveValue(`${HALF}, and the pond.`, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(iro.page.locator("#unsent")).toBeVisible();

  // Sent, it is the record's and nothing is left over; so it is by keyboard.
  await iro.button("staff-letter-save").focus();
  await iro.arrive(() => iro.page.keyboard.press("Enter"));
  await iro.open(letter);
  await expect(iro.page.locator("#unsent")).toHaveCount(0);
  await expect(box(iro.page)).toHaveValue(`${HALF}, and the pond.`);

  // Thrown away, it is as it was.
  await write(iro.page, " Nonsense.");
  await kept(iro.page);
  await iro.open(letter);
  await expect(box(iro.page)).toHaveValue(/Nonsense/);
  await iro.press("staff-typing-away");
  await expect(box(iro.page)).toHaveValue(`${HALF}, and the pond.`);

  // The session is over: it is said in a worker's words, and whoever signs in is where they were.
  await write(iro.page, " And the dog.");
  await kept(iro.page);
  await iro.page.context().clearCookies();
  await iro.press("staff-letter-save");
  await iro.sees("staff-typing-signed-out-title");
  await expect(iro.page.locator("main")).toContainText("and the pond. And the dog.");
  await signInStaff(iro, staff);
  expect(iro.path).toBe(letter);
  await expect(iro.page.locator("#unsent")).toBeVisible();
  await expect(box(iro.page)).toHaveValue(/And the dog\.$/);
});

test("without a network it is said, asked before leaving, and saved when it is back @scripts-on", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Robin"));
  await iro.open(`/staff/reviews/${cases[0].review}/letter`);
  await iro.page.context().setOffline(true);
  await write(iro.page, HALF);
  await expect(status(iro.page)).toHaveText(iro.words("staff-typing-offline"));
  await expect(box(iro.page)).toHaveValue(HALF);
  await iro.look("no network");
  const asked: string[] = [];
  iro.page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  // Sending into nothing keeps the page.
  await iro.button("staff-letter-save").click();
  await expect(box(iro.page)).toHaveValue(HALF);
  await iro.page.evaluate(() => location.reload());
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(box(iro.page)).toHaveValue(HALF);
  const saved = kept(iro.page);
  await iro.page.context().setOffline(false);
  await saved;
  await expect(status(iro.page)).toHaveText(SAVED);
});

test("two windows: both texts stand side by side, and one is chosen @scripts-on", async ({ atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Linnet"));
  const letter = `/staff/reviews/${cases[0].review}/letter`;
  await iro.open(letter);
  const other = await iro.page.context().newPage();
  await other.goto(letter);
  const first = kept(iro.page);
  await write(iro.page, "You like the garden.");
  await first;
  await write(other, "You like the pond.");
  await expect(status(other)).toHaveText(iro.words("staff-typing-changed"));
  await expect(box(other)).toHaveValue("You like the pond.");
  await other.close();

  // The same in the window that is looked at: typed on there, after another window kept something.
  const again = await iro.page.context().newPage();
  await again.goto(letter);
  await write(again, " It is green.");
  await kept(again);
  await again.close();
  await write(iro.page, " And the dog.");
  await expect(status(iro.page)).toHaveText(iro.words("staff-typing-changed"));
  await iro.press("staff-typing-show-both");
  await expect(iro.page.locator("mark")).toHaveText([/And the dog\./, /It is green\./]);
  await iro.page.getByLabel("Keep both").focus();
  await iro.page.keyboard.press("Space");
  await iro.press("staff-both-go-on");
  await expect(box(iro.page)).toHaveValue("You like the garden. It is green.\n\nYou like the garden. And the dog.");
  await iro.press("staff-letter-save");
  await expect(iro.page.locator("#unsent")).toHaveCount(0);
});
