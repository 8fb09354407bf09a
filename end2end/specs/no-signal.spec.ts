// No signal: pressing Next, Send or Save keeps the page with its words and says so; it goes on by itself when the signal
// is back, and nothing is sent from a page that was left.

import { invited } from "../support/demo";
import { question } from "../support/forms";
import { answer, begin, visit } from "../support/journey";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";

const WORDS = "I want to see my brother more.\nOn Saturdays.";

/** To the last screen of the form, which has one box. */
async function box(child: Person) {
  await begin(child, invited("middle").code);
  await visit(child, "anything-else");
  return child.page.locator("textarea");
}

const status = (child: Person) => child.page.locator(".no-signal");

/** How many forms were sent while this was done. */
async function sent(child: Person, done: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = (request: { method(): string }) => void (count += request.method() === "POST" ? 1 : 0);
  child.page.on("request", counted);
  await done();
  child.page.off("request", counted);
  return count;
}

test("Next without a signal keeps the words and goes on when it is back @scripts-on", async ({ child, context }) => {
  const area = await box(child);
  await context.setOffline(true);
  await area.fill(WORDS);
  await child.button("question-next").click();
  await expect(status(child)).toHaveText(child.words("no-signal"));
  await expect(area).toHaveValue(WORDS);
  // One sentence about what is kept, and none that says otherwise.
  await expect(child.page.locator(".autosave")).toBeHidden();
  await expect(child.page.getByText(child.words("question-saved"))).toBeHidden();
  await child.look("no signal");
  // Typed on, and pressed again: the words of now are sent, once.
  await area.press("End");
  await area.pressSequentially(" Please.");
  await child.button("question-next").click();
  await expect(status(child)).toHaveText(child.words("no-signal"));
  await child.arrive(() => context.setOffline(false));
  expect(child.path).toBe("/check");
  await expect(child.page.getByText("On Saturdays. Please.")).toBeVisible();
  await child.page.goBack();
  await expect(area).toHaveValue(`${WORDS} Please.`);
  await child.look();
});

test("Next by keyboard says that there is no signal @scripts-on", async ({ child, context }) => {
  const area = await box(child);
  await context.setOffline(true);
  await area.fill(WORDS);
  await child.button("question-next").focus();
  await child.page.keyboard.press("Enter");
  await expect(status(child)).toHaveText(child.words("no-signal"));
  await expect(child.button("question-next")).toBeFocused();
  await child.arrive(() => context.setOffline(false));
  expect(child.path).toBe("/check");
});

test("Send without a signal is sent once when it is back @scripts-on", async ({ child, context }) => {
  await begin(child, invited("middle").code);
  await answer(child, { "anything-else": { "anything-else": WORDS } });
  await context.setOffline(true);
  await child.button("check-send").click();
  await expect(status(child)).toHaveText(child.words("no-signal"));
  // At the top, where nothing lies under the bar of "Leave this page".
  await child.page.evaluate(() => scrollTo(0, 0));
  await child.look("no signal");
  await child.button("check-send").click();
  await child.arrive(() => context.setOffline(false));
  await child.sees("sent-title");
});

test("leaving without a signal sends nothing later @scripts-on", async ({ child, context }) => {
  const area = await box(child);
  await context.setOffline(true);
  await area.fill(WORDS);
  await child.button("question-next").click();
  await expect(status(child)).toHaveText(child.words("no-signal"));
  await child.page.route(/bbc/, (route) => route.fulfill({ body: "weather", contentType: "text/html" }));
  await child.page.locator("#leave").click();
  await expect(child.page.locator("html.gone")).toHaveCount(0);
  const later = await sent(child, async () => {
    await context.setOffline(false);
    await child.page.waitForTimeout(7_000);
  });
  expect(later, "nothing of the page that was left").toBe(0);
});

test("a link waits for the words, too @scripts-on", async ({ child, context }) => {
  const area = await box(child);
  await context.setOffline(true);
  await area.fill(WORDS);
  await child.button("question-next").click();
  await expect(status(child)).toHaveText(child.words("no-signal"));
  await child.page.locator("a.back-link").click();
  await expect(area).toHaveValue(WORDS);
  await child.arrive(() => context.setOffline(false));
  expect(child.path).toMatch(/^\/questions\//);
  await visit(child, "anything-else");
  await expect(area).toHaveValue(WORDS);
});

test("what the server has to say is still its own page @scripts-on", async ({ child }) => {
  const area = await box(child);
  await area.evaluate((element: HTMLTextAreaElement) => element.removeAttribute("maxlength"));
  await area.fill("x".repeat(2001));
  await child.press("question-next");
  await expect(child.page.locator(".error-summary, [role=alert]").first()).toBeVisible();
  await expect(area).toHaveValue("x".repeat(2001));
});

test("with scripts and without, Next leads to the next screen", async ({ child }) => {
  const area = await box(child);
  await area.fill(WORDS);
  await child.press("question-next");
  expect(child.path).toBe("/check");
  await child.open(question("anything-else"));
  await expect(area).toHaveValue(WORDS);
});

test("help has a way back to the screen", async ({ child }) => {
  await box(child);
  const screen = child.path;
  await child.go(child.page.locator(".foot a[href='/help']"));
  await child.sees("help-title");
  await child.go(child.page.locator("a.back-link"));
  expect(child.path).toBe(screen);
});
