// The child's way in Welsh, and changing language on the way.

import { invited, reader } from "../support/demo";
import { question } from "../support/forms";
import { answer, begin, checked, screen, visit } from "../support/journey";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";
import { words } from "../support/words";

test("a child writes in Welsh from the first page to the receipt", async ({ child }) => {
  const html = child.page.locator("html");
  await child.open("/");
  await expect(html).toHaveAttribute("lang", "en");
  await child.speak("cy");
  expect(child.path, "the address is the plain one again").toBe("/");
  await expect(html).toHaveAttribute("lang", "cy");
  await child.sees("start-title");

  await begin(child, invited("middle").code);
  await expect(html).toHaveAttribute("lang", "cy");
  const screens = await answer(child, {
    "feel-now": { "feel-now": ["face-ok", "face-worried"] },
    topics: { "topics": ["home"] },
    home: { "home-safe": "sometimes", "home-settled": "yes" },
    "home-safer": { "home-safer": "Golau nos. Dw i ddim yn hoffi’r tywyllwch." },
  });
  expect(screens).toContain("meeting");
  await child.sees("check-title");
  await expect(html).toHaveAttribute("lang", "cy");
  const said = await checked(child);
  expect(Object.values(said)).toContain("Golau nos. Dw i ddim yn hoffi’r tywyllwch.");
  await expect(child.page.locator("main summary", { hasText: words("cy", "check-left-empty") })).toHaveCount(1);
  await child.press("check-send");
  await child.sees("sent-title");
  await expect(html).toHaveAttribute("lang", "cy");
  await child.press("sent-close");
  await child.sees("closed-title");
  await expect(html).toHaveAttribute("lang", "cy");
});

test("a child reads back in Welsh: letters, promises, what was sent, who has seen it", async ({ child }) => {
  const html = child.page.locator("html");
  await child.open("/");
  await child.speak("cy");
  await signIn(child, reader("number"));
  await child.sees("mine-title");
  await child.go(child.page.locator('main a[href^="/mine/letters/"]').first());
  await child.sees("letter-title");
  await expect(html).toHaveAttribute("lang", "cy");
  for (const [path, title] of Object.entries({
    "/mine/promises": "promises-title",
    "/mine/sent": "own-views-title",
    "/mine/seen": "seen-title",
    "/meet": "meet-title",
  })) {
    await child.open(path);
    await child.sees(title);
    await expect(html, path).toHaveAttribute("lang", "cy");
  }
});

test("every page for everybody speaks both languages", async ({ child }) => {
  const pages = {
    "/": "start-title",
    "/sign-in": "sign-in-title",
    "/sign-in/pictures": "secret-sign-in-pictures",
    "/sign-in/number": "secret-sign-in-number",
    "/help": "help-title",
    "/privacy": "privacy-title",
    "/accessibility": "accessibility-title",
    "/nowhere": "error-not-found-title",
    [question("topics")]: "error-signed-out-title",
  };
  for (const [path, title] of Object.entries(pages)) {
    child.language = "en";
    await child.page.context().clearCookies();
    await child.open(path);
    await child.sees(title);
    await child.speak("cy");
    await child.sees(title);
    expect(child.path).toBe(path);
    expect(words("cy", title).source, path).not.toBe(words("en", title).source);
    await expect(child.page).toHaveTitle(child.words("page-title"));
  }
});

test("changing language in the middle of the form loses no answer", async ({ child }) => {
  await begin(child, invited("older").code);
  await child.fill({ "topics": ["family"] });
  await child.press("question-next");
  expect(await screen(child)).toBe("family-change");
  await child.fill({ "family-change": "Nan & Twm <3" });
  await child.press("question-next");
  await child.follow(child.words("back"));
  const before = await child.standing();
  await child.speak("cy");
  expect(await screen(child)).toBe("family-change");
  expect(await child.standing()).toEqual(before);
  await expect(child.page.locator("textarea")).toHaveValue("Nan & Twm <3");
  await child.press("question-next");
  await child.speak("en");
  await child.open("/check");
  const said = await checked(child);
  expect(Object.values(said)).toContain("Nan & Twm <3");
});

test("what stands unsaved in a box survives a change of language @scripts-on", async ({ child }) => {
  await begin(child, invited("middle").code);
  await visit(child, "anything-else");
  await child.page.locator("textarea").fill("Please do not move me.");
  await child.speak("cy");
  await expect(child.page.locator("textarea")).toHaveValue("Please do not move me.");
});
