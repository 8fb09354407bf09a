// Saying things: any purpose, any voice, and whom it is said about.

import { expect, type Locator } from "@playwright/test";
import { demo, worker } from "./demo";
import { finish, screen, visit } from "./journey";
import type { Person } from "./person";
import { filled } from "./words";

/** A text as people see it: without the marks around what is filled in, and with single spaces. */
export const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

/** What the main part of the page says. */
export const main = async (person: Person) => plain(await person.page.locator("main").innerText());

/** What a message says with these values, as people see it. */
export const say = (person: Person, key: string, values: Record<string, string | number> = {}) =>
  plain(filled(person.language, key, values));

/** The first name of the IRO. */
export const iroName = () => worker("iro").name.split(" ")[0];

/** The page fits its window. */
export const fits = (person: Person) => person.fits();

/** A question that is asked on a screen, by the name of its field. */
export async function asked(person: Person): Promise<string[]> {
  const fields = person.page.locator("form.question").locator("input[type=radio], input[type=checkbox], textarea");
  const names = await fields.evaluateAll((all) => all.map((field) => field.getAttribute("name") ?? ""));
  // What belongs to a question, or to the whole screen, is not a question.
  return [...new Set(names)].filter((name) => !/-words$|^only_iro$|^not_before$/.test(name));
}

/** The choice that is taken first: the first one, and that nothing is unsafe. */
export const firstChoice = (person: Person, name: string): Locator =>
  person.page.locator(`input[name="${name}"]${["unsafe", "child-safe"].includes(name) ? "[value=no]" : ""}`).first();

/** Answers each question of each screen; comes to the check page, after so many screens at the latest. Gives what the check page must show. */
export async function answerEach(person: Person, text: string, most = Infinity): Promise<string[]> {
  const said: string[] = [];
  const screens: string[] = [];
  while (person.path !== "/check") {
    if (screens.length === most) {
      await finish(person);
      break;
    }
    const now = await screen(person);
    expect(screens, "no screen is asked twice").not.toContain(now);
    screens.push(now);
    await fits(person);
    for (const name of await asked(person)) said.push(await answerOne(person, name, text));
    await person.press("question-next");
  }
  return said;
}

async function answerOne(person: Person, name: string, text: string): Promise<string> {
  if (await person.page.locator(`textarea[name="${name}"]`).count()) {
    await person.fill({ [name]: `${text}: ${name}` });
    return `${text}: ${name}`;
  }
  const input = firstChoice(person, name);
  await person.fill({ [name]: (await input.getAttribute("value")) ?? "" });
  return plain(await person.page.locator(`label[for="${await input.getAttribute("id")}"]`).innerText());
}

/** Says one thing before a review, wherever in its form somebody is, and comes to the check page. */
export async function sayOne(person: Person, words: string): Promise<void> {
  await visit(person, "anything-else");
  await person.fill({ "anything-else": words });
  await person.press("question-next");
  expect(person.path).toBe("/check");
}

/** A child of the IRO's, and an invitation made for this test alone. */
export type Fresh = {
  /** The address of the IRO's page about the child. */
  page: string;
  /** First and last name. */
  name: string;
  code: string;
  /** How many views there were before. */
  views: number;
};

/**
 * Invites a child of a span of ages. Everybody counts from the end of the list by address, so that each test can have
 * a `place` of its own; children of the guide are others', and whoever told of something unsafe is left in peace.
 */
export async function fresh(iro: Person, [from, to]: [number, number], place: number): Promise<Fresh> {
  await iro.open("/staff/children");
  const rows = iro.page.getByRole("row").filter({ has: iro.page.locator('a[href^="/staff/children/"]') });
  const found = await rows.evaluateAll((all) =>
    all.map((row) => {
      const link = row.querySelector("a");
      return { page: link?.getAttribute("href") ?? "", name: link?.textContent ?? "", text: row.textContent ?? "" };
    }),
  );
  const others = [...demo().invitations, ...demo().readers].map(({ name }) => name);
  const fits = found
    .filter(({ name, text }) => {
      const age = Number(/(\d+)\W+years? old/.exec(text)?.[1] ?? -1);
      const free = !others.some((other) => text.includes(other)) && !iro.within("staff-to-do-concern").test(text);
      const alone = found.filter((other) => other.name === name).length === 1;
      return free && alone && age >= from && age <= to;
    })
    .map(({ page }) => page)
    .sort();
  const page = fits.at(-1 - place);
  if (page === undefined) throw new Error(`the IRO has only ${fits.length} children from ${from} to ${to}`);
  await iro.open(page);
  const name = await iro.page.getByRole("heading", { level: 1 }).innerText();
  const views = await viewsOf(iro).count();
  await iro.go(iro.page.locator('form[action$="/invitation"] button'));
  return { page, name, code: await codeShown(iro), views };
}

/** The code on a sheet. */
export async function codeShown(iro: Person): Promise<string> {
  await iro.sees("staff-sheet-title");
  const code = await iro.page.locator(".print-sheet p.big-number").innerText();
  expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{3}-[A-Z0-9]{3}$/);
  return code;
}

/** The rows of a summary, by their heads. */
export async function summary(person: Person): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const row of await person.page.locator("main .summary__row").all()) {
    found[plain(await row.locator("dt").innerText())] = plain(await row.locator("dd").first().innerText());
  }
  return found;
}

/** The views of a child that the IRO has, newest first. */
export const viewsOf = (iro: Person): Locator =>
  iro.page.getByRole("table", { name: iro.words("staff-views-caption") }).locator("tbody tr");
