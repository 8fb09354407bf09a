// What is wrong gets a kind page and a way on; nothing that was typed is lost, and nobody learns what is there.

import { invited, reader } from "../support/demo";
import { question } from "../support/forms";
import { begin, enter, startHelped, visit, welcomed } from "../support/journey";
import { pick, signIn } from "../support/secret";
import { expect, test } from "../support/test";

test("every code that opens nothing gets one and the same page", async ({ child }) => {
  const wrong = invited("middle").code.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  const replies = new Set<string>();
  for (const code of ["BBBB-BBB-BBB", wrong, "hello", "", `${invited("middle").code}X`, "<script>alert(1)</script>"]) {
    await child.open("/");
    await child.fill({ code });
    const reply = child.page.waitForResponse((response) => response.request().method() === "POST");
    await child.press("button-continue");
    expect((await reply).status()).toBe(422);
    await expect(child.page.locator("input[name=code]"), "what was typed is still there").toHaveValue(code);
    await expect(child.page.getByText(child.words("start-code-what-to-do"))).toBeVisible();
    await expect(child.page.locator("input[name=code]")).toHaveAttribute("aria-invalid", "true");
    replies.add((await child.page.locator("main").innerHTML()).replace(/ value="[^"]*"/g, ""));
  }
  expect(replies.size).toBe(1);
  // Small letters, no dashes and spaces are no mistakes.
  await child.fill({ code: ` ${invited("middle").code.toLowerCase().replaceAll("-", " ")} ` });
  await child.press("button-continue");
  await welcomed(child);
});

test("a link that opens nothing gets that page too @scripts-on", async ({ child }) => {
  await child.page.goto(`/#${"A".repeat(43)}`);
  await expect(child.page.getByText(child.words("start-code-what-to-do"))).toBeVisible();
  await child.look();
  expect(new URL(child.page.url()).hash).toBe("");
});

test("somebody helps, and nobody said who", async ({ child }) => {
  await enter(child, invited("middle").code);
  await startHelped(child);
  await child.press("question-next");
  await child.sees("who-title");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("who-missing"));
  await expect(child.page).toHaveTitle(/My page$/);
});

test("words that are too many are counted and kept", async ({ child }) => {
  await begin(child, invited("middle").code);
  await visit(child, "anything-else");
  const long = `\n<b>${"ab\n".repeat(700)}`;
  await child.fill({ "anything-else": long, only_iro: "yes", not_before: ["school"] });
  await child.press("question-next");
  expect(child.path).toBe(question("anything-else"));
  await expect(child.page.locator(".error-summary")).toContainText("2104");
  await expect(child.page.locator("textarea")).toHaveValue(long);
  await expect(child.page.locator("#only_iro")).toBeChecked();
  await expect(child.page.locator("input[name=not_before][value=school]")).toBeChecked();
  await child.open("/check");
  await expect(child.page.locator("body"), "nothing of it is kept before it fits").not.toContainText("<b>");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": "\n<b>short" });
  await child.press("question-next");
  await visit(child, "anything-else");
  await expect(child.page.locator("textarea")).toHaveValue("\n<b>short");
});

test("nothing at all is not sent", async ({ child }) => {
  await begin(child, invited("middle").code);
  await child.open("/check");
  // Only what is unsafe is asked here, and left empty too it is nothing.
  await expect(child.page.locator("main textarea")).toHaveCount(1);
  await child.press("check-send");
  await expect(child.page.getByRole("alert").getByText(child.words("check-empty"))).toBeVisible();
});

test("a wrong secret five times waits, and says so", async ({ child, scripts }) => {
  // A child of this run's own: whoever guesses shuts the door for everybody.
  const { code } = invited(scripts ? "pictures" : "middle");
  await begin(child, code);
  await child.open("/sign-in/number");
  for (let tries = 1; tries <= 5; tries++) {
    await child.fill({ number: `73946${tries}` });
    await child.press("button-continue");
    await expect(child.page.locator(".error-summary")).toContainText(child.within(tries < 5 ? "secret-wrong" : "secret-wait"));
  }
  // Pictures are the same door.
  await child.open("/sign-in/pictures");
  await pick(child, ["cat", "shoe", "book", "leaf"]);
  await expect(child.page.locator(".error-summary")).toContainText(child.within("secret-wait"));
  // Writing is another.
  await child.open("/say");
  await welcomed(child);
});

test("somebody else's page looks like one that does not exist", async ({ child, somebody }) => {
  await signIn(child, reader("pictures"));
  const mine = await child.page.locator('main a[href^="/mine/letters/"]').first().getAttribute("href");
  const other = await somebody();
  await signIn(other, reader("number"));
  const theirs = await other.page.locator('main a[href^="/mine/letters/"]').first().getAttribute("href");
  expect(theirs).not.toBe(mine);
  const looks = new Set<string>();
  for (const path of [theirs, "/mine/letters/00000000-0000-4000-8000-000000000000", "/mine/letters/x", "/nowhere"]) {
    const status = await child.open(path ?? "");
    await child.sees("error-not-found-title");
    looks.add(`${status} ${await child.page.content()}`);
  }
  expect(looks.size).toBe(1);
  expect([...looks][0]).toMatch(/^404 /);
});

test("what is only for whoever is signed in asks the others to start again", async ({ child }) => {
  for (const path of ["/mine", "/mine/sent", "/mine/seen", "/mine/promises", "/questions", "/check", "/keep", "/meet"]) {
    await child.open(path);
    await child.sees("error-signed-out-title");
  }
});
