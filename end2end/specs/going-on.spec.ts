// The phone changes hands: two browsers, one code. What was begun is lost by nobody and shown to nobody else.

import { invite, iroOf } from "../support/back";
import { born } from "../support/council";
import { question } from "../support/forms";
import { checked, enter, others, screen, start, visit } from "../support/journey";
import type { Person } from "../support/person";
import { pick } from "../support/secret";
import { expect, test } from "../support/test";
import { dinner } from "../support/time";

test.describe.configure({ mode: "parallel" });

const SHELF = "A shelf for my boats";
const NEWT = "My newt is called Wanda";
const DAD = "It is what dad does";

/** Types the code; the first page is as new, and nothing tells what was begun. */
async function open(child: Person, code: string): Promise<void> {
  await enter(child, code);
  await expect(child.page.locator("main")).not.toContainText(child.within("say-begun"));
  await expect(child.link("begin-go-on")).toHaveCount(0);
}

/** Goes on with what the child thinks before the review, from the same "Start" as anybody. */
async function goOn(child: Person, code: string): Promise<void> {
  await open(child, code);
  await start(child);
}

/** Writes of a topic, of being unsafe, and at the end. */
async function write(child: Person): Promise<void> {
  await visit(child, "topics");
  await child.fill({ topics: ["home"] });
  await child.press("question-next");
  await visit(child, "home-change");
  await child.fill({ "home-change": SHELF });
  await child.press("question-next");
  await visit(child, "unsafe");
  await child.fill({ unsafe: "yes", "unsafe-words": DAD });
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": NEWT });
}

async function hidden(person: Person): Promise<void> {
  const body = await person.page.content();
  for (const words of [SHELF, NEWT, DAD]) expect(body).not.toContain(words);
}

test("dinner, a carer with the code, and both answers reach the reviewing officer", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Marigold"));
  const code = await invite(iro, cases[0]);
  await goOn(child, code);
  await write(child);
  await child.press("question-next");
  dinner(code);

  // The brother or the carer, on another phone: nothing is seen and nothing is told.
  const other = await somebody();
  await goOn(other, code);
  expect(await screen(other), "never behind the question about being safe").toBe("unsafe");
  await expect(other.page.locator("main")).not.toContainText(other.within("question-kept"));
  expect(await other.standing()).toEqual({ "unsafe-words": "" });
  await hidden(other);
  await visit(other, "anything-else");
  await expect(other.page.locator("main")).toContainText(other.within("question-kept"));
  await hidden(other);
  expect(await visit(other, "home-change"), "no screen tells what was chosen").toBe(404);
  await other.open("/check");
  await hidden(other);
  await expect(other.page.locator(".notice", { hasText: other.within("check-before") })).toBeVisible();
  await other.go(other.page.locator("#leave")).catch(() => undefined);

  // The child again, after the cookies are gone: what is said now stands beside what was said before.
  await child.page.context().clearCookies();
  await goOn(child, code);
  await child.fill({ unsafe: "no" });
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": "And a toad" });
  await child.press("question-next");
  expect(Object.values(await checked(child))).toContain("And a toad");
  await hidden(child);
  await expect(child.page.locator("main")).toContainText(/Nobody reads this before you press “Send it”/);
  await child.press("check-send");
  await child.sees("sent-title");
  await expect(child.page.locator("main")).not.toContainText(child.within("unsafe-thanks-title"));

  await iro.open(cases[0].page);
  await iro.go(iro.page.locator(`main table a[href*="/views/"]`).first());
  for (const words of [SHELF, NEWT, DAD, "And a toad"]) await expect(iro.page.locator("main")).toContainText(words);
  await expect(iro.page.locator(".answer", { hasText: NEWT })).toContainText(/Written on .*; sent with the rest/);
  await expect(iro.page.locator(".answer", { hasText: "And a toad" })).not.toContainText("sent with the rest");
  await iro.follow("staff-caseload-urgent-link");
  await iro.go(iro.page.locator(`main a[href^="/staff/urgent/"]`).first());
  await expect(iro.page.locator("main")).toContainText(DAD);
});

test("four pictures show what was stopped, and nothing else", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Bryony"));
  const code = await invite(iro, cases[0]);
  const right = ["cat", "moon", "key", "bus"];
  // Somebody locks a word of theirs beforehand.
  const before = await somebody();
  await goOn(before, code);
  await visit(before, "anything-else");
  await before.fill({ "anything-else": "x" });
  await others(before);
  await before.press("question-stop");
  await before.sees("stop-title");
  await before.follow("stop-choose");
  await pick(before, [...right, ...right]);
  await before.sees("stopped-title");

  // The child goes on without, stops with pictures of their own, and sees their words again.
  await open(child, code);
  await child.press("begin-start");
  await child.sees("go-on-title");
  await child.press("go-on-without");
  await expect(child.page.locator("input[name=voice]:checked"), "who is writing is asked afresh").toHaveCount(0);
  await child.fill({ voice: "child" });
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": NEWT });
  await others(child);
  await child.press("question-stop");
  await child.follow("stop-choose");
  const own = ["dog", "star", "hat", "leaf"];
  await pick(child, [...own, ...own]);
  await child.sees("stopped-title");
  expect(await child.open("/check")).toBe(401);

  await open(before, code);
  await before.press("begin-start");
  await before.follow("go-on-see");
  await pick(before, right);
  await expect(before.page.locator(".error-summary")).toContainText(before.within("go-on-wrong"));
  await hidden(before);

  await open(child, code);
  await child.press("begin-start");
  await child.follow("go-on-see");
  await pick(child, own);
  expect(child.path).toBe(question("anything-else"));
  expect(await child.standing()).toMatchObject({ "anything-else": NEWT });
});

test("a page that closed keeps what is typed, and Send is taken", async ({ child, somebody, scripts }) => {
  const { iro, cases } = await iroOf(somebody, born("Linus"));
  const code = await invite(iro, cases[0]);
  await goOn(child, code);
  await visit(child, "anything-else");
  dinner(code);
  if (scripts) {
    // It notices by itself.
    await child.arrive(() => child.fill({ "anything-else": NEWT }));
  } else {
    await child.fill({ "anything-else": NEWT });
    await child.press("question-next");
  }
  await child.sees("over-title");
  expect(await child.standing()).toMatchObject({ "anything-else": NEWT, code: "" });
  await child.fill({ code });
  await child.press("over-keep");
  await child.sees("who-title");
  await child.fill({ voice: "child" });
  await child.press("question-next");
  await child.open("/check");
  expect(Object.values(await checked(child))).toContain(NEWT);
  dinner(code);
  await child.press("check-send");
  await child.sees("sent-closed-title");
  await hidden(child);
  await iro.open(cases[0].page);
  await expect(iro.page.locator(`main table a[href*="/views/"]`)).toHaveCount(1);
});
