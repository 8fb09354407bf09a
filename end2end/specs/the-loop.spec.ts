// The whole loop, told once from beginning to end: an invitation, a child's views, the record, a letter, and the child
// who reads it. Each run has a child of its own.

import type { Page } from "@playwright/test";
import { born, takeIn } from "../support/council";
import { worker } from "../support/demo";
import { question } from "../support/forms";
import { answer, begin, checked, line } from "../support/journey";
import { looksWhileTyping } from "../support/letter";
import { Person } from "../support/person";
import { iroName, plain, say } from "../support/say";
import { pick, signIn } from "../support/secret";
import { date, signInStaff } from "../support/staff";
import { expect, test } from "../support/test";
import { letterArrives } from "../support/time";

/** What the child writes, to the letter: line breaks at the start and in the middle, markup, spaces, other scripts. */
const CHANGE = "\n<b>Bold</b> & \"loud\"\n\n  I want my own room — چاہتا ہوں 🙂";
const PETS = "A cat called Zwiebel";
const SECRET_WISH = "I do not want Dave to come into my room";
const UNSAFE = "I will tell you when you ring";
const PICTURES = ["boat", "kite", "apple", "moon"];
const PROMISE = "You will get a lock for your door.";

test.describe.configure({ mode: "serial" });

test.describe("the loop", () => {
  let iro: Person;
  let pages: Page[];
  let code = "";
  let childPage = "";
  let review = "";

  test.beforeAll(async ({ browser, javaScriptEnabled }) => {
    pages = await Promise.all([0, 1].map(async () => (await browser.newContext()).newPage()));
    iro = new Person(pages[0], "en", javaScriptEnabled !== false);
    await iro.sitsDown();
  });

  test.afterAll(async () => {
    for (const page of pages) await page.context().close();
  });

  let writer: Person;

  test("the IRO signs in and invites a child", async () => {
    await signInStaff(iro, worker("iro"));
    await iro.sees("staff-today-title");
    // A child of ten, whose form is the middle one, and who was never invited.
    const of = born("Linnet");
    takeIn(worker("iro"), of);
    await iro.open("/staff/children?show=not-invited");
    await iro.follow(`${of.first} ${of.last}`);
    childPage = iro.path;
    await iro.press("staff-invitation-make");
    await iro.sees("staff-sheet-title");
    code = await iro.page.locator(".print-sheet p.big-number").innerText();
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    const link = await iro.page.locator("#link").inputValue();
    expect(link).toMatch(/\/#[\w-]{43}$/);
    await expect(iro.page.getByRole("img", { name: iro.words("staff-sheet-qr") })).toBeVisible();
    await iro.open(childPage);
    await expect(iro.page.locator("body"), "the code is shown once").not.toContainText(code);
  });

  test("the child says what they want to say, changes it, and sends it", async ({ scripts }) => {
    writer = new Person(pages[1], "en", scripts);
    await begin(writer, code.toLowerCase().replaceAll("-", ""));
    const screens = await answer(writer, {
      "feel-now": { "feel-now": ["face-worried", "face-proud"] },
      topics: { topics: ["home"] },
      home: { "home-safe": "always", "home-settled": "a-bit" },
      "home-change": { "home-change": CHANGE },
      "home-people": { "home-trust": "sometimes" },
      "home-bedroom": { "home-bedroom": "face-sad" },
      pets: { pets: PETS },
      meeting: { "meeting-go": "part", "meeting-alone": "yes" },
      "meeting-people": { "meeting-people.brother": "table", "meeting-people.teacher": "out" },
      unsafe: { unsafe: "would_rather_tell_someone", "unsafe-words": UNSAFE },
      "anything-else": { "anything-else": SECRET_WISH, only_iro: "yes" },
    }, ["home-change", "meeting"]);
    expect(screens, "what was not chosen is not asked").not.toContain("school");
    await writer.sees("check-title");
    expect(Object.values(await checked(writer)).join("\n")).toContain(SECRET_WISH);
    await expect(line(writer, "Bold").locator(".gave__answer")).toHaveText(CHANGE.trim(), { useInnerText: true });
    expect(plain(await line(writer, SECRET_WISH).innerText())).toContain(say(writer, "lock-only", { name: iroName() }));

    await writer.go(writer.page.locator(`a.gave__line[href="${question("meeting")}"]`).first());
    expect(await writer.standing()).toMatchObject({ "meeting-go": "part", "meeting-alone": "yes" });
    await writer.fill({ "meeting-go": "yes" });
    await writer.press("question-next");
    await writer.open("/check");
    await writer.press("check-send");
    await writer.sees("unsafe-thanks-title");
    await expect(writer.page.locator("main")).toContainText(writer.within("sent-title"));
    await expect(writer.page.locator("main"), "nothing that was written is shown again").not.toContainText("Bold");

    await writer.page.goBack();
    await writer.look();
    expect(writer.path, "there is nothing to send a second time").toBe("/sent");
  });

  test("the child chooses four pictures", async () => {
    await writer.open("/sent");
    // It does not stand in the way of who told of something unsafe.
    await writer.unfold("sent-next");
    await writer.follow("sent-keep-button");
    await writer.follow("keep-pictures");
    await pick(writer, PICTURES);
    await writer.sees("secret-repeat-pictures");
    await pick(writer, PICTURES);
    await expect(writer.page.getByText(writer.words("keep-waiting-title"))).toBeVisible();
  });

  test("the IRO sees what is urgent first, and reads", async () => {
    await iro.open("/staff");
    await expect(iro.page.locator(".band--now")).toBeVisible();
    const first = iro.page.locator("tbody tr").first();
    await expect(first, "what is urgent comes first").toContainText(iro.within("staff-to-do-concern"));
    const waits = iro.page.getByRole("row").filter({ has: iro.page.locator(`a[href="${childPage}"]`) });
    await expect(waits.filter({ hasText: iro.within("staff-to-do-unread") })).toHaveCount(1);
    await iro.go(iro.page.locator('.rail a[href="/staff/urgent"]'));
    await expect(iro.page.locator("main"), "words are behind a deliberate step").not.toContainText(UNSAFE);

    await iro.open(childPage);
    await iro.go(iro.page.locator(`a[href^="${childPage}/views/"]`).first());
    const views = iro.path;
    const words = iro.page.locator("section.answer .words", { hasText: "Bold" });
    expect(await words.evaluate((element) => element.textContent)).toBe(CHANGE);
    expect(await words.locator("b").count(), "markup stays text").toBe(0);
    expect(await words.evaluate((element) => getComputedStyle(element).whiteSpace)).toMatch(/pre-wrap|break-spaces/);

    const card = (text: string) => iro.page.locator("section.answer").filter({ hasText: text });
    await iro.go(card("Bold").locator("button[value=shared]"));
    await expect(card("Bold")).toContainText(iro.within("staff-placed-shared"));
    await iro.go(card(PETS).locator("button[value=private]"));

    // What is only for the IRO has no button for the shared part: it takes a page of its own, and a reason.
    await expect(card(SECRET_WISH).locator("button[value=shared]")).toHaveCount(0);
    await iro.go(card(SECRET_WISH).locator('a[href$="/share"]'));
    await iro.press("staff-share-button");
    await expect(iro.page.locator(".error-summary")).toBeVisible();
    await iro.fill({ words: "They asked me to say it for them." });
    await iro.press("staff-share-button");
    await iro.open(views);
    await expect(card(SECRET_WISH)).toContainText(iro.within("staff-placed-shared"));

    await iro.follow("staff-views-to-record");
    review = iro.path.split("/").at(-1) ?? "";
    const line = iro.page.locator("section.answer .words", { hasText: "Bold" });
    expect(await line.evaluate((element) => element.textContent), "word for word").toBe(CHANGE);
    await expect(iro.page.locator("section.answer", { hasText: SECRET_WISH })).toContainText("They asked me to say it for them.");
  });

  test("the child proves whose pictures they are with a number said aloud", async () => {
    await iro.open(childPage);
    await iro.press("staff-secret-make-number");
    const number = await iro.page.locator("p.big-number").innerText();
    expect(number.replace(/\D/g, "")).toMatch(/^\d{6}$/);

    // The number is typed by whoever knows the pictures.
    await writer.press("sent-close");
    await writer.open("/");
    await writer.fill({ code });
    await writer.press("button-continue");
    await writer.open("/sign-in/pictures");
    await pick(writer, PICTURES);
    await expect(writer.page.getByText(writer.words("mine-unconfirmed-title"))).toBeVisible();
    await writer.follow("keep-have-number");
    await writer.fill({ number: number === "000000" ? "000001" : "000000" });
    await writer.press("button-continue");
    await expect(writer.page.locator(".error-summary")).toBeVisible();
    await writer.fill({ number });
    await writer.press("button-continue");
    expect(writer.path).toBe("/mine");
    await expect(writer.page.getByText(writer.words("mine-unconfirmed-title"))).toHaveCount(0);
    await iro.open(childPage);
    await expect(iro.page.getByText(iro.words("staff-secret-confirmed"))).toBeVisible();
  });

  test("the IRO records the facts, decides, and holds the review", async () => {
    const record = `/staff/reviews/${review}`;
    await iro.open(record);
    const facts = iro.page.locator("form", { has: iro.page.locator("[name=seen_alone]") });
    await iro.fill({ seen_alone: "seen", ...date("seen_on"), format: "in_person", attendance: "in_person", contribution: "spoke" });
    await iro.fill({ venue: "school", attended: "The child, their brother, the teacher", account_home: "We met in the kitchen." });
    await iro.go(facts.locator("button[value=facts]"));
    await expect(iro.page.getByText(iro.words("staff-suggested"))).toContainText("PN1");
    await iro.fill({ participation: "PN1" });
    await iro.go(iro.page.locator("button[value=facts]"));
    await expect(iro.page.locator("input[name=participation][value=PN1]")).toBeChecked();

    const decide = async (answers: Record<string, string>) => {
      await iro.fill(answers);
      await iro.go(iro.page.locator("button[value=add-decision]"));
    };
    await decide({ what: PROMISE, who: "" });
    await expect(iro.page.locator(".error-summary")).toBeVisible();
    await expect(iro.page.locator("input[name=what]"), "what was typed is kept").toHaveValue(PROMISE);
    await decide({ what: PROMISE, who: "Sam", ...date("due", 20) });
    await expect(iro.page.getByRole("cell", { name: PROMISE })).toBeVisible();
    await expect(iro.page.getByText(iro.words("staff-missing-nothing"))).toBeVisible();

    await iro.fill(date("held_on"));
    await iro.press("staff-held-button");
    await expect(iro.page.getByText(iro.words("staff-record-held"))).toBeVisible();
    await expect(iro.page.locator("[name=held_on-day]")).toHaveCount(0);
  });

  test("the IRO writes the letter, is told of words to mend, sends it and takes it back", async ({ scripts }) => {
    const letter = `/staff/reviews/${review}/letter`;
    await iro.open(letter);
    const findings = iro.page.locator("[data-findings]");
    if (scripts) await looksWhileTyping(iro);
    const long = `We talked about your placement and ${"then we talked about your day and ".repeat(6)}then we stopped.`;
    await iro.fill({ text: long });
    if (!scripts) await iro.go(iro.page.locator("button[value=check]"));
    await expect(findings, "without a button where scripts are on").toContainText("placement");
    await expect(findings).toContainText(iro.within("staff-check-long"));
    await expect(iro.page.locator("textarea[name=text]")).toHaveValue(long);

    await iro.fill({ text: "Hello. It was good to see you." });
    await iro.go(iro.page.locator("button[name=put]", { hasText: PROMISE }).or(iro.page.locator("li.card", { hasText: PROMISE }).locator("button[name=put]")).first());
    const text = `${await iro.page.locator("textarea[name=text]").inputValue()}\n\nYou told me about your room. You will have one <soon>.`;
    expect(text).toContain(PROMISE);
    await iro.fill({ text });
    await iro.press("staff-letter-preview");
    const send = async () => {
      const boxes = iro.page.locator("input[name=right]");
      await iro.fill({ right: await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value)) });
      await iro.press("staff-preview-send");
      await expect(iro.page.getByText(iro.words("staff-letter-readable-at"))).toBeVisible();
    };
    await writer.open("/mine");
    const letters = await writer.page.locator("main ul.envelopes a").count();
    await send();
    await writer.open("/mine");
    expect(await writer.page.locator("main ul.envelopes a").count(), "nothing is there before its time").toBe(letters);
    await iro.press("staff-letter-recall");
    await expect(iro.page.locator("textarea[name=text]")).toHaveValue(text);
    await iro.press("staff-letter-preview");
    await send();
    letterArrives(review);
    await iro.open(letter);
    await expect(iro.button("staff-letter-recall"), "now it is too late").toHaveCount(0);
  });

  test("the child reads it, and sees who has seen their words", async ({ child }) => {
    await signIn(child, { code, pictures: PICTURES });
    expect(child.path).toBe("/mine");
    await expect(child.page.getByText(child.words("mine-letter-new")).first()).toBeVisible();
    await child.go(child.page.locator("main ul.envelopes a").first());
    await child.sees("letter-title");
    const letter = child.page.locator("#letter");
    await expect(letter).toContainText("You will have one <soon>.");
    await expect(letter).toContainText(PROMISE);
    await expect(child.page.locator(".promise")).toContainText([PROMISE]);
    await expect(child.page.locator(".promise")).toContainText(["Sam"]);
    await child.fill({ feeling: "ok", "not-quite": "I said my own room,\nnot soon." });
    await child.press("letter-tell");
    await expect(child.page.getByText(child.words("letter-thanks"))).toBeVisible();

    await child.open("/mine/promises");
    await expect(child.page.locator(".promise__what", { hasText: PROMISE })).toHaveCount(1);
    await child.open("/mine/sent");
    const words = child.page.locator(".own-words", { hasText: "Bold" });
    expect(await words.evaluate((element) => element.textContent)).toBe(CHANGE);
    await child.open("/mine/seen");
    await expect(child.page.locator(".seen", { hasText: worker("iro").name }).first()).toBeVisible();
    await expect(child.page.locator(".seen-list")).toContainText(child.within("seen-read_views"));

    await iro.open(`/staff/reviews/${review}/letter`);
    await expect(iro.page.locator("main")).toContainText("I said my own room,\nnot soon.");
    await expect(iro.page.locator("main")).toContainText(iro.within("staff-letter-felt"));
  });

  test("every page of both was looked at", () => {
    expect([...iro.unseen(), ...writer.unseen()]).toEqual([]);
  });
});
