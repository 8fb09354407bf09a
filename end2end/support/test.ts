// What every spec starts from. People are made here, so that no page they come to goes without its checks.

import { expect, test as base, type TestInfo } from "@playwright/test";
import { Person } from "./person";

type Fixtures = {
  /** Somebody at the test's own browser. */
  child: Person;
  /** Somebody else, at a browser that shares nothing with the others. */
  somebody: () => Promise<Person>;
  /** Somebody at work, at a browser that shares nothing with the others: with scripts at a desk, without at a phone. */
  atWork: () => Promise<Person>;
  /** Whether scripts are on in this run. */
  scripts: boolean;
};

/** Fails a test, which did not fail before, for pages that somebody came to and that were never looked at. */
function complete(person: Person, info: TestInfo): void {
  if (info.errors.length === 0) expect(person.unseen(), "pages that were not checked").toEqual([]);
}

export const test = base.extend<Fixtures>({
  scripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

  child: async ({ page, scripts }, use, info) => {
    const child = new Person(page, "en", scripts);
    await use(child);
    complete(child, info);
  },

  atWork: async ({ somebody }, use) =>
    use(async () => {
      const worker = await somebody();
      await worker.sitsDown();
      return worker;
    }),

  somebody: async ({ browser, scripts }, use, info) => {
    const people: Person[] = [];
    await use(async () => {
      const context = await browser.newContext();
      const person = new Person(await context.newPage(), "en", scripts);
      people.push(person);
      return person;
    });
    for (const person of people) {
      complete(person, info);
      await person.page.context().close();
    }
  },
});

export { expect };
