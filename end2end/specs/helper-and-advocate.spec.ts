// Views with help, written down by a grown-up, and by an advocate: whose voice it is stays with the words.

import { invited, worker } from "../support/demo";
import { begin, checked, enter, readBefore, startHelped, visit } from "../support/journey";
import type { Person } from "../support/person";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

/** Answers one question and comes to the check page. */
async function say(person: Person, words: string): Promise<void> {
  await visit(person, "anything-else");
  await person.fill({ "anything-else": words });
  await person.press("question-next");
  expect(person.path).toBe("/check");
}

test("somebody helps, and says who they are", async ({ child }) => {
  await enter(child, invited("older").code);
  await startHelped(child);
  await child.fill({ voice: "child_with_help" });
  await child.press("question-next");
  await child.sees("helper-title-child_with_help");
  await child.fill({ name: "Jo <Brown>" });
  await child.press("question-next");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("helper-relation-missing"));
  await expect(child.page.locator("input[name=name]"), "what was typed is kept").toHaveValue("Jo <Brown>");
  await child.fill({ name: "J".repeat(300), relation: "big sister" });
  await child.press("question-next");
  await expect(child.page.locator(".error-summary")).toContainText("300");
  await expect(child.page.getByLabel(child.words("helper-did")), "what they do may be said").toBeVisible();
  await child.fill({ name: "Jo <Brown>", how: "They type.\nI say what." });
  await child.press("question-next");
  await expect(child.page.getByText(child.words("before-helper"))).toBeVisible();
  await readBefore(child);
  await say(child, "We wrote this together");
  await expect(child.page.locator("main")).toContainText("Jo <Brown>");
  await expect(child.page.locator("main")).toContainText(child.within("who-child_with_help"));

  // The child goes on alone: the helper's name goes, the words stay.
  await child.open("/who");
  await child.fill({ voice: "child" });
  await child.press("question-next");
  await child.open("/check");
  await expect(child.page.locator("main")).not.toContainText("Jo <Brown>");
  expect(Object.values(await checked(child))).toContain("We wrote this together");
});

test("a grown-up writes down what the child says or shows", async ({ child }) => {
  await begin(child, invited("pictures").code, "written_for_child", {
    name: "Ms Okafor",
    relation: "teacher",
    how: "She pointed at pictures.\nThen she drew.",
  });
  await say(child, "Doggy! Doggy!");
  await expect(child.page.locator("main")).toContainText("Ms Okafor");
  await child.press("check-send");
  await child.sees("just-you-hand-title");
  await child.follow("just-you-hand-not-now");
  await child.sees("sent-title");
  await expect(child.page.getByText(child.within("sent-unconfirmed-for-child"))).toBeVisible();
  await expect(child.link("sent-keep-button"), "a secret is for the child alone to choose").toHaveCount(0);
});

test("an advocate speaks with the child's invitation", async ({ child }) => {
  await begin(child, invited("middle").code, "advocate", { name: "Kit Marlowe", relation: "advocate", how: "By phone" });
  await say(child, "They want the meeting at school");
  await expect(child.page.locator("main")).toContainText(child.within("who-advocate"));
  await child.press("check-send");
  await child.sees("sent-title");
});

test("an advocate with an account speaks for a child of theirs, and reads nothing of the child's", async ({ child }) => {
  await signInStaff(child, worker("advocate"));
  await child.sees("staff-advocacy-title");
  await child.go(child.button(child.words("staff-advocacy-speak")).first());
  await child.sees("staff-writing-title");
  await child.fill({ voice: "advocate" });
  await child.press("button-continue");
  await child.sees("helper-title-advocate");
  await expect(child.page.locator("input[name=name]"), "the name is the account's").toHaveValue(worker("advocate").name);
  await child.fill({ relation: "advocate", how: "We met at school" });
  await child.press("question-next");
  await readBefore(child);
  await say(child, "They want their cousin to come");
  await child.press("check-send");
  await child.sees("sent-title");
  for (const path of ["/keep", "/keep/pictures", "/mine"]) {
    expect(await child.open(path), path).not.toBe(200);
  }
  await child.open("/sent");
  await child.follow("sent-back-to-desk");
  await child.sees("staff-advocacy-title");
  await expect(child.page.locator("main")).not.toContainText("cousin");
  for (const path of ["/staff/urgent", "/staff/overview"]) {
    expect(await child.open(path), `${path} is not an advocate's`).toBe(404);
  }
});
