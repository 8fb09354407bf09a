// Letters: a list, how each one feels, a word back, and "say it again more simply".

import { hold, known, openReview, send, showsLines } from "../support/back";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";
import { simplerArrives } from "../support/time";

const FIRST = "Dear Wren,\n\nThank you for showing me the garden.\n\nBest wishes,\nInes";
const HARD = "Dear Wren,\n\nSubsequently your placement will be reviewed.\n\nInes";
const SIMPLE = "Dear Wren,\n\nYou stay where you live now.\n\nInes";
const REPLY = "Thank you!\n\nWhat is <subsequently>?";

const letters = (child: Person) => child.page.locator("section[aria-labelledby=letters] li");

test("a child has two letters, says how one feels, writes back, and asks for simpler words", async ({ child, atWork }) => {
  const { iro, of } = await known(child, atWork, "Wren");
  await expect(child.page.locator("main")).toContainText(child.within("mine-no-letters"));
  await hold(iro, of.review, 30);
  await send(iro, of.review, FIRST);
  await iro.open(of.page);
  const second = await openReview(iro);
  expect(second).not.toBe(of.review);
  await hold(iro, second);
  await send(iro, second, HARD);

  // The list: the newest on top, and what was not read yet says so.
  await child.open("/mine");
  await expect(letters(child)).toHaveCount(2);
  for (const at of [0, 1]) await expect(letters(child).nth(at)).toContainText(child.within("mine-letter-new"));
  await expect(child.page.getByRole("link", { name: child.words("mine-letter-from") }), "each stands once").toHaveCount(2);
  await child.go(letters(child).last().getByRole("link"));
  await expect(child.page.locator("#letter")).toContainText("the garden");
  await showsLines(child.page.locator("#letter p", { hasText: "Best wishes" }));
  await child.open("/mine");
  await expect(letters(child).last()).not.toContainText(child.within("mine-letter-new"));
  await child.go(letters(child).first().getByRole("link"));
  const letter = child.path;
  await child.sees("letter-title");
  await expect(child.page.locator("#letter")).toContainText("Subsequently");

  // What stands in the boxes is not sent by asking for simpler words, and is not lost by it.
  await child.fill({ feeling: "confused", reply: REPLY });
  await child.press("letter-simpler");
  await expect(child.page.getByText(child.words("letter-simpler-thanks"))).toBeVisible();
  await expect(child.page.getByText(child.words("letter-unsent"))).toBeVisible();
  await expect(child.page.locator("textarea[name=reply]")).toHaveValue(REPLY);
  await expect(child.page.locator("input[name=feeling][value=confused]")).toBeChecked();
  await expect(child.button("letter-simpler"), "it is asked once").toHaveCount(0);
  await expect(child.page.getByText(child.words("letter-simpler-asked"))).toBeVisible();
  await iro.open("/staff/matters");
  await expect(iro.link("staff-matter-simpler")).toHaveCount(1);
  await expect(iro.link("staff-matter-letter_reply"), "it was not sent").toHaveCount(0);

  await child.press("letter-tell");
  await expect(child.page.getByText(child.words("letter-thanks"))).toBeVisible();
  await expect(child.page.getByText(child.words("letter-reply-due")), "no more is promised than that it is read").toBeVisible();
  await child.open(letter);
  await expect(child.page.locator("textarea[name=reply]")).toHaveValue(REPLY);

  // Both are on the IRO's desk, and lead to the letter.
  await iro.open("/staff/matters");
  await iro.follow("staff-matter-letter_reply");
  await iro.follow("staff-matter-to-letter");
  expect(iro.path).toBe(`/staff/reviews/${second}/letter`);
  await expect(iro.page.locator(".words", { hasText: "subsequently" }).first()).toHaveText(REPLY, { useInnerText: true });
  await expect(iro.page.locator("main")).toContainText(/felt: .*confused/);

  await iro.fill({ simpler: " " });
  await iro.go(iro.page.locator("button[value=preview-simpler]"));
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-empty"));
  await iro.fill({ simpler: "Your placement stays." });
  await iro.go(iro.page.locator("button[value=check-simpler]"));
  await expect(iro.page.locator("[data-findings]")).toContainText("placement");
  await expect(iro.page.locator("textarea[name=simpler]")).toHaveValue("Your placement stays.");
  await child.open(letter);
  await expect(child.page.locator("body"), "to check is not to send").not.toContainText("Your placement stays");
  await iro.fill({ simpler: SIMPLE });
  await iro.go(iro.page.locator("button[value=preview-simpler]"));
  // Word by word beside the letter, and nothing is sent before it is pressed there.
  await iro.sees("staff-simpler-preview-heading");
  await expect(iro.page.locator(".both__text mark", { hasText: "Subsequently" })).toBeVisible();
  await expect(iro.page.locator(".both__text mark", { hasText: "You stay where you live now." })).toBeVisible();
  await iro.press("staff-simpler-send");
  await expect(iro.page.getByText(iro.words("staff-simpler-given"))).toBeVisible();
  await child.open(letter);
  await expect(child.page.locator("body"), "it can still be taken back").not.toContainText("You stay where you live now.");
  await iro.press("staff-simpler-recall");
  await expect(iro.page.locator("textarea[name=simpler]"), "what was written is in its box").toHaveValue(SIMPLE);
  await iro.go(iro.page.locator("button[value=preview-simpler]"));
  await iro.press("staff-simpler-send");
  await expect(iro.page.getByText(iro.words("staff-simpler-given"))).toBeVisible();
  simplerArrives(second);
  await expect(iro.page.locator("textarea[name=simpler]")).toHaveCount(0);
  await iro.open("/staff/matters");
  await expect(iro.link("staff-matter-simpler"), "it is settled").toHaveCount(0);
  await iro.follow("staff-matter-letter_reply");
  await expect(iro.page.getByText(iro.words("staff-matter-settle-note"))).toBeVisible();
  await iro.fill({ outcome: "Read it, and rang." });
  await iro.press("staff-matter-settle");
  await expect(iro.page.getByText(iro.words("staff-matters-none"))).toBeVisible();

  // The child reads the simpler one first; the first one is below it.
  await child.open("/mine");
  await expect(letters(child).first()).toContainText(child.within("mine-letter-simpler"));
  await expect(letters(child).last()).not.toContainText(child.within("mine-letter-simpler"));
  await child.go(letters(child).first().getByRole("link"));
  await expect(child.page.getByText(child.words("letter-simpler-first"))).toBeVisible();
  await expect(child.page.locator("#letter")).toContainText("You stay where you live now.");
  await expect(child.page.locator("#letter")).not.toContainText("Subsequently");
  const before = child.page.locator("details", { hasText: child.within("letter-before-simpler") });
  await expect(before.getByText("Subsequently")).toBeHidden();
  await before.locator("summary").click();
  await expect(before.getByText("Subsequently")).toBeVisible();
  const [simpler, first] = await Promise.all([child.page.locator("#letter").boundingBox(), before.boundingBox()]);
  expect(simpler?.y ?? 0).toBeLessThan(first?.y ?? 0);
  await child.look("unfolded");
  await expect(child.button("letter-simpler")).toHaveCount(0);
  await expect(child.page.locator("p", { hasText: child.words("mine-looked-into") })).toBeVisible();
  await expect(child.page.locator("textarea[name=reply]"), "what was said stays").toHaveValue(REPLY);

  // Too many words are refused and kept.
  const long = "ab ".repeat(1_400);
  await child.page.locator("details", { hasText: child.within("letter-change") }).locator("summary").click();
  await child.fill({ reply: long });
  await child.press("letter-tell");
  await expect(child.page.locator(".error-summary")).toBeVisible();
  await expect(child.page.locator("textarea[name=reply]")).toHaveValue(long);
  await expect(child.page.locator("textarea[name=reply]")).toHaveAttribute("aria-invalid", "true");
});
