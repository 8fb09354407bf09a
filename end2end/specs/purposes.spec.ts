// Everything that a child may choose to say, in each style: who gets it and how soon is said before the first question,
// and the receipt keeps to it.

import { hold, invite, iroOf } from "../support/back";
import { workingDaysAfter } from "../support/calendar";
import { born } from "../support/council";
import { type Band, invited } from "../support/demo";
import { afresh, begin, checked, choose, enter, restyle, screen, start } from "../support/journey";
import { next, tabTo } from "../support/keyboard";
import type { Person } from "../support/person";
import { answerEach, asked, firstChoice, fits, iroName, main, plain, say } from "../support/say";
import { expect, test } from "../support/test";

type Purpose = { purpose: string; desk?: "iro" | "manager"; days?: number };

/** On whose desk each thing arrives, and how many working days there are for it. A review waits for the first. */
const PURPOSES: Purpose[] = [
  { purpose: "before_review" },
  { purpose: "good_news", desk: "iro", days: 5 },
  { purpose: "change", desk: "iro", days: 5 },
  { purpose: "wrong", desk: "manager", days: 10 },
  { purpose: "see_iro", desk: "iro", days: 3 },
  { purpose: "advocate", desk: "manager", days: 2 },
  { purpose: "moving", desk: "iro", days: 5 },
];
/** What is offered once a review was held. */
const LOOKING_BACK: Purpose = { purpose: "after_review", desk: "iro", days: 10 };
const BANDS: Band[] = ["pictures", "middle", "older"];

// Up to fourteen pages each, and every one is checked by axe; none of them waits for another.
test.describe.configure({ mode: "parallel" });

/** The most words before the first question to the youngest. */
const FEW = 60;

/** Types the code; the first page is in the child's style. */
async function arrive(child: Person, band: Band, code = invited(band).code): Promise<void> {
  await enter(child, code);
  await expect(child.page.locator("body"), "a child is asked in their style").toHaveClass(new RegExp(`band-${band}`));
  await fits(child);
}

/** Today in London, as pages show a day. */
const today = () =>
  new Date().toLocaleDateString("en-GB", { timeZone: "Europe/London", day: "numeric", month: "long", year: "numeric" });

/** Who reads it is said before the first question, by when it is answered, and what is not kept secret. */
async function told(child: Person, { purpose, desk, days = 0 }: Purpose, name: string): Promise<void> {
  await fits(child);
  const text = await main(child);
  expect(text, "what is not kept secret").toContain(say(child, "begin-safe", { name }));
  expect(text, "in a child's words").not.toMatch(/working days/i);
  if (await child.page.locator("body.band-pictures").count()) {
    expect(text.split(" ").length, text).toBeLessThanOrEqual(FEW);
    await expect(child.page.locator(".notice"), "nothing more is said").toHaveCount(0);
  }
  if (!desk) return;
  await expect(child.page.locator(".step-picture img"), "it has its picture").toBeVisible();
  const answers = say(child, `begin-answers-${desk}`, { name, day: workingDaysAfter(today(), days) });
  expect(text, "who answers, and by when").toContain(answers);
  expect(text.includes(say(child, "begin-complaint")), "only of what is wrong: it can be a complaint").toBe(purpose === "wrong");
  expect(text, "nothing is promised to stay with the IRO").not.toMatch(child.within("before-only-iro"));
}

/** The receipt says who gets it and by when, and no word of what was written. */
async function receipt(child: Person, { desk, days = 0 }: Purpose, words: string, name: string): Promise<void> {
  await child.sees("sent-title");
  await fits(child);
  expect(await child.page.locator("main h1").innerText()).toContain(desk === "manager" ? say(child, "sent-to-manager") : name);
  await expect(child.page.locator(".receipt .picture"), "a drawing of its own").toBeVisible();
  await child.unfold("sent-next");
  const text = await main(child);
  const sent = /You sent it on (\w+ \d+ \w+ \d{4}), \d/.exec(text)?.[1] ?? "";
  expect(sent, "when it was sent").not.toBe("");
  if (desk) {
    const by = workingDaysAfter(sent, days);
    expect(text).toContain(desk === "iro" ? say(child, "sent-answer-by", { name, by }) : say(child, "sent-answer-by-manager", { by }));
    expect(text).toContain(desk === "iro" ? say(child, "sent-step-due", { name, by }) : say(child, "sent-step-due-manager", { by }));
    for (const day of ["sent-step-review", "meeting-on"]) expect(text, "no review waits for it").not.toMatch(child.within(day));
  } else {
    expect(text).toContain(say(child, "sent-step-read", { name }));
    // A day that the IRO has booked stands in the place of the one by which it must be.
    expect(text).toMatch(new RegExp(`${child.within("sent-step-review").source}|${child.within("meeting-on").source}`));
    expect(text).toContain(say(child, "sent-step-letter", { name }));
  }
  expect(text, "nobody said anything unsafe").not.toContain(say(child, "unsafe-thanks-title"));
  expect(await child.page.content(), "nothing that was written is shown again").not.toContain(words);
}

/** Says something, from the first page to the receipt. */
async function saysIt(child: Person, each: Purpose, name = iroName()): Promise<void> {
  const before = each.purpose === "before_review";
  if (!before) await choose(child, each.purpose);
  await told(child, each, name);
  if (before) await start(child);
  else await child.press("question-next");
  expect(child.path, "nobody is asked who is writing").toMatch(/^\/questions\//);
  const words = `My own ${each.purpose} words`;
  // The longest form is left early, which its pages offer: two screens of what was chosen, and no more.
  const said = await answerEach(child, words, before ? 4 : Infinity);
  expect(said.length).toBeGreaterThan(2);
  await child.sees("check-title");
  await fits(child);
  const answers = Object.values(await checked(child)).map(plain);
  for (const one of said) expect(answers, "everything that was said stands there").toContainEqual(expect.stringContaining(one));
  const empty = child.page.locator("main summary", { hasText: child.within("check-left-empty") });
  if (!before) await expect(empty, "nothing was left empty").toHaveCount(0);
  await child.press("check-send");
  await receipt(child, each, words, name);
}

for (const band of BANDS) {
  for (const each of PURPOSES) {
    test(`${each.purpose} in the style ${band}`, async ({ child }) => {
      await arrive(child, band);
      await saysIt(child, each);
    });
  }

  test(`after_review in the style ${band}, once there was one`, async ({ child, somebody }) => {
    const { iro, cases: [of] } = await iroOf(somebody, born("Heron", undefined, band));
    const code = await invite(iro, of);
    await arrive(child, band, code);
    await child.follow("begin-else");
    await expect(child.page.locator("input[name=purpose][value=after_review]"), "there was none").toHaveCount(0);
    await hold(iro, of.review, 1);
    await child.open("/");
    await child.fill({ code });
    await child.press("button-continue");
    expect(child.path, "no review waits: what else there is to say is asked at once").toBe("/say");
    await child.sees("say-title");
    await fits(child);
    await saysIt(child, LOOKING_BACK, "Ines");
  });
}

test("a style is changed in the middle, and every answer is found again", async ({ child }) => {
  await begin(child, invited("older").code);
  await child.open("/say");
  await choose(child, "change");
  await child.press("question-next");
  expect(await screen(child)).toBe("change-about");
  await child.fill({ "change-about": ["home", "school"] });
  await child.press("question-next");
  await child.fill({ "change-what": "A bus of my own.", "change-why": "It is late." });
  await child.press("question-next");
  expect(await screen(child)).toBe("change-help");

  for (const style of ["pictures", "middle"]) {
    await restyle(child, style);
    expect(await screen(child), "what was answered stands there").toBe("change-about");
    expect(await child.standing()).toMatchObject({ "change-about": "home school" });
    await child.press("question-next");
  }
  expect(await screen(child)).toBe("change");
  expect(await child.standing()).toMatchObject({ "change-what": "A bus of my own.", "change-why": "It is late." });
  await child.press("question-next");
  await child.fill({ "change-asked": "yes" });
  await child.press("question-next");
  await child.fill({ unsafe: "no" });
  await child.press("question-next");
  const said = Object.values(await checked(child)).join("\n");
  expect(said).toContain("A bus of my own.");
  expect(said).toContain("It is late.");
  await child.press("check-send");
  await receipt(child, { purpose: "change", desk: "iro", days: 5 }, "A bus of my own.", iroName());
});

test("nothing chosen, and something else begun: nothing is thrown away by itself", async ({ child }) => {
  await arrive(child, "middle");
  await child.follow("begin-else");
  await child.press("question-next");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("say-missing"));
  await choose(child, "good_news");
  await child.press("question-next");
  await child.fill({ news: "I can swim" });
  await child.press("question-next");
  for (const path of ["/say", "/say/else"]) {
    await child.open(path);
    await expect(child.link("say-go-on")).toBeVisible();
    expect(await main(child), "what was begun is named, and not shown").not.toContain("I can swim");
  }
  await child.fill({ purpose: "moving" });
  await child.press("question-next");
  await child.sees("say-instead-title");
  await child.follow("say-go-on");
  await child.open("/check");
  expect(Object.values(await checked(child))).toContain("I can swim");
  await child.open("/say");
  await child.press("begin-start");
  await child.sees("say-instead-title");
  await child.open("/say/else");
  await child.fill({ purpose: "moving" });
  await child.press("question-next");
  await afresh(() => child.press("say-instead-throw"));
  await child.sees("purpose-moving");
});

test("something wrong is said by keyboard alone", async ({ child }) => {
  const { page } = child;
  const pick = async (name: string, value: string) => {
    await tabTo(child, `input[name=${name}]`);
    const wanted = page.locator(`input[name=${name}][value=${value}]`);
    const count = await page.locator(`input[name=${name}]`).count();
    for (let presses = 0; presses < count && !(await wanted.isChecked()); presses++) {
      await page.keyboard.press(presses === 0 ? "Space" : "ArrowDown");
    }
    await expect(wanted).toBeChecked();
    await expect(wanted).toBeFocused();
  };
  const go = async (selector: string) => {
    await tabTo(child, selector);
    await next(child);
  };

  await child.open("/");
  await tabTo(child, "input[name=code]");
  await page.keyboard.type(invited("middle").code);
  await next(child);
  await go('.small-way[href="/say/else"]');
  await child.sees("say-title");
  await pick("purpose", "wrong");
  await afresh(() => go(".foot button[type=submit]"));
  await child.sees("purpose-wrong");
  await go(".foot button[type=submit]");

  const screens: string[] = [];
  while (child.path !== "/check") {
    screens.push(await screen(child));
    for (const name of await asked(child)) {
      if (await page.locator(`textarea[name="${name}"]`).count()) {
        await tabTo(child, `textarea[name="${name}"]`);
        await page.keyboard.type(`Typed with keys: ${name}`);
      } else {
        await pick(name, (await firstChoice(child, name).getAttribute("value")) ?? "");
      }
    }
    await go(".foot button[type=submit]");
  }
  expect(screens, "what follows from an answer is asked").toContain("reach-you");
  await child.sees("check-title");
  const said = Object.values(await checked(child)).map(plain);
  expect(said).toContain("Typed with keys: wrong-what");
  expect(said).toContain("Typed with keys: reach-you");
  await go(".foot button[type=submit]");
  await receipt(child, { purpose: "wrong", desk: "manager", days: 10 }, "Typed with keys");
});
