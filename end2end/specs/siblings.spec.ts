// A brother and a sister of one IRO: two letters, and each reads only their own, also by the other's address.

import { iroOf, send, signedIn } from "../support/back";
import { born } from "../support/council";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";
import { letterArrives } from "../support/time";

const SEA = "You told me that you like the sea.";
const TRAINS = "You told me that you like trains.";

test("a brother and a sister read two letters, each their own", async ({ child: sister, somebody }) => {
  const girl = born("Bryony");
  const { iro, cases } = await iroOf(somebody, girl, born("Linus", girl.last));
  const brother = await somebody();
  await signedIn(sister, iro, cases[0]);
  await signedIn(brother, iro, cases[1]);

  // The name of one in the letter of the other is pointed out before it goes.
  const [hers, his] = cases.map(({ review }) => `/staff/reviews/${review}/letter`);
  await iro.open(hers);
  await iro.fill({ text: `Dear Bryony,\n\n${SEA}\n\nLinus was there too.` });
  await iro.press("staff-letter-preview");
  await expect(iro.page.getByText(iro.words("staff-guard-title"))).toBeVisible();
  await expect(iro.page.locator("main mark")).toHaveText("Linus");
  await iro.press("staff-preview-send");
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-not-said-right"));
  await iro.open(hers);
  await iro.fill({ text: `Dear Bryony,\n\n${SEA}` });
  await iro.press("staff-letter-preview");
  await expect(iro.page.getByText(iro.words("staff-guard-title"))).toHaveCount(0);
  await iro.press("staff-preview-send");
  await send(iro, cases[1].review, `Dear Linus,\n\n${TRAINS}`);
  expect(his).not.toBe(hers);

  await sister.open("/mine");
  await expect(sister.page.locator("main"), "hers can still be taken back").toContainText(sister.within("mine-no-letters"));
  letterArrives(cases[0].review);

  const letters = (person: Person) => person.page.locator('section[aria-labelledby=letters] a[href^="/mine/letters/"]');
  const addresses: string[] = [];
  for (const reader of [sister, brother]) {
    await reader.open("/mine");
    await expect(letters(reader), "one letter each").toHaveCount(1);
    addresses.push((await letters(reader).getAttribute("href")) ?? "");
  }
  expect(addresses[0]).not.toBe(addresses[1]);
  for (const [reader, own, other, words, not] of [
    [sister, addresses[0], addresses[1], SEA, TRAINS],
    [brother, addresses[1], addresses[0], TRAINS, SEA],
  ] as const) {
    await reader.open(own);
    await expect(reader.page.locator("#letter")).toContainText(words);
    await expect(reader.page.locator("body")).not.toContainText(not);
    expect(await reader.open(other), "like a page that is not there").toBe(404);
    await reader.sees("error-not-found-title");
    for (const text of [words, not]) await expect(reader.page.locator("body")).not.toContainText(text);
    await reader.open("/mine");
    expect(await reader.page.content()).not.toContain(other);
  }

  // What one of them says about a letter is not said about the other's.
  await sister.open(addresses[0]);
  await sister.fill({ feeling: "sad", reply: "Can Linus come to the sea too?" });
  await sister.press("letter-tell");
  await iro.open(hers);
  await expect(iro.page.locator("main")).toContainText("Can Linus come to the sea too?");
  await iro.open(his);
  await expect(iro.page.locator("main")).not.toContainText("to the sea");
  await brother.open(addresses[1]);
  await expect(brother.page.locator("body")).not.toContainText("to the sea");
  await expect(brother.page.locator("input[name=feeling]:checked")).toHaveCount(0);
});
