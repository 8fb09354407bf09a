// A promise of last time comes back: the child says whether it happened, the IRO reads that as a point of its own, and
// a promise that did not happen is on the manager's desk.

import { atDesk, decide, hold, invite, known, NUMBER, send } from "../support/back";
import { hire } from "../support/council";
import { checked, enter, start, visit } from "../support/journey";
import type { Person } from "../support/person";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";

const LOCK = "A lock for your door";
const SWIMMING = "Swimming every week";
const CALLS = "Longer calls with your brother <Jo>";
const WORDS = "The cat sleeps on my bed now.";
const OUTCOME = "Rang the carer and the team.\nCalls are half an hour from Monday.";

/** A child whose last review was held, with three promises whose day has passed and a letter; invited again. */
async function promised(child: Person, somebody: () => Promise<Person>, first: string) {
  const { iro, staff, of } = await known(child, somebody, first);
  for (const [what, who] of [[LOCK, "Sam"], [SWIMMING, "Bev, your carer"], [CALLS, "Dee"]]) await decide(iro, of.review, what, who, -1);
  await hold(iro, of.review, 1);
  await send(iro, of.review, `Dear ${first},\n\nIt was good to see you. Three things will happen.\n\nInes`);
  return { iro, staff, of, code: await invite(iro, of) };
}

/** What a promise says, and what the child says of it. */
const asked = (person: Person, what: string) => person.page.getByRole("group", { name: what });
const kept = (person: Person, what: string) => person.page.locator(".promise", { hasText: what });

test("a child says what became of each promise, and the one that was not kept is looked into", async ({ child, atWork }) => {
  const { iro, of, code } = await promised(child, atWork, "Tansy");
  await child.page.context().clearCookies();
  await signIn(child, { code, number: NUMBER });
  await child.open("/mine/promises");
  for (const what of [LOCK, SWIMMING, CALLS]) await expect(kept(child, what)).toContainText(child.within("promise-open"));

  await child.open("/mine");
  await child.press("purpose-before_review");
  expect(child.path, "nobody is asked who is writing").toBe("/last-time");
  await child.sees("last-time-title");
  await expect(asked(child, LOCK)).toContainText(/Sam.*, by .*\d{4}/);
  for (const [what, happened] of [[LOCK, "yes"], [SWIMMING, "partly"], [CALLS, "no"]]) {
    expect(await asked(child, what).locator("input:checked").count(), "nothing is ticked for the child").toBe(0);
    const name = await asked(child, what).locator("input").first().getAttribute("name");
    await child.fill({ [name ?? ""]: happened });
  }
  await child.press("question-next");
  expect(child.path).toMatch(/^\/questions\//);
  await visit(child, "anything-else");
  await child.fill({ "anything-else": WORDS });
  await child.press("question-next");
  await child.sees("check-title");
  const said = await checked(child);
  const answers = [LOCK, SWIMMING, CALLS].map((what) => Object.entries(said).find(([question]) => question.includes(what))?.[1]);
  expect(answers).toEqual(["Yes", "Some of it", "No"]);

  // It can be changed before it is sent.
  await child.go(child.page.locator('a.gave__line[href="/last-time"]').first());
  await expect(asked(child, CALLS).locator("input:checked")).toHaveValue("no");
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await child.sees("sent-title");

  // To the IRO each is a point of its own, with an answer of its own.
  await iro.open(of.page);
  await iro.go(iro.page.locator(`a[href^="${of.page}/views/"]`).first());
  const point = (what: string) => iro.page.locator("section.answer", { hasText: what });
  for (const [what, answer] of [[LOCK, "Yes"], [SWIMMING, "Some of it"], [CALLS, "No"]]) {
    await expect(point(what)).toHaveCount(1);
    await expect(point(what).locator(".words")).toHaveText(answer);
  }
  await iro.go(point(CALLS).locator('.actions a[href*="/answers/"]').last());
  await iro.fill({ kind: "will_do", who: "Ines", "by-day": "3", "by-month": "3", "by-year": "2099", words: "I ring Dee today." });
  await iro.press("staff-save");
  await expect(point(CALLS)).toContainText("I ring Dee today.");
  await expect(point(LOCK)).not.toContainText("I ring Dee today.");

  // The manager has the one that did not happen, and nothing that was said around it.
  const manager = await hire("manager", "Mona");
  const desk = await atDesk(atWork, manager);
  await desk.open("/staff/matters");
  const row = desk.page.getByRole("row").filter({ hasText: `${of.first} ${of.last}` });
  await expect(row, "one promise, not three").toHaveCount(1);
  await expect(row).toContainText(desk.within("staff-matter-promise"));
  await desk.go(row.getByRole("link"));
  await expect(desk.page.locator("main")).toContainText(CALLS);
  await expect(desk.page.locator("main")).toContainText(desk.within("staff-happened-no"));
  for (const other of [LOCK, SWIMMING, WORDS]) await expect(desk.page.locator("main")).not.toContainText(other);
  await desk.fill({ outcome: "  \n" });
  await desk.press("staff-matter-settle");
  await expect(desk.page.locator(".error-summary")).toContainText(desk.within("staff-fault-empty"));
  await desk.fill({ outcome: OUTCOME });
  await desk.press("staff-matter-settle");
  expect(desk.path).toBe("/staff/matters");
  await expect(row).toHaveCount(0);

  await child.open("/mine/promises");
  for (const [what, happened] of [[LOCK, "yes"], [SWIMMING, "partly"], [CALLS, "no"]]) {
    await expect(kept(child, what)).toContainText(child.within(`promise-you-said-${happened}`));
    await expect(kept(child, what), "what the child says is not gainsaid").not.toContainText(child.within("promise-open"));
  }
  await expect(kept(child, CALLS)).toContainText(/Mona.* looked into this/);
  await expect(kept(child, LOCK)).not.toContainText("Mona");
  await expect(child.page.locator("body"), "what a manager records is theirs").not.toContainText("half an hour");
  await child.open("/mine/sent");
  await expect(child.page.locator(".said__line", { hasText: CALLS })).toContainText("I ring Dee today.");

  // Who has spoken of it is not asked again.
  await child.open("/say");
  await start(child);
  await child.open("/last-time");
  expect(child.path).toMatch(/^\/questions\//);
});

test("whoever comes with an invitation alone sees no promise", async ({ child, somebody }) => {
  const { code } = await promised(child, somebody, "Rowan");
  const guest = await somebody();
  const nothing = async () => {
    for (const what of [LOCK, SWIMMING, "calls with your brother", "Bev"]) {
      await expect(guest.page.locator("body")).not.toContainText(what, { ignoreCase: true });
    }
  };
  await enter(guest, code);
  await nothing();
  await guest.follow("begin-else");
  await nothing();
  await expect(guest.page.getByText(guest.within("last-time-sign-in"))).toBeVisible();
  await expect(guest.link("last-time-sign-in-link")).toHaveAttribute("href", "/sign-in");
  await guest.follow(guest.words("back"));
  await start(guest);
  await nothing();
  await guest.open("/last-time");
  expect(guest.path).toMatch(/^\/questions\//);
  await visit(guest, "anything-else");
  await guest.fill({ "anything-else": WORDS });
  await guest.press("question-next");
  await nothing();
  for (const path of ["/mine/promises", "/mine"]) {
    await guest.open(path);
    await guest.sees("error-signed-out-title");
  }
});

test("whoever is signed in when they are invited is asked, too", async ({ child, somebody }) => {
  const { iro, of, code } = await known(child, somebody, "Briar");
  await decide(iro, of.review, LOCK, "Sam", -1);
  await hold(iro, of.review, 1);
  await send(iro, of.review, "Dear Briar,\n\nIt was good to see you.");
  const next = await invite(iro, of);
  expect(next).not.toBe(code);
  await child.open("/mine");
  await child.press("purpose-before_review");
  expect(child.path).toBe("/last-time");
  await expect(asked(child, LOCK)).toBeVisible();

  // With their own number the code of last time goes on working, and so does the new one.
  for (const one of [code, next]) {
    await child.page.context().clearCookies();
    await signIn(child, { code: one, number: NUMBER });
    expect(child.path).toBe("/mine");
    await expect(child.button("mine-continue"), "what was begun is there").toBeVisible();
  }
});

test("what became of a promise is recorded among all of them, and one that was not kept says why", async ({ child, atWork }) => {
  const why = "The lock that fits is not made any more. Sam buys another by Friday.";
  const { iro, of, code } = await promised(child, atWork, "Sorrel");
  await iro.open(of.page);
  await iro.follow("staff-promises-all");
  expect(iro.path).toBe(`${of.page}/promises`);
  await iro.look();
  const card = iro.page.locator("section.card", { hasText: LOCK });
  const name = async (field: string) => (await card.locator(`[name^=${field}-]`).first().getAttribute("name")) ?? "";
  const [state, because] = [await name("state"), await name("because")];
  await iro.fill({ [state]: "not_done" });
  await iro.go(card.getByRole("button"));
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-needs-why"));
  await expect(card.locator("input:checked")).toHaveValue("not_done");
  await iro.fill({ [because]: why });
  await iro.go(card.getByRole("button"));
  await expect(iro.page.locator(".error-summary")).toHaveCount(0);
  await expect(card).toContainText(iro.within("staff-decision-not_done"));

  await child.page.context().clearCookies();
  await signIn(child, { code, number: NUMBER });
  await child.open("/mine/promises");
  await expect(kept(child, LOCK)).toContainText(why);
});
