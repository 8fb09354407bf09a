// A review in one sitting: from "views are in" to "record closed, letter sent" for 22 answers, counted: at most 35
// clicks and 12 loads with scripts. Every step goes without scripts too, in more loads, and by keys alone.

import type { Locator } from "@playwright/test";
import { iroOf, invite, keepSecret } from "../support/back";
import { born } from "../support/council";
import { type Hand, pick, press, tabInto, take } from "../support/hands";
import { begin } from "../support/journey";
import { type Answers, DESK, type Person, PHONE } from "../support/person";
import { date } from "../support/staff";
import { expect, test } from "../support/test";

const CLICKS = 35;
const LOADS = 12;

const SECRET = "My hamster bites Dave. Do not tell him.";
const WORDS = {
  "home-change": "I want a lock on my door.",
  "family-change": "More time with Ned.",
  "school-else": "Maths is too fast.",
  hobbies: "I go to judo.",
  appointments: "The dentist was fine.",
  worries: "Moving again.",
  "anything-else": SECRET,
};
const CHOICES = {
  "home-safe": "always",
  "home-settled": "yes",
  "home-trust": "never",
  "family-time": "face-ok",
  "family-miss": ["nobody"],
  school: "face-happy",
  bullying: "no",
  friend: "yes",
  "same-as-friends": "always",
  body: ["all-ok"],
  "feel-now": ["face-happy"],
  "emotional-help": "no",
  "meeting-go": "yes",
  unsafe: "no",
};
const SAID: Answers = { ...WORDS, ...CHOICES };
// With what they chose to talk about, which is an answer too.
const ALL = Object.keys(SAID).length + 1;
const TOPICS = ["home", "family", "school", "friends", "health", "feelings"];

/** The child says all of it, screen by screen. */
async function tells(child: Person, code: string): Promise<void> {
  await begin(child, code);
  while (child.path.startsWith("/questions/")) {
    const names = await child.page.locator("main form [name]").evaluateAll((all) => all.map((one) => one.getAttribute("name") ?? ""));
    const here = Object.entries({ ...SAID, topics: TOPICS }).filter(([name]) => names.includes(name));
    await child.fill(Object.fromEntries(here));
    if (names.includes("anything-else")) await child.fill({ only_iro: "yes" });
    await child.press("question-next");
  }
  await child.press("check-send");
  await child.sees("sent-title");
}

/** What the sitting took. */
class Count {
  clicks = 0;
  loads = 0;

  constructor(
    private readonly iro: Person,
    private readonly hand: Hand,
    private readonly scripts: boolean,
  ) {
    iro.page.on("load", () => this.loads++);
  }

  /** Presses something on the page. */
  async press(what: Locator): Promise<void> {
    this.clicks++;
    // A pointer lands on the words of a choice, which lie over its button.
    const radio = await what.evaluate((element) => element instanceof HTMLInputElement && element.type === "radio");
    if (this.hand === "pointer") {
      const label = this.iro.page.locator(`label[for="${await what.getAttribute("id")}"]`);
      return (radio ? label : what).click();
    }
    // In a field the Enter key sends the form: coming to it is all.
    if (await what.evaluate((element) => element.matches("input[type=text], textarea"))) return tabInto(what);
    return radio || (await what.getAttribute("type")) === "checkbox" ? take(what) : press(what, "keys");
  }

  /** Presses what leads to another page. */
  async go(what: Locator): Promise<void> {
    await this.iro.arrive(() => this.press(what));
  }

  /** Presses what is sent by itself where there are scripts; without them the page comes again. */
  async stays(what: Locator): Promise<void> {
    if (!this.scripts) return this.go(what);
    const status = this.iro.page.locator(".sitting__saved");
    await status.evaluate((element) => (element.textContent = ""));
    await this.press(what);
    await expect(status).toHaveText(/^Saved \d\d:\d\d$/);
  }

  /** Picks one of a list that drops down. */
  async picks(list: Locator, value: string): Promise<void> {
    this.clicks++;
    await pick(list, value, this.hand);
  }

  /** Comes to a field and goes on from there with the Tab key. */
  async types(first: Locator, ...values: string[]): Promise<void> {
    await this.press(first);
    await this.goesOn(...values);
  }

  /** Types from where the focus is. */
  async goesOn(...values: string[]): Promise<void> {
    for (const [place, value] of values.entries()) {
      if (place > 0) await this.iro.page.keyboard.press("Tab");
      await this.iro.page.keyboard.type(value);
    }
  }
}

const day = (name: string, days = 0) => Object.values(date(name, days));

async function sits(iro: Person, child: { first: string; last: string }, hand: Hand, scripts: boolean): Promise<Count> {
  const page = iro.page;
  expect(ALL).toBe(22);
  const count = new Count(iro, hand, scripts);
  await iro.open("/staff");
  await count.go(page.getByRole("link", { name: `${child.first} ${child.last}` }).first());
  const rows = page.locator('a[href^="/staff/reviews/"]');
  const open = page.getByRole("row").filter({ hasNotText: iro.within("staff-review-held") }).locator('th a[href^="/staff/reviews/"]');
  await count.go((await open.count()) ? open.first() : rows.first());
  const line = (text: string) => page.locator(".said-line").filter({ hasText: text });
  const act = (text: string, kind: string) => line(text).locator(`button[value^="answer:"][value$=":${kind}"]`);
  await expect(page.locator(".said-line")).toHaveCount(ALL);
  await expect(page.locator(".said-line--waits"), "what is well waits for nothing").toHaveCount(8);

  // Everything that is not private, with one press; the private one into the IRO's own part.
  await count.stays(page.locator("button[value=place-all]"));
  await expect(page.locator(".said-line__state", { hasText: iro.within("staff-placed-shared") })).toHaveCount(ALL - 1);
  await count.press(line(SECRET).locator("input[type=checkbox]"));
  await count.stays(page.locator('button[value="place-ticked:private"]'));
  await expect(line(SECRET)).toContainText(iro.within("staff-placed-private"));

  // Replies, beside the lines.
  const answers = async (text: string, kind: string, ...typed: string[]) => {
    const summary = line(text).locator(".said-line__reply summary");
    await count.press(summary);
    const box = line(text).locator(".reply-form textarea");
    // A script puts whoever opens it into the box; without one it is a key further.
    if (!scripts) await page.keyboard.press("Tab");
    await expect(box).toBeFocused();
    await count.goesOn(...typed);
    await count.stays(act(text, kind));
    await expect(line(text).locator(".reply")).toContainText(typed[0]);
  };
  for (const heard of ["I go to judo.", "The dentist was fine.", SECRET]) await count.stays(act(heard, "heard"));
  await answers("lock on my door", "decided", "Dave puts a lock on your door.", "Dave", ...day("by", 14));
  await answers("More time with Ned", "decided", "Ned comes to tea every Sunday.", "Nisha", ...day("by", 21));
  await answers("Maths is too fast", "cannot", "The class is as fast for everybody.");
  await answers("Moving again", "somebody_else", "The court decides where you live.", "the court");
  await iro.look("answered");
  return count;
}

async function records(iro: Person, count: Count, child: { first: string }): Promise<void> {
  const page = iro.page;
  const choose = (name: string, value: string) => count.press(page.locator(`input[name=${name}][value=${value}]`));
  await choose("seen_alone", "seen");
  await count.types(page.locator("[name=seen_on-day]"), ...day("seen_on"));
  await choose("format", "in_person");
  await count.picks(page.locator("select[name=venue]"), "school");
  await choose("attendance", "in_person");
  await choose("contribution", "spoke");
  await choose("participation", "PN1");
  await count.types(page.locator("[name=attended]"), `${child.first}, their carer and the teacher`, "We met at school.");
  await count.types(page.locator("[name=held_on-day]"), ...day("held_on"));
  await count.go(page.locator("button[value=held]"));
  await expect(page.locator("#missing")).toContainText(iro.within("staff-missing-nothing"));
  await count.go(page.locator("button[value=show]"));
  await count.go(page.locator("button[value=close]"));
  await expect(page.getByText(iro.within("staff-check-closed"))).toBeVisible();
}

async function writes(iro: Person, count: Count): Promise<void> {
  const page = iro.page;
  await count.go(page.locator('a[href$="/letter"]').first());
  await count.go(page.locator("button[value=put-ticked]"));
  const text = await page.locator("textarea[name=text]").inputValue();
  expect(text).toContain("I want a lock on my door.");
  expect(text).toContain("Dave will see to this by");
  expect(text, "what is private is in no letter").not.toContain("hamster");
  await count.go(page.locator("button[value=preview]"));
  for (const box of await page.locator("input[name=right]").all()) await count.press(box);
  await count.go(page.locator("main form button").last());
  await expect(page.getByText(iro.words("staff-letter-readable-at"))).toBeVisible();
}

test("the code follows the facts as they are typed, and what is late or lost changes nothing", async ({ atWork, scripts }) => {
  const { iro, cases } = await iroOf(atWork, born("Siskin"));
  const page = iro.page;
  const hint = page.locator("#suggestion");
  await iro.open(`/staff/reviews/${cases[0].review}`);
  await expect(hint).toContainText(iro.within("staff-suggested-none"));
  await iro.fill({ attendance: "in_person", contribution: "spoke" });
  if (!scripts) {
    await expect(hint, "not before it is saved").toContainText(iro.within("staff-suggested-none"));
    await iro.go(page.locator("button[value=facts]"));
    await expect(hint).toContainText("PN1");
    await iro.look("suggested");
    return;
  }
  await expect(hint).toContainText("PN1");
  await expect(hint).toContainText(iro.within("staff-reason-spoke"));
  await expect(hint, "a screen reader says it when it changes").toHaveAttribute("role", "status");
  await iro.look("suggested");

  // The answer to what stood there before comes late, and is dropped.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let calls = 0;
  await page.route("**/calls/suggest-code", async (route) => {
    calls += 1;
    if (calls === 1) await held;
    await route.continue();
  });
  await iro.fill({ contribution: "symbols" });
  await expect.poll(() => calls).toBe(1);
  await iro.fill({ contribution: "nothing" });
  await expect(hint).toContainText("PN4");
  const late = page.waitForResponse("**/calls/suggest-code");
  release();
  await late;
  await expect(hint).toContainText("PN4");

  // Without a network the page says so, and what it says stays as it was.
  await page.unroute("**/calls/suggest-code");
  await page.context().setOffline(true);
  await iro.fill({ contribution: "spoke" });
  await expect(hint).toContainText(iro.within("staff-suggested-failed"));
  await expect(hint).toContainText("PN4");
  await page.context().setOffline(false);
  await expect(hint).toContainText("PN1");
  await expect(hint).not.toContainText(iro.within("staff-suggested-failed"));
});

test("the account is written in sections, and each box grows with its words", async ({ atWork, scripts }) => {
  const { iro, cases } = await iroOf(atWork, born("Dunnock"));
  const page = iro.page;
  const box = (key: string) => page.locator(`textarea[name=account_${key}]`);
  await iro.open(`/staff/reviews/${cases[0].review}`);
  await expect(page.locator("textarea[name^=account]")).toHaveCount(8);
  await expect(box("home")).toHaveAttribute("rows", "1");
  const lines = "A new room.\nIt is warm.\nThe door shuts.";
  await iro.fill({ account_home: lines, account_plan: "It stays." });
  if (scripts) {
    const fits = await box("home").evaluate((field: HTMLTextAreaElement) => field.scrollHeight <= field.clientHeight + 4);
    expect(fits, "nothing is hidden below its edge").toBe(true);
  }
  await iro.go(page.locator("button[value=facts]"));
  await expect(box("home")).toHaveValue(lines);
  await expect(box("home")).toHaveAttribute("rows", "3");
  await expect(box("plan")).toHaveValue("It stays.");
  await iro.look("sections");
});

for (const [hand, window, colorScheme] of [["pointer", DESK, "light"], ["keys", PHONE, "dark"]] as const) {
  test(`a review of 22 answers in one sitting, by ${hand} at ${window.width}`, async ({ child, somebody, scripts }) => {
    const { iro, cases } = await iroOf(somebody, born("Rook", undefined, "older"));
    const [of] = cases;
    const code = await invite(iro, of);
    await tells(child, code);
    await keepSecret(child, iro, of, code);
    await iro.page.setViewportSize(window);
    await iro.page.emulateMedia({ colorScheme });
    const count = await sits(iro, of, hand, scripts);
    await records(iro, count, of);
    await writes(iro, count);
    const took = `${count.clicks} clicks, ${count.loads} loads (scripts ${scripts ? "on" : "off"}, ${hand}, ${window.width} px)`;
    console.log(took);
    test.info().annotations.push({ type: "sitting", description: took });
    expect(count.clicks, took).toBeLessThanOrEqual(CLICKS);
    if (scripts) expect(count.loads, took).toBeLessThanOrEqual(LOADS);
  });
}
