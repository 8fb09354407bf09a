// The phone that changes hands, in two browsers: a secret that somebody else chose opens nothing that the child sent or
// began; a secret that was replaced is not confirmed; one that is confirmed is changed by who knows it; words that the
// child does not want to see again are shown to nobody who signs in.

import { question } from "../support/forms";
import { iroOf, invite, keepSecret, NUMBER, sendAlone } from "../support/back";
import { born } from "../support/council";
import { begin, start, visit } from "../support/journey";
import type { Person } from "../support/person";
import { fits } from "../support/say";
import { pick, signIn } from "../support/secret";
import { expect, test } from "../support/test";

const SENT = "He reads everything I write";
const BEGUN = "And at night he";
const THEIRS = "739104";
const PAGES = ["/mine", "/mine/sent", "/mine/seen", "/mine/promises", "/mine/words", "/sent", "/check", "/questions", "/say", "/keep", "/meet"];

/** Sets a number on the page that offers it. */
async function setNumber(person: Person, number: string): Promise<void> {
  await person.open("/keep/number");
  await person.fill({ number, repeat: number });
  await person.press("button-continue");
}

/** The child says something alone, sends it, and begins something else. */
async function sayAndBegin(child: Person): Promise<void> {
  await child.open("/say");
  await start(child);
  await visit(child, "anything-else");
  await child.fill({ "anything-else": SENT });
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await child.sees("sent-title");
  await child.open("/say");
  await start(child);
  await visit(child, "anything-else");
  await child.fill({ "anything-else": BEGUN });
  await child.press("question-next");
}

/** Nothing of it is on any page that can be come to. */
async function nothing(person: Person): Promise<void> {
  for (const path of [...PAGES, question("anything-else")]) {
    await person.open(path);
    const found = `${await person.page.content()} ${JSON.stringify(await person.standing())}`;
    for (const words of [SENT, BEGUN]) expect(found, path).not.toContain(words);
  }
}

test("a number that the carer set beforehand opens nothing", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Tansy"));
  const code = await invite(iro, cases[0]);
  // The carer opens the link; no secret before anything was sent, so they send something.
  await begin(child, code);
  await child.open("/keep/number");
  expect(child.path, "it is not offered").toBe("/say");
  await sendAlone(child, code);
  await setNumber(child, THEIRS);
  await child.sees("keep-saved-title");
  await fits(child);
  // The phone is handed over; the child says what is wrong, and leaves.
  await sayAndBegin(child);
  await child.open("/mine");
  await child.press("mine-close");
  await child.page.goBack();
  await child.look();
  await expect(child.page.locator("body")).not.toContainText(BEGUN);

  const carer = await somebody();
  await signIn(carer, { code, number: THEIRS });
  await expect(carer.page.getByText(carer.words("mine-unconfirmed-title"))).toBeVisible();
  await fits(carer);
  await expect(carer.page.locator("main")).toContainText(carer.within("mine-unconfirmed"));
  await expect(carer.page.getByText(carer.words("mine-sent"))).toHaveCount(0);
  await nothing(carer);
});

test("nor does one that was set in the idle minutes after sending", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Bryony"));
  const code = await invite(iro, cases[0]);
  await begin(child, code);
  await sayAndBegin(child);
  await child.open("/sent");
  await child.follow("sent-keep-button");
  await child.follow("keep-number");
  await child.fill({ number: THEIRS, repeat: THEIRS });
  await child.press("button-continue");
  await child.sees("keep-saved-title");
  // Back shows nothing of what was sent.
  for (let back = 0; back < 4; back += 1) {
    await child.page.goBack();
    await child.look();
    for (const words of [SENT, BEGUN]) await expect(child.page.locator("body")).not.toContainText(words);
  }
  await nothing(child);
  const carer = await somebody();
  await signIn(carer, { code, number: THEIRS });
  await nothing(carer);

  // The IRO is asked to confirm what somebody else has replaced meanwhile.
  await iro.open(cases[0].page);
  await expect(iro.page.locator("#secret")).toContainText("Typed at");
  const thief = await somebody();
  await sendAlone(thief, code);
  await setNumber(thief, NUMBER);
  await iro.press("staff-secret-confirm");
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-secret-replaced"));
  await expect(iro.page.locator("#secret")).toContainText(iro.within("staff-secret-unconfirmed"));
});

test("a secret is changed by who knows it, and words can be hidden for good", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Linnet"));
  const [of] = cases;
  const code = await invite(iro, of);
  await begin(child, code);
  await visit(child, "anything-else");
  await child.fill({ "anything-else": SENT });
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await keepSecret(child, iro, of, code);
  await child.open("/mine/sent");
  await expect(child.page.locator("main")).toContainText(SENT);

  await child.open("/mine");
  await child.unfold("mine-more");
  await child.follow("keep-change-title");
  await fits(child);
  await child.follow("keep-pictures");
  // A straight line is refused.
  await pick(child, ["apple", "ball", "bird", "boat"]);
  await expect(child.page.locator(".error-summary")).toContainText(child.within("secret-guessable"));
  const pictures = ["moon", "cake", "tree", "fish"];
  await pick(child, pictures);
  await child.sees("secret-repeat-pictures");
  await pick(child, pictures);
  expect(child.path).toBe("/keep");
  await expect(child.page.locator("main")).toContainText("You changed your secret");
  await iro.open(of.page);
  await expect(iro.page.locator("#secret")).toContainText("by somebody who knew it");

  await child.open("/mine");
  await child.unfold("mine-more");
  await child.follow("hide-title");
  await fits(child);
  await child.press("hide-do");
  await expect(child.page.getByText(child.words("hide-on-title"))).toBeVisible();
  for (const path of ["/mine", "/mine/sent"]) {
    await child.open(path);
    await fits(child);
    await expect(child.page.locator("body")).not.toContainText(SENT);
  }
  const again = await somebody();
  await signIn(again, { code, pictures });
  await again.open("/mine/sent");
  await expect(again.page.locator("body")).not.toContainText(SENT);
  await again.open("/mine/words");
  await expect(again.button("hide-do"), "there is no way back on a phone").toHaveCount(0);

  await iro.open(of.page);
  await iro.page.getByText(iro.words("staff-words-show")).click();
  await iro.press("staff-words-show-sure");
  await again.open("/mine/sent");
  await expect(again.page.locator("main")).toContainText(SENT);
});
