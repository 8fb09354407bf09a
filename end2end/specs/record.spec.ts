// What is put into the shared part of the record is the child's to check. "Not quite" keeps the record open until the
// IRO has answered; what stays in the IRO's own part is never shown.

import { decide, hold, invite, iroOf, keepSecret, known, recordFacts, say, showsLines } from "../support/back";
import { born } from "../support/council";
import { begin, visit } from "../support/journey";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";

const SHELF = "\nI want <b>two</b> shelves.\n\n  One for books 📚";
const HAMSTER = "My hamster bites Dave. Do not tell him.";
const SPOKEN = "She wants the meeting after school.";
const MEANT = "I said two shelves,\nnot one.";
const ANSWER = "You are right. It says two now.";

/** Sends views with an invitation, and keeps a secret. */
async function tell(child: Person, code: string): Promise<void> {
  await begin(child, code);
  await visit(child, "topics");
  await child.fill({ topics: ["home"] });
  await child.press("question-next");
  await visit(child, "home-change");
  await child.fill({ "home-change": SHELF });
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": HAMSTER, only_iro: "yes" });
  await child.press("question-next");
  await child.press("check-send");
  await child.sees("sent-title");
}

test("“not quite” keeps the record open until it is answered", async ({ child, somebody, atWork }) => {
  const { iro, cases } = await iroOf(atWork, born("Marigold"));
  const [of] = cases;
  const code = await invite(iro, of);
  const advocate = await somebody();
  await begin(advocate, code, "advocate", { name: "Kit Marlowe", relation: "advocate", how: "We met at school" });
  await visit(advocate, "anything-else");
  await advocate.fill({ "anything-else": SPOKEN });
  await advocate.press("question-next");
  await advocate.press("check-send");
  await tell(child, code);
  await keepSecret(child, iro, of, code);
  const own = `/mine/records/${of.review}`;
  const record = `/staff/reviews/${of.review}`;
  expect(await child.open(own), "it was not shown yet").toBe(404);

  // The IRO puts words into the shared part, and keeps others.
  const card = (text: string) => iro.page.locator("section.answer").filter({ hasText: text });
  await iro.open(of.page);
  const views = iro.page.locator(`a[href^="${of.page}/views/"]`);
  const addresses = [...new Set(await views.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "")))];
  for (const address of addresses) {
    await iro.open(address);
    for (const [text, part] of [["two", "shared"], [SPOKEN, "shared"], [HAMSTER, "private"]]) {
      if (await card(text).count()) await iro.go(card(text).locator(`button[value=${part}]`));
    }
  }
  await iro.open(record);
  await iro.press("staff-check-show");
  await expect(iro.page.getByText(iro.words("staff-check-shown"))).toBeVisible();

  // The child finds it on their page, in their own words, and sees whose voice each line is.
  const hidden = async () => expect(await child.page.content(), "the IRO's own part").not.toContain("hamster");
  await child.open("/mine");
  await hidden();
  await child.follow("mine-new-record");
  expect(child.path).toBe(own);
  await child.sees("record-title");
  await hidden();
  const line = (text: string) => child.page.locator(".said__line", { hasText: text });
  await expect(child.page.locator(".said__line")).toHaveCount(2);
  expect(await line("shelves").locator(".own-words").evaluate((words) => words.textContent), "word for word").toBe(SHELF);
  await showsLines(line("shelves").locator(".own-words"));
  expect(await line("shelves").locator("b").count(), "markup stays text").toBe(0);
  await expect(line("shelves")).toContainText(child.within("record-voice-child"));
  await expect(line(SPOKEN)).toContainText(child.within("record-voice-advocate"));
  await expect(child.page.getByText(child.words("record-state-to-check"))).toBeVisible();

  // Nothing, or half of it, is refused, and stays where it was typed.
  await child.press("record-tell");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("record-choose"));
  await child.fill({ said: "not_quite", words: " \n " });
  await child.press("record-tell");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("record-words-missing"));
  await expect(child.page.locator("input[name=said][value=not_quite]")).toBeChecked();
  await expect(child.page.locator("textarea[name=words]"), "the box says so itself").toHaveAttribute("aria-invalid", "true");
  const long = "ab\n".repeat(700);
  await child.fill({ words: long });
  await child.press("record-tell");
  await expect(child.page.locator(".error-summary")).toContainText("2100");
  await expect(child.page.locator("textarea[name=words]")).toHaveValue(long);
  await hidden();
  await child.fill({ words: MEANT });
  await child.press("record-tell");
  await expect(child.page.getByText(child.words("record-state-waiting"))).toBeVisible();
  await expect(child.page.locator("main")).toContainText(child.within("record-answer-due"));
  await expect(child.page.locator(".own-words", { hasText: "not one" })).toBeVisible();

  // It does not close: it is not held, it lacks its facts, and the child waits.
  await iro.open(record);
  await expect(iro.page.locator("main")).toContainText(MEANT, { useInnerText: true });
  await iro.press("staff-check-close");
  const faults = iro.page.locator(".error-summary");
  for (const fault of ["staff-fault-not-held", "staff-fault-incomplete", "staff-fault-not-quite"]) await expect(faults).toContainText(iro.within(fault));
  await decide(iro, of.review, "Put up two shelves", "Bev");
  await recordFacts(iro, of.review);
  await hold(iro, of.review);
  await iro.open(record);
  await iro.press("staff-check-close");
  await expect(faults).toContainText(iro.within("staff-fault-not-quite"));
  await expect(faults.locator("li")).toHaveCount(1);
  await expect(iro.page.locator(".error-summary a"), "it leads to the way to answer").toHaveAttribute("href", "#not-quite");

  // The line as it stands and as changed, side by side; a sentence alone settles nothing.
  await iro.go(iro.page.locator("a#not-quite"));
  await expect(iro.page.locator(".own-words", { hasText: "not one" })).toBeVisible();
  await iro.look();
  await iro.fill({ reply: ANSWER });
  await iro.press("staff-check-reply-send");
  await expect(faults).toContainText(iro.within("staff-fault-nothing-settled"));
  await expect(iro.page.locator("textarea[name=reply]")).toHaveValue(ANSWER);
  const folded = iro.page.locator("details", { hasText: "One for books" });
  const now = (await folded.locator("textarea[name^=now-]").getAttribute("name")) ?? "";
  await iro.fill({ [now]: MEANT });
  await iro.press("staff-check-reply-send");
  await expect(faults).toHaveCount(0);
  await iro.open("/staff/matters");
  await expect(iro.page.getByText(iro.words("staff-matters-none")), "an answer settles it").toBeVisible();

  await child.open("/mine");
  await child.follow("mine-new-record-answer");
  await expect(child.page.locator(".reply", { hasText: ANSWER })).toBeVisible();
  await expect(child.page.locator(".said .reply", { hasText: "not one" }), "the line as changed").toBeVisible();
  await expect(child.page.getByText(child.words("record-state-answered"))).toBeVisible();
  await hidden();

  // Now it closes, and nobody changes it any more.
  const before = await child.page.context().newPage();
  await before.goto(own);
  await iro.open(record);
  await iro.press("staff-check-close");
  await expect(iro.page.getByText(iro.within("staff-check-closed"))).toBeVisible();
  // None of the record's own fields is left: what became of a decision, what went out, what is put right by an addendum,
  // and the replies to what was said, which are no part of what was recorded.
  const fields = iro.page.locator("main textarea, main select, main input:not([type=hidden])");
  const names = await fields.evaluateAll((all) => all.map((field) => field.getAttribute("name")?.split("-")[0]));
  const left = ["added", "added_part", "by", "corrected_code", "corrected_held", "decisions_on", "distribution_on", "who", "why", "words"];
  expect([...new Set(names)].sort()).toEqual(left);
  const act = (button: Element) =>
    button.getAttribute("name") === "do" ? button.getAttribute("value")?.split(":")[0] : button.getAttribute("name");
  const buttons = await Promise.all((await iro.page.locator("main button").all()).map((button) => button.evaluate(act)));
  expect([...new Set(buttons)].sort()).toEqual(["answer", "compare", "correct", "decisions-sent", "distributed", "send-decisions", "state"]);
  await iro.open(addresses[0]);
  await expect(iro.page.getByText(iro.words("staff-views-closed"))).toBeVisible();
  await expect(iro.page.locator("button[name=place]")).toHaveCount(0);

  await child.open(own);
  await expect(child.page.getByText(child.words("record-state-closed"))).toBeVisible();
  await expect(child.page.getByText(child.words("record-closed"))).toBeVisible();
  await expect(child.page.locator("main form")).toHaveCount(0);
  await expect(line("shelves")).toHaveCount(1);
  await hidden();

  // A page that was open all the while: what is typed there now comes too late, and is given back.
  await before.locator("summary").last().click();
  await before.locator("textarea").fill("Three shelves, please.");
  await Promise.all([before.waitForEvent("load"), before.getByRole("button", { name: child.words("record-tell") }).click()]);
  await expect(before.locator("main")).toContainText(child.within("record-too-late"));
  await expect(before.locator("main")).toContainText("Three shelves, please.");
  await before.close();
});

test("a child says that it is right, and another child finds nothing there", async ({ child, somebody, atWork }) => {
  const { iro, of, code } = await known(child, atWork, "Juniper");
  await say(child, "before_review", "anything-else", { "anything-else": "I like my room." });
  await iro.open(of.page);
  await iro.go(iro.page.locator(`a[href^="${of.page}/views/"]`).first());
  await iro.go(iro.page.locator("section.answer").locator("button[value=shared]"));
  const record = `/staff/reviews/${of.review}`;
  await iro.open(record);
  await iro.press("staff-check-show");
  const own = `/mine/records/${of.review}`;
  await child.open(own);
  await child.fill({ said: "right" });
  await child.press("record-tell");
  await expect(child.page.getByText(child.words("record-state-right"))).toBeVisible();
  await iro.open(record);
  await expect(iro.page.getByText(iro.words("staff-check-said-right"))).toBeVisible();
  await iro.open("/staff/matters");
  await expect(iro.page.getByText(iro.words("staff-matters-none"))).toBeVisible();

  const other = await somebody();
  await known(other, somebody, "Clover");
  expect(await other.open(own)).toBe(404);
  await other.sees("error-not-found-title");
  // An invitation opens writing, and no record.
  const guest = await somebody();
  await begin(guest, code);
  await guest.open(own);
  await guest.sees("error-signed-out-title");
  await expect(guest.page.locator("body")).not.toContainText("I like my room");
});
