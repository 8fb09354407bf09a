// After somebody helped, a last page for the child alone. Whoever helped sees nothing of it, by no way, and cannot tell
// whether anything was written; the IRO has it as said alone; what is unsafe is urgent.

import type { Page } from "@playwright/test";
import { worker } from "../support/demo";
import { question } from "../support/forms";
import { begin } from "../support/journey";
import { Person } from "../support/person";
import { fits, type Fresh, fresh, main, sayOne, summary, viewsOf } from "../support/say";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

const TOGETHER = "We wrote this together";
const ALONE = "She listens at my door";
const UNSAFE = "At night, when he drinks";

test.describe.configure({ mode: "serial" });

test.describe("the last page", () => {
  let pages: Page[];
  let iro: Person;
  let about: Fresh;
  /** The page after it, when something was sent. */
  let after = "";

  test.beforeAll(async ({ browser, javaScriptEnabled }) => {
    pages = [await (await browser.newContext()).newPage()];
    iro = new Person(pages[0], "en", javaScriptEnabled !== false);
  });

  test.afterAll(async () => {
    for (const page of pages) await page.context().close();
  });

  /** Somebody helps, sends, and is asked to give the phone back. */
  async function helped(person: Person): Promise<void> {
    await begin(person, about.code, "child_with_help", { name: "Aunt Sal", relation: "aunt" });
    await sayOne(person, TOGETHER);
    await person.press("check-send");
    await person.sees("just-you-hand-title");
  }

  /** Nothing of what was written alone is in the page, in its fields, or in what the browser keeps. */
  async function nothing(person: Person, where: string): Promise<void> {
    const found = [await person.page.content(), JSON.stringify(await person.standing())];
    found.push(await person.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])));
    for (const words of [ALONE, UNSAFE]) expect(found.join("\n"), where).not.toContain(words);
  }

  test("the IRO invites", async ({ scripts }) => {
    await signInStaff(iro, worker("iro"));
    about = await fresh(iro, [13, 17], scripts ? 0 : 1);
  });

  test("the child adds words, and whoever helped finds them nowhere", async ({ child }) => {
    await helped(child);
    await expect(child.page.getByText(child.words("just-you-hand-helper"))).toBeVisible();
    await child.follow("just-you-hand-go");
    expect(child.path).toBe("/just-you/say");
    await fits(child);
    expect(await main(child), "nothing of what was sent is shown").not.toContain(TOGETHER);
    expect(await child.standing()).toEqual({ "just-me": "", "unsafe-words": "" });
    await child.fill({ "just-me": ALONE, unsafe: "yes", "unsafe-words": UNSAFE });
    await child.press("just-you-send");
    await child.sees("just-you-sent-title");
    await fits(child);
    expect(child.path).toBe("/just-you/sent");
    await nothing(child, "the page after it");
    after = await child.page.content();
    expect(await child.page.context().cookies(), "no session is left").toEqual([]);

    // Back, as often as there is something to go back to.
    const backs: string[] = [];
    while (backs.length < 30) {
      await child.page.goBack();
      if (child.page.url() === "about:blank") break;
      await child.look();
      await nothing(child, `back ${backs.length + 1} times, at ${child.path}`);
      backs.push(child.path);
    }
    expect(backs, "Back led over all of it").toEqual(expect.arrayContaining(["/just-you/say", "/just-you", "/check", "/"]));

    const everywhere = ["/just-you", "/just-you/say", "/just-you/sent", "/sent", "/check", "/questions", question("anything-else"), "/questions/1", "/mine", "/mine/sent", "/keep", "/say", "/before"];
    for (const path of everywhere) {
      await child.open(path);
      await nothing(child, path);
    }

    // With the code again, and a form begun with it.
    await begin(child, about.code);
    for (const path of everywhere) {
      await child.open(path);
      await nothing(child, `${path}, with the code`);
    }
  });

  test("the IRO has it as said alone, after the help", async () => {
    await iro.open(about.page);
    const rows = viewsOf(iro);
    await expect(rows).toHaveCount(about.views + 2);
    const alone = rows.filter({ hasText: iro.within("staff-purpose-just_me") });
    await expect(alone).toContainText(iro.within("staff-voice-child"));
    await expect(alone).toContainText(iro.within("staff-views-follows"));
    await expect(alone, "it presses").toContainText(iro.within("staff-to-do-concern"));
    await iro.go(alone.getByRole("link"));
    expect(Object.values(await summary(iro))).toContainEqual(expect.stringMatching(iro.words("staff-voice-child")));
    const text = await main(iro);
    expect(text).toContain(ALONE);
    expect(text).not.toContain(TOGETHER);
    expect(text, "nobody helped with this").not.toContain("Aunt Sal");
    await iro.follow("staff-views-follows");
    const before = await main(iro);
    expect(before).toContain(TOGETHER);
    expect(before).toContain("Aunt Sal");
    expect(before).not.toContain(ALONE);
  });

  test("the urgent desk has it, with the IRO and with the manager", async ({ somebody }) => {
    const manager = await somebody();
    await signInStaff(manager, worker("manager"));
    for (const person of [iro, manager]) {
      await person.open("/staff/urgent");
      const row = person.page.getByRole("row").filter({ hasText: about.name });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText(person.within("staff-urgent-new"));
      await expect(person.page.locator("main"), "words are behind a deliberate step").not.toContainText(UNSAFE);
      await person.go(row.getByRole("link"));
      const text = await main(person);
      expect(text).toContain(UNSAFE);
      expect(text).not.toContain(TOGETHER);
    }
  });

  test("“Nothing to add” looks the same, and sends nothing", async ({ child }) => {
    await helped(child);
    await child.follow("just-you-hand-go");
    await child.fill({ "just-me": ALONE });
    await child.press("just-you-nothing");
    await child.sees("just-you-sent-title");
    expect(await child.page.content(), "nobody can tell").toBe(after);
    expect(await child.page.context().cookies()).toEqual([]);
    await child.page.goBack();
    await child.look();
    await nothing(child, "back");
    await iro.open(about.page);
    await expect(viewsOf(iro)).toHaveCount(about.views + 3);
    await expect(viewsOf(iro).filter({ hasText: iro.within("staff-purpose-just_me") })).toHaveCount(1);
  });

  test("not now, and then; too many words come back in their box", async ({ child }) => {
    await helped(child);
    await child.follow("just-you-hand-not-now");
    await child.sees("sent-title");
    await child.follow("just-you-offer-title");
    await child.follow("just-you-hand-go");
    const long = `\n<b>${"ab\n".repeat(700)}`;
    await child.fill({ "just-me": long, unsafe: "would_rather_tell_someone", "unsafe-words": "Ring me" });
    await child.press("just-you-send");
    expect(child.path).toBe("/just-you/say");
    await expect(child.page.locator(".error-summary")).toContainText("2104");
    expect(await child.standing(), "everything is still there").toEqual({
      "just-me": long,
      unsafe: "would_rather_tell_someone",
      "unsafe-words": "Ring me",
    });
    await child.fill({ "just-me": "\n<b>short" });
    await child.press("just-you-send");
    await child.sees("just-you-sent-title");
    await iro.open(about.page);
    await iro.go(viewsOf(iro).first().getByRole("link"));
    const words = iro.page.locator("section.answer .words", { hasText: "short" });
    expect(await words.evaluate((element) => element.textContent)).toBe("\n<b>short");
  });

  test("alone from the beginning, there is no such page", async ({ child }) => {
    await begin(child, about.code);
    for (const path of ["/just-you", "/just-you/say"]) expect(await child.open(path), path).toBe(404);
    await sayOne(child, "Only me");
    await child.press("check-send");
    await child.sees("sent-title");
    await expect(child.page.getByText(child.words("just-you-offer-title"))).toHaveCount(0);
  });

  test("every page of the IRO's was looked at", () => {
    expect(iro.unseen()).toEqual([]);
  });
});
