// Whose voice it is, told once for one child: alone, with help, written down, an advocate, paper, an observation, a
// carer, a parent. Each stays what it is on every page that the IRO has; nobody sees what another said.

import type { Page } from "@playwright/test";
import { worker } from "../support/demo";
import { begin, checked, readBefore, visit } from "../support/journey";
import { Person } from "../support/person";
import { codeShown, fits, type Fresh, fresh, main, plain, say, sayOne, summary, viewsOf } from "../support/say";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

/** What each of them says. */
const SAID = {
  child: "I said this alone",
  child_with_help: "We wrote this together",
  written_for_child: "He pointed at the swing",
  advocate_by_code: "They want the meeting at school",
  advocate: "She wants her cousin there",
  advocate_non_instructed: "He turns to the window",
  paper: "I filled this in with a pen",
  observation: "She laughs at the dog",
  carer: "He sleeps badly after calls",
  carer_observation: "She holds on to her rabbit",
  parent: "I want to see her more",
};

test.describe.configure({ mode: "serial" });

test.describe("one child, many voices", () => {
  let pages: Page[];
  let iro: Person;
  let advocate: Person;
  let carer: Person;
  let about: Fresh;
  let carerCode = "";

  test.beforeAll(async ({ browser, javaScriptEnabled }) => {
    pages = await Promise.all([0, 1, 2].map(async () => (await browser.newContext()).newPage()));
    [iro, advocate, carer] = pages.map((page) => new Person(page, "en", javaScriptEnabled !== false));
  });

  test.afterAll(async () => {
    for (const page of pages) await page.context().close();
  });

  /** The newest views are in this voice, say this, and nothing of what others said; they go into the record so. */
  async function arrives(voice: string, words: string, who = ""): Promise<void> {
    await iro.open(about.page);
    const row = viewsOf(iro).first();
    await expect(row).toContainText(iro.within(`staff-voice-${voice}`));
    await iro.go(row.getByRole("link"));
    const rows = await summary(iro);
    expect(rows[say(iro, "staff-views-voice")]).toMatch(iro.words(`staff-voice-${voice}`));
    if (who) expect(Object.values(rows)).toContainEqual(expect.stringContaining(who));
    await fits(iro);
    const text = await main(iro);
    for (const other of Object.values(SAID)) {
      if (other === words) expect(text).toContain(other);
      else expect(text, "no other voice is on the page").not.toContain(other);
    }
    const ownName = ["observation", "carer", "parent"].includes(voice);
    const apart = voice === "observation" ? "staff-views-observed" : "staff-views-grown-up";
    await expect(iro.page.getByText(iro.words(apart)), "it is said that the child never sees it").toHaveCount(ownName ? 1 : 0);
    const card = iro.page.locator("section.answer", { hasText: words });
    await iro.go(card.locator("button[value=shared]"));
    await expect(card).toContainText(iro.within("staff-placed-shared"));
  }

  /** A worker's own account leads to their writing; the words go to the check page, which says whose they are. */
  async function sends(person: Person, voice: string, words: string): Promise<void> {
    await expect(person.page.locator("main")).toContainText(person.within(voice));
    expect(Object.values(await checked(person))).toContain(words);
    await fits(person);
    await person.press("check-send");
    await fits(person);
  }

  test("the IRO invites a child", async ({ scripts }) => {
    await signInStaff(iro, worker("iro"));
    about = await fresh(iro, [4, 7], scripts ? 0 : 1);
  });

  test("the child alone", async ({ somebody }) => {
    const child = await somebody();
    await begin(child, about.code);
    await sayOne(child, SAID.child);
    await sends(child, "who-child", SAID.child);
    await child.sees("sent-title");
    await arrives("child", SAID.child);
    await expect(iro.page.locator("main"), "anybody with the code can write").toContainText(iro.within("staff-views-unconfirmed"));
  });

  test("the child with help, and a grown-up who writes down", async ({ somebody }) => {
    for (const voice of ["child_with_help", "written_for_child"] as const) {
      const helped = await somebody();
      const how = voice === "written_for_child" ? "At the kitchen table" : "She reads, I type";
      await begin(helped, about.code, voice, { name: "Bo Fenn", relation: "big sister", how });
      await sayOne(helped, SAID[voice]);
      await expect(helped.page.locator("main")).toContainText("Bo Fenn");
      await sends(helped, `who-${voice}`, SAID[voice]);
      await helped.sees("just-you-hand-title");
      await helped.follow("just-you-hand-not-now");
      await helped.sees("sent-title");
      await arrives(voice, SAID[voice], "Bo Fenn, big sister");
      await expect(iro.page.locator("main"), "what they did").toContainText(how);
    }
  });

  test("an advocate whom the child let in with the code", async ({ somebody }) => {
    const speaker = await somebody();
    await begin(speaker, about.code, "advocate", { name: "Kit Marlow", relation: "advocate", how: "By phone" });
    await sayOne(speaker, SAID.advocate_by_code);
    await sends(speaker, "who-advocate", SAID.advocate_by_code);
    await speaker.sees("sent-title");
    await arrives("advocate", SAID.advocate_by_code, "Kit Marlow");
  });

  test("an advocate with an account, instructed and not instructed", async () => {
    const { name } = worker("advocate");
    await iro.open(about.page);
    const give = iro.page.locator("select[name=new-advocate]");
    // One of ten children in the demo has an advocate from the beginning.
    if (await give.locator("option", { hasText: name }).count()) {
      await give.selectOption({ label: name });
      await iro.press("staff-advocate-allocate");
    }
    await iro.go(iro.page.locator("button[value=ask-to-speak]").first());
    await signInStaff(advocate, worker("advocate"));
    const card = advocate.page.locator(".card", { hasText: about.name });
    await expect(card).toContainText(advocate.within("staff-advocacy-asked"));

    await advocate.go(card.getByRole("button"));
    await advocate.sees("staff-writing-title");
    await fits(advocate);
    await advocate.press("button-continue");
    await expect(advocate.page.locator(".error-summary")).toContainText(advocate.within("staff-writing-missing"));
    await advocate.fill({ voice: "advocate", purpose: "before_review" });
    await advocate.press("button-continue");
    await advocate.sees("helper-title-advocate");
    await advocate.fill({ relation: "advocate", how: "We met at school" });
    await advocate.press("question-next");
    await readBefore(advocate);
    await sayOne(advocate, SAID.advocate);
    await sends(advocate, "who-advocate", SAID.advocate);
    await advocate.sees("sent-title");
    await arrives("advocate", SAID.advocate, name);

    await advocate.follow("sent-back-to-desk");
    await advocate.go(card.getByRole("button"));
    await advocate.fill({ voice: "advocate_non_instructed", purpose: "before_review" });
    await advocate.press("button-continue");
    await advocate.sees("helper-title-advocate_non_instructed");
    await expect(advocate.page.locator("input[name=name]"), "the name is the account's").toHaveValue(name);
    await advocate.fill({ relation: "advocate", how: " " });
    await advocate.press("question-next");
    await expect(advocate.page.locator(".error-summary"), "on what basis?").toContainText(advocate.within("staff-writing-basis-missing"));
    await advocate.fill({ how: "Two afternoons at home" });
    await advocate.press("question-next");
    await readBefore(advocate);
    // They are asked what they saw and weighed, and not how they feel.
    await expect(advocate.page.locator("main")).toContainText("What did you do to get to know what");
    await visit(advocate, "basis-saw", "non_instructed");
    await advocate.fill({ "basis-saw": SAID.advocate_non_instructed });
    await advocate.press("question-next");
    await advocate.open("/check");
    await sends(advocate, "who-advocate_non_instructed", SAID.advocate_non_instructed);
    await advocate.sees("sent-title");
    await arrives("advocate_non_instructed", SAID.advocate_non_instructed, name);
    await expect(iro.page.locator("main")).toContainText("Two afternoons at home");

    // Their desk has their own words, those said under this account, and nothing else of the child's.
    await advocate.follow("sent-back-to-desk");
    await advocate.go(card.getByRole("link"));
    const text = await main(advocate);
    for (const [who, words] of Object.entries(SAID)) {
      if (who === "advocate" || who === "advocate_non_instructed") expect(text).toContain(words);
      else expect(text, who).not.toContain(words);
    }
  });

  test("the IRO types in a paper booklet and writes down what was seen", async () => {
    await iro.open(about.page);
    await iro.press("staff-paper-button");
    await iro.sees("staff-writing-title");
    await expect(iro.page.locator("input[name=voice]"), "an IRO speaks for nobody").toHaveCount(2);
    await iro.fill({ voice: "paper", purpose: "before_review" });
    await iro.press("button-continue");
    await iro.sees("helper-title-paper");
    await iro.fill({ name: about.name, relation: "the child" });
    await iro.press("question-next");
    await visit(iro, "anything-else");
    await iro.fill({ "anything-else": SAID.paper });
    await iro.press("question-next");
    await sends(iro, "who-paper", SAID.paper);
    await iro.sees("sent-title");
    await iro.follow("sent-back-to-desk");
    expect(iro.path).toBe(about.page);
    await arrives("paper", SAID.paper);
    // A page that was drawn on is kept as a photograph, beside what was typed in.
    const drawn = { name: "page.png", mimeType: "image/png", buffer: await iro.page.screenshot() };
    await iro.page.locator("#pages input[type=file]").setInputFiles(drawn);
    await iro.press("staff-page-keep");
    const photograph = iro.page.locator("#pages img");
    await photograph.scrollIntoViewIfNeeded();
    await expect.poll(() => photograph.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

    await iro.open(about.page);
    await iro.press("staff-paper-button");
    await iro.fill({ voice: "observation" });
    await iro.press("button-continue");
    await iro.sees("helper-title-observation");
    await iro.fill({ name: worker("iro").name, relation: "reviewing officer", how: "At nursery, on Tuesday" });
    await iro.press("question-next");
    await iro.fill({ "observed-enjoys": SAID.observation });
    await iro.press("question-next");
    await iro.open("/check");
    await sends(iro, "voice-observation", SAID.observation);
    await iro.sees("sent-title");
    await arrives("observation", SAID.observation, worker("iro").name);
    await expect(iro.page.locator("main")).toContainText("At nursery, on Tuesday");
  });

  test("a carer has an invitation of their own, and writes in their own name", async () => {
    await iro.open(about.page);
    await iro.follow("staff-guests-link");
    await iro.fill({ name: "Bea Lunt", relation: "foster carer" });
    await iro.press("staff-invitation-make");
    await expect(iro.page.locator(".error-summary"), "a carer or a parent?").toBeVisible();
    await expect(iro.page.locator("input[name=name]"), "what was typed is kept").toHaveValue("Bea Lunt");
    await iro.fill({ invitee: "carer" });
    await iro.press("staff-invitation-make");
    carerCode = await codeShown(iro);
    expect(carerCode).not.toBe(about.code);
    for (const path of [`${about.page}/guests`, about.page]) {
      await iro.open(path);
      await fits(iro);
      await expect(iro.page.locator("main")).toContainText("Bea Lunt");
      await expect(iro.page.locator("body"), "the code is shown once").not.toContainText(carerCode);
    }

    await carer.open("/");
    await carer.fill({ code: carerCode });
    await carer.press("button-continue");
    await carer.sees("grown-ups-title");
    await fits(carer);
    await carer.press("button-continue");
    await expect(carer.page.locator(".error-summary")).toContainText(carer.within("grown-ups-missing"));
    await carer.fill({ voice: "carer" });
    await carer.press("button-continue");
    await carer.fill({ "carer-how": SAID.carer });
    await carer.press("question-next");
    await carer.open("/check");
    await expect(carer.page.locator("main"), "the invitation says who it is").toContainText("Bea Lunt");
    await sends(carer, "voice-carer", SAID.carer);
    await carer.sees("sent-title");
    await expect(carer.page.locator("main")).toContainText(carer.within("sent-step-read"));
    await arrives("carer", SAID.carer, "Bea Lunt, foster carer");
  });

  test("what is the child's is, for a carer, not there", async () => {
    expect(await carer.open("/no-such-page")).toBe(404);
    await carer.sees("error-not-found-title");
    const nothing = await carer.page.content();
    for (const path of ["/mine", "/mine/sent", "/keep", "/keep/pictures", "/who", "/who/helper", "/style", "/just-you", "/just-you/say", "/say", "/before", "/meet"]) {
      expect(await carer.open(path), path).toBe(404);
      expect(await carer.page.content(), path).toBe(nothing);
    }
  });

  test("the same carer writes down what they saw, apart from what they think", async () => {
    await carer.open("/grown-ups");
    await carer.fill({ voice: "observation" });
    await carer.press("button-continue");
    await carer.fill({ "observed-soothes": SAID.carer_observation });
    await carer.press("question-next");
    await carer.open("/check");
    expect(await main(carer)).not.toContain(SAID.carer);
    await sends(carer, "voice-observation", SAID.carer_observation);
    await carer.sees("sent-title");
    await arrives("observation", SAID.carer_observation, "Bea Lunt, foster carer");
  });

  test("a parent has another invitation", async ({ somebody }) => {
    await iro.open(`${about.page}/guests`);
    await iro.fill({ name: "Ada Quill", relation: "mother", invitee: "parent" });
    await iro.press("staff-invitation-make");
    const parent = await somebody();
    const code = await codeShown(iro);
    expect([about.code, carerCode]).not.toContain(code);
    await parent.open("/");
    await parent.fill({ code });
    await parent.press("button-continue");
    await parent.sees("grown-ups-title");
    await expect(parent.page.locator("input[name=voice]"), "there is nothing to choose").toHaveCount(0);
    await parent.press("button-continue");
    await visit(parent, "review", "parent_views");
    await parent.fill({ "parent-need": SAID.parent });
    await parent.press("question-next");
    await parent.open("/check");
    await sends(parent, "voice-parent", SAID.parent);
    await parent.sees("sent-title");
    await arrives("parent", SAID.parent, "Ada Quill, mother");
  });

  test("every line in the record says whose voice it is", async () => {
    await iro.follow("staff-views-to-record");
    const voices: Record<string, string> = { advocate_by_code: "advocate", carer_observation: "observation" };
    for (const [who, words] of Object.entries(SAID)) {
      const line = iro.page.locator("section.answer", { hasText: words });
      await expect(line).toHaveCount(1);
      await expect(line, words).toContainText(iro.within(`staff-voice-${voices[who] ?? who}`));
    }
    await iro.open(about.page);
    await expect(viewsOf(iro)).toHaveCount(about.views + Object.keys(SAID).length);
  });

  test("the child's own form shows nothing of what others said", async ({ somebody }) => {
    const child = await somebody();
    await begin(child, about.code);
    for (const path of ["/questions", "/check", "/sent", "/say", "/before"]) {
      await child.open(path);
      const text = plain(await child.page.content());
      for (const words of Object.values(SAID)) expect(text).not.toContain(words);
    }
  });

  test("what a carer tells of a child's safety is the carer's, also where it is urgent", async () => {
    await carer.open("/grown-ups");
    await carer.fill({ voice: "carer" });
    await carer.press("button-continue");
    await visit(carer, "child-safe", "carer_views");
    await carer.fill({ "child-safe": "yes", "child-safe-words": "A man waits at the school gate" });
    await carer.press("question-next");
    await carer.sees("unsafe-thanks-title");
    await carer.follow("unsafe-send-now");
    expect(carer.path).toBe("/check");
    await carer.press("check-send");
    await carer.sees("sent-title");
    await expect(carer.page.locator("main")).toContainText(carer.within("grown-ups-sent-urgent-title"));
    await iro.open("/staff/urgent");
    await iro.go(iro.page.getByRole("row").filter({ hasText: about.name }).getByRole("link"));
    const text = await main(iro);
    expect(text).toContain("A man waits at the school gate");
    expect(text, "a carer's words are not the child's").not.toMatch(iro.within("staff-concern-words"));
    expect(text, "whose voice it is").toMatch(/carer/i);
    // The child told nothing, and no page says that they did.
    await iro.open(about.page);
    expect(await main(iro)).not.toMatch(/\w told us something unsafe/);
    await iro.go(viewsOf(iro).first().getByRole("link"));
    expect(await main(iro)).not.toMatch(/\w told us something unsafe/);
  });

  test("every page of all three was looked at", () => {
    expect([...iro.unseen(), ...advocate.unseen(), ...carer.unseen()]).toEqual([]);
  });
});
