// The three styles of the form, and changing from one to another.

import { invited } from "../support/demo";
import { question } from "../support/forms";
import { answer, begin, checked, line, restyle, screen, visit } from "../support/journey";
import { expect, test } from "../support/test";

test("a small child answers with pictures", async ({ child }) => {
  await begin(child, invited("pictures").code);
  await expect(child.page.locator("body")).toHaveClass(/band-pictures/);
  const screens = await answer(child, {
    "feel-now": { "feel-now": "face-happy" },
    topics: { topics: ["feelings"] },
    "worry-about": {},
    "meeting-go": { "meeting-go": "no" },
    unsafe: { unsafe: "no" },
    "anything-else": { "anything-else": "I lost a tooth" },
  });
  expect(screens, "one question a screen").toContain("feel-safe");
  expect(screens, "topics that were not chosen are not asked").not.toContain("school");
  expect(Object.values(await checked(child))).toContain("I lost a tooth");
  await child.press("check-send");
  await child.sees("sent-title");
});

test("somebody of 13 and over is asked what follows from their answers", async ({ child }) => {
  await begin(child, invited("older").code);
  await expect(child.page.locator("body")).toHaveClass(/band-older/);
  const screens = await answer(child, {
    topics: { topics: ["future", "school"] },
    "school-else": { "school-else": "Maths is fine." },
    school: { bullying: "yes" },
    "bullying-more": { "bullying-more": "On the bus.", only_iro: "yes" },
    "at-18-more": { "at-18-more": "My own place, near my brother." },
    "meeting-help": { "meeting-language": "yes" },
    "meeting-language-which": { "meeting-language-which": "Polski" },
  }, ["at-18", "meeting"]);
  expect(screens).toContain("work");
  expect(screens, "what nobody asked for is passed over").not.toContain("school-support");
  const said = await checked(child);
  expect(Object.values(said)).toContain("Polski");
  await expect(line(child, "On the bus.")).toContainText(child.within("lock-only"));
  await expect(line(child, "Maths is fine."), "another screen has a lock of its own").not.toContainText(child.within("lock-only"));

  // A changed answer takes its follow-up out of what is sent, and says so.
  await child.go(child.page.locator(`a.gave__line[href="${question("school", "older")}"]`).first());
  await child.fill({ bullying: "no" });
  await child.press("question-next");
  expect(await screen(child), "the follow-up is no longer asked").not.toBe("bullying-more");
  await child.open("/check");
  await expect(child.page.getByText(child.words("check-cleared"))).toBeVisible();
  expect(Object.values(await checked(child))).not.toContain("On the bus.");
});

test("changing the style keeps every answer", async ({ child }) => {
  await begin(child, invited("older").code);
  await child.fill({ topics: ["home", "feelings"] });
  await child.press("question-next");
  expect(await screen(child), "own words first").toBe("home-change");
  await child.fill({ "home-change": "A lock on my door.\nAnd a desk." });
  await child.press("question-next");
  await child.fill({ "home-safe": "always", "home-settled": "a-bit" });
  await child.press("question-next");
  await visit(child, "feel-now");
  await child.fill({ "feel-now": ["face-proud", "face-tired"] });
  await child.press("question-next");

  await restyle(child, "pictures");
  await child.open("/check");
  const kept = Object.values(await checked(child));
  expect(kept, "what this style does not ask is sent all the same").toContain("A lock on my door.\nAnd a desk.");

  await child.open("/style");
  await child.fill({ style: "older" });
  await child.press("question-next");
  await visit(child, "feel-now");
  expect(await child.standing()).toEqual({ "feel-now": "face-proud face-tired" });
  await visit(child, "home");
  expect(await child.standing()).toEqual({ "home-safe": "always", "home-settled": "a-bit" });
  await visit(child, "home-change");
  await expect(child.page.locator("textarea[name=home-change]")).toHaveValue("A lock on my door.\nAnd a desk.");
});
