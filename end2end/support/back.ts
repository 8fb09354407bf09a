// What is there before something comes back to a child: an IRO, a secret of the child's own, a review that was held, a
// letter. How a worker does these things page by page is told in the-loop.spec.ts; here some of them are only posted.

import { expect, type Locator } from "@playwright/test";
import { born, type Child, hire, takeIn } from "./council";
import type { Band, Staff } from "./demo";
import { begin, choose, start, visit } from "./journey";
import type { Answers, Person } from "./person";
import { signIn } from "./secret";
import { origin } from "./server";
import { date, signedInStaff } from "./staff";
import { letterArrives } from "./time";
import { reads, tells, Unseen } from "./unseen";

/** Whoever comes to a browser of their own. */
type Somebody = () => Promise<Person>;

/** A child of an IRO's, with the addresses of the IRO's pages. */
export type Case = Child & { page: string; review: string };

/** A number that is neither a row nor a birthday. */
export const NUMBER = "640719";

/** A worker of this test's own, signed in at a browser of their own. */
export async function atDesk(somebody: Somebody, staff: Staff): Promise<Person> {
  const worker = await comesIn(somebody, staff);
  await worker.open("/staff");
  return worker;
}

async function comesIn(somebody: Somebody, staff: Staff): Promise<Person> {
  const worker = await somebody();
  await (await signedInStaff(staff)).handTo(worker.page.context());
  return worker;
}

/** An IRO of this test's own at their desk, and children who are theirs. */
export async function iroOf(somebody: Somebody, ...children: Child[]): Promise<{ iro: Person; staff: Staff; cases: Case[] }> {
  const staff = await hire("iro", "Ines");
  takeIn(staff, ...children);
  const iro = await comesIn(somebody, staff);
  const cases: Case[] = [];
  for (const child of children) cases.push(await find(iro, child));
  return { iro, staff, cases };
}

/** A child's page, and their open review. */
export async function find(iro: Person, child: Child): Promise<Case> {
  await iro.open("/staff/children");
  await iro.follow(`${child.first} ${child.last}`);
  return { ...child, page: iro.path, review: await openReview(iro) };
}

/** The review that is not held, on a child's page. */
export async function openReview(iro: Person): Promise<string> {
  const rows = iro.page.getByRole("row").filter({ hasNotText: iro.within("staff-review-held") });
  const address = await rows.locator('th a[href^="/staff/reviews/"]').first().getAttribute("href");
  return address?.split("/").at(-1) ?? "";
}

/** Invites; gives the code, which is shown until it is used. */
export async function invite(iro: Person, of: Case): Promise<string> {
  await iro.open(of.page);
  await iro.go(iro.page.locator(`form[action="${of.page}/invitation"] button`));
  return iro.page.locator(".print-sheet p.big-number").innerText();
}

/** Chooses a number, where something was sent alone; the IRO confirms that it is the child's; the child signs in. */
export async function keepSecret(child: Person, iro: Person, of: Case, code: string): Promise<void> {
  await child.open("/keep/number");
  await child.fill({ number: NUMBER, repeat: NUMBER });
  await child.press("button-continue");
  await child.sees("keep-saved-title");
  await iro.open(of.page);
  await iro.press("staff-secret-confirm");
  await child.page.context().clearCookies();
  await signIn(child, { code, number: NUMBER });
  expect(child.path).toBe("/mine");
}

/** Sends one choice, alone: only then is a secret offered. */
export async function sendAlone(child: Person, code: string): Promise<void> {
  await begin(child, code);
  // From 13 on nobody is asked how they feel who did not choose to talk about it.
  const older = (await child.page.locator("body.band-older").count()) > 0;
  await visit(child, older ? "meeting" : "feel-now");
  await child.fill(older ? { "meeting-go": "yes" } : { "feel-now": "face-happy" });
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await child.sees("sent-title");
}

/** A child who is signed in, and can read back: what they sent alone, and kept, and the IRO confirmed, nobody looks at. */
export async function signedIn(child: Person, iro: Person, of: Case): Promise<string> {
  const code = await invite(iro, of);
  await tells(code, NUMBER);
  const desk = await Unseen.beside(iro.page.context());
  await desk.open(of.page);
  await desk.send('value="confirm-secret"', { do: "confirm-secret" });
  await iro.open(of.page);
  await (await reads(code, NUMBER)).handTo(child.page.context());
  await child.open("/mine");
  return code;
}

/** A child with a secret of their own, signed in, and the IRO who knows them. */
export async function known(child: Person, somebody: Somebody, first: string, band: Band = "middle"): Promise<{ iro: Person; staff: Staff; of: Case; code: string }> {
  const { iro, staff, cases } = await iroOf(somebody, born(first, undefined, band));
  return { iro, staff, of: cases[0], code: await signedIn(child, iro, cases[0]) };
}

/** Sends a form as its page would, to the same address; it must be taken. */
async function post(person: Person, path: string, fields: Record<string, string>): Promise<void> {
  const cookies = await person.page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const reply = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: { cookie, origin },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  expect(reply.status, `${path} ${fields.do ?? ""}`).toBe(303);
}

/** Records a decision, which the child reads as a promise; due in so many days. */
export async function decide(iro: Person, review: string, what: string, who: string, days = 28): Promise<void> {
  await post(iro, `/staff/reviews/${review}`, { what, who, ...date("due", days), do: "add-decision" });
}

/** Records that the review was held, some days ago. */
export async function hold(iro: Person, review: string, ago = 0): Promise<void> {
  await post(iro, `/staff/reviews/${review}`, { ...date("held_on", -ago), do: "held" });
}

/** Records the facts that a record must have before it closes. */
export async function recordFacts(iro: Person, review: string): Promise<void> {
  await iro.open(`/staff/reviews/${review}`);
  const version = await iro.page.locator("input[name=version]").inputValue();
  const facts = { seen_alone: "seen", format: "in_person", venue: "school", attendance: "in_person", contribution: "spoke" };
  const words = { participation: "PN1", attended: "The child and their carer", account_other: "We met at school." };
  await post(iro, `/staff/reviews/${review}`, { version, ...facts, ...words, ...date("seen_on"), do: "facts" });
}

/** Writes a letter, sends it, and lets the time pass in which it can be taken back. */
export async function send(iro: Person, review: string, text: string): Promise<void> {
  await post(iro, `/staff/reviews/${review}/letter`, { text, version: "0", do: "preview" });
  await post(iro, `/staff/reviews/${review}/letter/preview`, { version: "1" });
  letterArrives(review);
}

/** Says something at any time, signed in: the answers to one screen of that form, sent. */
export async function say(child: Person, purpose: string, screen: string, answers: Answers): Promise<void> {
  await child.open("/say");
  if (purpose === "before_review") {
    await start(child);
  } else {
    await choose(child, purpose);
    await child.press("question-next");
  }
  await visit(child, screen, purpose);
  await child.fill(answers);
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await child.sees("sent-title");
}

/** Line breaks are shown as they were typed. */
export async function showsLines(words: Locator): Promise<void> {
  expect(await words.evaluate((element) => getComputedStyle(element).whiteSpace), "line breaks are shown").toMatch(/^(pre-|break-spaces)/);
}
