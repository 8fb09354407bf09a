// How old a child has to be to read each page that is no screen of a journey: the screens are in measures.spec.ts. Prints
// its table, the hardest first. What a worker wrote in a letter is looked at where they write it.

import { invited, reader } from "../support/demo";
import { begin, choose, enter } from "../support/journey";
import { age, FEWEST, type Reading, reading } from "../support/reading";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";

/** The oldest that a child must be, of all styles; and where a child under 8 reads. */
const OLDEST = 9;
const YOUNGEST = 7;

test("every page is read at the age of nine, and in pictures at seven @scripts-on", async ({ child, somebody }) => {
  const read: { path: string; most: number; reading: Reading }[] = [];
  const all = async (who: typeof child, paths: string[], most: number) => {
    for (const path of paths) {
      if (path) await who.page.goto(path);
      read.push({ path: path || who.path, most, reading: await reading(who.page) });
      await who.look();
    }
  };
  await all(child, ["/", "/sign-in", "/sign-in/pictures", "/sign-in/number", "/help", "/privacy", "/accessibility", "/nowhere"], OLDEST);
  await begin(child, invited("middle").code, "child_with_help", { name: "Bo Fenn", relation: "big sister" });
  await all(child, ["/say", "/say/else", "/who", "/who/helper", "/meet", "/style", "/stop"], OLDEST);
  const young = await somebody();
  await enter(young, invited("pictures").code);
  await all(young, ["/say", "/say/else"], YOUNGEST);
  await choose(young, "wrong");
  await all(young, ["", "/style"], YOUNGEST);
  const signed = await somebody();
  await signIn(signed, reader("pictures"));
  await all(signed, ["/mine", "/mine/sent", "/mine/promises", "/mine/seen", "/keep", "/keep/pictures"], OLDEST);
  const rows = read
    .map(({ path, most, reading }) => ({ path, most, reading, years: age(reading) }))
    .sort((one, other) => other.years - one.years)
    .map((one) => ({ ...one, row: `${one.years.toFixed(1).padStart(6)} (${one.most})  ${one.path}: ${one.reading.words} words; ${one.reading.hardest}` }));
  console.log(["", "  reading age (most)", ...rows.map(({ row }) => row), ""].join("\n"));
  const over = rows.filter(({ years, most, reading: { words } }) => words >= FEWEST && years > most);
  expect(over.map(({ row }) => row)).toEqual([]);
});
