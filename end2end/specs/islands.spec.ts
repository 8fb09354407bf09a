// What scripts add, and what happens when they come late, not at all, or find no server.

import { invited } from "../support/demo";
import { question } from "../support/forms";
import { begin, checked, visit } from "../support/journey";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";

const WORDS = "I want to see my brother more.\nOn Saturdays.";

/** To a screen of the form with one box; which one, so that no test waits for another's. */
async function box(child: Person, screen = "anything-else") {
  await begin(child, invited("middle").code);
  await child.page.goto(question(screen));
  return child.page.locator("textarea");
}

test("autosave says so, and a reload shows the words @scripts-on", async ({ child }) => {
  const area = await box(child);
  await child.look();
  await area.pressSequentially("I want");
  await area.fill(WORDS);
  await expect(child.page.locator(".autosave")).toHaveText(child.words("autosave-saved"));
  await child.look();
  await child.page.reload();
  await expect(area).toHaveValue(WORDS);
});

test("autosave that fails says so, keeps the words and tries again @scripts-on", async ({ child }) => {
  const area = await box(child);
  await child.look();
  await child.page.route("**/calls/save-answers", (route) => route.abort());
  await area.fill(WORDS);
  const status = child.page.locator(".autosave");
  await expect(status).toHaveText(child.words("autosave-failed"));
  await child.look();
  await expect(area).toHaveValue(WORDS);
  await child.page.unroute("**/calls/save-answers");
  await expect(status).toHaveText(child.words("autosave-saved"), { timeout: 20_000 });
});

test("a page that is closed by the server is no place that saved, says so and keeps the words @scripts-on", async ({ child }) => {
  const area = await box(child);
  await child.look();
  await child.page.context().clearCookies();
  await area.fill(WORDS);
  await expect(child.page.locator("h1")).toHaveText(child.words("over-title"));
  await child.look();
  await expect(area).toHaveValue(WORDS);
});

test("words typed before the islands start are kept, and then saved @scripts-on", async ({ child }) => {
  let open = () => {};
  const later = new Promise<void>((resolve) => (open = resolve));
  await child.page.route("**/*.wasm", async (route) => {
    await later;
    await route.continue();
  });
  const area = await box(child);
  await area.fill(WORDS);
  open();
  await child.look();
  await expect(area).toHaveValue(WORDS);
  await area.press("End");
  await area.pressSequentially("!");
  await expect(child.page.locator(".autosave")).toHaveText(child.words("autosave-saved"));
});

test("words typed before the islands start are saved without another key @scripts-on", async ({ child }) => {
  let open = () => {};
  const later = new Promise<void>((resolve) => (open = resolve));
  await child.page.route("**/*.wasm", async (route) => {
    await later;
    await route.continue();
  });
  const area = await box(child);
  await area.fill(WORDS);
  open();
  await child.look();
  await expect(child.page.locator(".autosave")).toHaveText(child.words("autosave-saved"));
});

test("without WebAssembly the form is a form @scripts-on", async ({ child }) => {
  await child.page.route("**/*.wasm", (route) => route.abort());
  const area = await box(child);
  await expect(child.page.locator("[data-cover]")).toBeHidden();
  await area.fill(WORDS);
  await child.button("question-next").click();
  await child.page.waitForURL("**/check");
  expect(Object.values(await checked(child))).toContain(WORDS);
  // The pages themselves, which could not show their islands.
  await child.page.unroute("**/*.wasm");
  await child.open("/check");
  await visit(child, "anything-else");
});

test("words are covered and shown again @scripts-on", async ({ child }) => {
  const area = await box(child);
  await child.look();
  await area.fill(WORDS);
  const cover = child.button(child.words("cover"));
  await expect(cover).toHaveAttribute("aria-pressed", "false");
  const shown = await area.evaluate((element) => getComputedStyle(element).webkitTextSecurity + getComputedStyle(element).color);
  await cover.click();
  await expect(cover).toHaveAttribute("aria-pressed", "true");
  const covered = await area.evaluate((element) => getComputedStyle(element).webkitTextSecurity + getComputedStyle(element).color);
  expect(covered).not.toBe(shown);
  await expect(area, "they are covered and not changed").toHaveValue(WORDS);
  await child.look("covered");
  await cover.click();
  await expect(cover).toHaveAttribute("aria-pressed", "false");
});

test("the counter counts as the server does @scripts-on", async ({ child }) => {
  const area = await box(child);
  await child.look();
  const counter = child.page.locator(".text-counter");
  // Two lines and a family of five, which is one picture and seven characters.
  const family = "a\nb👨‍👩‍👧‍👦";
  await area.fill(`${family}${"x".repeat(1890)}`);
  await expect(counter).toHaveText(new RegExp(`${child.within("counter-left").source}: 100$`));
  await area.fill(`${family}${"x".repeat(1889)}`);
  await expect(counter, "while there is room, nothing is counted").toBeEmpty();
  await area.fill("x".repeat(2003));
  await expect(counter).toHaveText(/: 3$/);
  await expect(counter).toHaveText(child.within("counter-over"));
  await child.look();
});
