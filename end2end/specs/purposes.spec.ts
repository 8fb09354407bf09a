// Everything that a child may choose to say, in each style: who gets it and how soon is said before it is chosen, and
// the receipt keeps to it.

import { hold, invite, iroOf } from "../support/back";
import { workingDaysAfter } from "../support/calendar";
import { born } from "../support/council";
import { type Band, invited } from "../support/demo";
import { begin, checked, choose, meet, screen } from "../support/journey";
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
test.describe.configure({ mode: "parallel", timeout: 120_000 });

/** Types the code; then the page asks what is to be said. */
async function arrive(child: Person, band: Band, code = invited(band).code): Promise<void> {
  await child.open("/");
  await child.fill({ code });
  await child.press("button-continue");
  await child.sees("say-title");
  await expect(child.page.locator("body"), "a child is asked in their style").toHaveClass(new RegExp(`band-${band}`));
  await fits(child);
}

/** What a choice says beside it. */
async function beside(child: Person, purpose: string): Promise<string> {
  const hint = await child.page.locator(`input[name=purpose][value=${purpose}]`).getAttribute("aria-describedby");
  return plain(await child.page.locator(`#${hint}`).innerText());
}

function promise(child: Person, { desk, days = 0 }: Purpose, name: string): string {
  if (!desk) return say(child, "say-reads-review", { name });
  if (desk === "iro") return say(child, "say-reads-iro", { name, days });
  return say(child, "say-reads-manager", { days });
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

/** Says something, from the page that asks what to the receipt. */
async function saysIt(child: Person, band: Band, each: Purpose, name = iroName()): Promise<void> {
  expect(await beside(child, each.purpose)).toBe(promise(child, each, name));
  await choose(child, each.purpose);
  await child.fill({ voice: "child" });
  await child.press("button-continue");
  await child.sees("before-title");
  if (band === "pictures") {
    // The youngest are told who reads it and what is not kept secret, in few words.
    const points = plain(await child.page.locator(".points").innerText());
    expect(points.split(" ").length, points).toBeLessThanOrEqual(60);
    expect(points).toContain(say(child, "before-pictures-not-secret", { name }));
    await expect(child.page.locator(".notice"), "nothing more is said").toHaveCount(0);
  }
  if (each.desk === "manager") {
    const before = await main(child);
    expect(before, "it is said who reads it").toMatch(/manager/i);
    expect(before, "nothing is promised to stay with the IRO").not.toMatch(child.within("before-only-iro"));
  }
  await meet(child);
  const words = `My own ${each.purpose} words`;
  const before = each.purpose === "before_review";
  // The longest form is left early, which its pages offer: two screens of what was chosen, and no more.
  const said = await answerEach(child, words, before ? 4 : Infinity);
  expect(said.length).toBeGreaterThan(2);
  await child.sees("check-title");
  await fits(child);
  const answers = Object.values(await checked(child)).map(plain);
  for (const one of said) expect(answers, "everything that was said stands there").toContainEqual(expect.stringContaining(one));
  if (!before) await expect(child.page.locator("main details"), "nothing was left empty").toHaveCount(0);
  await child.press("check-send");
  await receipt(child, each, words, name);
}

for (const band of BANDS) {
  for (const each of PURPOSES) {
    test(`${each.purpose} in the style ${band}`, async ({ child }) => {
      await arrive(child, band);
      await saysIt(child, band, each);
    });
  }

  test(`after_review in the style ${band}, once there was one`, async ({ child, somebody }) => {
    const { iro, cases: [of] } = await iroOf(somebody, born("Heron", undefined, band));
    const code = await invite(iro, of);
    await arrive(child, band, code);
    await expect(child.page.locator("input[name=purpose][value=after_review]"), "there was none").toHaveCount(0);
    await hold(iro, of.review, 1);
    await arrive(child, band, code);
    await saysIt(child, band, LOOKING_BACK, "Ines");
  });
}

test("a style is changed in the middle, and every answer is found again", async ({ child }) => {
  await begin(child, invited("older").code);
  await child.open("/say");
  await choose(child, "change");
  await child.fill({ voice: "child" });
  await child.press("button-continue");
  await meet(child);
  expect(await screen(child)).toBe("change-about");
  await child.fill({ "change-about": ["home", "school"] });
  await child.press("question-next");
  await child.fill({ "change-what": "A bus of my own.", "change-why": "It is late." });
  await child.press("question-next");
  expect(await screen(child)).toBe("change-help");

  for (const style of ["pictures", "middle"]) {
    await child.follow("style-link");
    await child.sees("style-title");
    await child.fill({ style });
    await child.press("button-continue");
    await expect(child.page.locator("body")).toHaveClass(new RegExp(`band-${style}`));
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
  await child.press("button-continue");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("say-missing"));
  await choose(child, "good_news");
  await child.fill({ voice: "child" });
  await child.press("button-continue");
  await meet(child);
  await child.fill({ news: "I can swim" });
  await child.press("question-next");
  await child.open("/say");
  await expect(child.link("say-go-on")).toBeVisible();
  expect(await main(child), "what was begun is named, and not shown").not.toContain("I can swim");
  await child.fill({ purpose: "moving" });
  await child.press("button-continue");
  await child.sees("say-instead-title");
  await child.follow("say-go-on");
  await child.open("/check");
  expect(Object.values(await checked(child))).toContain("I can swim");
  await child.open("/say");
  await child.fill({ purpose: "moving" });
  await child.press("button-continue");
  await child.press("say-instead-throw");
  await child.sees("who-title");
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
  await child.sees("say-title");
  await pick("purpose", "wrong");
  await go("main form button");
  await pick("voice", "child");
  await go("main form button");
  await child.sees("before-title");
  await go("main form button");
  await go("main a.button");

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
    await go("main form.question .buttons button[type=submit]");
  }
  expect(screens, "what follows from an answer is asked").toContain("reach-you");
  await child.sees("check-title");
  const said = Object.values(await checked(child)).map(plain);
  expect(said).toContain("Typed with keys: wrong-what");
  expect(said).toContain("Typed with keys: reach-you");
  await go("main form button");
  await receipt(child, { purpose: "wrong", desk: "manager", days: 10 }, "Typed with keys");
});
