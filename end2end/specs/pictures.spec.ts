// The youngest's pages that are no screen of a form: what they say alone after somebody helped, and what became of the
// promises of last time. Each has its pictures, as the screens have.

import { decide, hold, invite, iroOf, known, NUMBER, send } from "../support/back";
import { born } from "../support/council";
import { begin, checked, visit } from "../support/journey";
import type { Person } from "../support/person";
import { fits, main, sayOne, viewsOf } from "../support/say";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";

const WORDS = "The big boy takes my bear";

/** The page is in the youngest's style, with a picture at once: over its heading, or in each of its choices. */
async function pictured(child: Person, picture: string): Promise<void> {
  await expect(child.page.locator("body")).toHaveClass(/band-pictures/);
  await expect(child.page.locator(picture).first()).toBeVisible();
  await fits(child);
}

test("the last page, alone, in pictures", async ({ child, somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Wren", undefined, "pictures"));
  const code = await invite(iro, cases[0]);
  await begin(child, code, "child_with_help", { name: "Aunt Sal", relation: "aunt", how: "She types" });
  await sayOne(child, "We wrote this together");
  await child.press("check-send");
  await child.sees("just-you-hand-title");
  await child.follow("just-you-hand-go");
  await pictured(child, ".step-picture img");
  await child.fill({ "just-me": WORDS, unsafe: "no" });
  await child.press("just-you-send");
  await child.sees("just-you-sent-title");
  await iro.open(cases[0].page);
  const alone = viewsOf(iro).filter({ hasText: iro.within("staff-purpose-just_me") });
  await iro.go(alone.getByRole("link"));
  expect(await main(iro)).toContain(WORDS);
});

test("what became of a promise, in pictures", async ({ child, somebody }) => {
  const { iro, of } = await known(child, somebody, "Pip", "pictures");
  await decide(iro, of.review, "A lock for your door", "Sam", -1);
  await hold(iro, of.review, 1);
  await send(iro, of.review, "Dear Pip,\n\nIt was good to see you.\n\nInes");
  const code = await invite(iro, of);
  await child.page.context().clearCookies();
  await signIn(child, { code, number: NUMBER });
  await child.open("/mine");
  await child.press("purpose-before_review");
  expect(child.path).toBe("/last-time");
  await pictured(child, ".tile img");
  const asked = child.page.getByRole("group", { name: "A lock for your door" });
  await expect(asked.locator("img"), "each answer has its picture").toHaveCount(3);
  const name = await asked.locator("input").first().getAttribute("name");
  await child.fill({ [name ?? ""]: "yes" });
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": WORDS });
  await child.press("question-next");
  const said = Object.entries(await checked(child)).find(([question]) => question.includes("A lock"));
  expect(said?.[1]).toContain("Yes");
});
