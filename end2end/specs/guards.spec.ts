// What is looked at before a letter goes: a list that leads to the words, the same with scripts and without.

import { iroOf } from "../support/back";
import { born } from "../support/council";
import { expect, test } from "../support/test";

test("a postcode is taken out, a surname is said to be right, and the letter goes", async ({ atWork, scripts }) => {
  const child = born("Bryony");
  const { iro, cases } = await iroOf(atWork, child);
  const letter = `/staff/reviews/${cases[0].review}/letter`;
  const text = (place: string) => `Dear Bryony,\n\nthe ${child.last} family came to ${place}. Somebody will ring you soon.`;
  await iro.open(letter);
  const box = iro.page.locator("textarea[name=text]");
  const findings = iro.page.locator("[data-findings]");
  await iro.fill({ text: text("ZZ1 4QP") });
  if (!scripts) await iro.go(iro.page.locator("button[value=check]"));
  await expect(findings).toContainText("ZZ1 4QP");
  for (const found of [child.last, "Somebody", "soon"]) await expect(findings).toContainText(found);

  // The list leads to the words: with scripts they are selected, without the box is there.
  await iro.touch(findings.locator("a", { hasText: "ZZ1 4QP" }));
  if (scripts) {
    const selected = await box.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(selected).toBe("ZZ1 4QP");
  } else {
    expect(new URL(iro.page.url()).hash).toBe("#text");
  }
  await expect(box, "nothing is changed by looking").toHaveValue(text("ZZ1 4QP"));

  await iro.press("staff-letter-preview");
  await expect(iro.page.getByText(iro.words("staff-guard-stopped"))).toBeVisible();
  await expect(iro.button("staff-preview-send"), "it cannot be sent").toHaveCount(0);
  await expect(iro.page.locator("mark")).toHaveText([child.last, "ZZ1 4QP", "Somebody", "soon"]);
  await iro.touch(iro.page.locator("a[href='#found-1']"));
  await expect(iro.page.locator("#found-1")).toBeInViewport();
  await iro.look("stopped");

  await iro.follow("staff-preview-back");
  await iro.fill({ text: text("the park") });
  await iro.press("staff-letter-preview");
  await iro.press("staff-preview-send");
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-not-said-right"));
  await iro.look("not-ticked");
  const right = iro.page.locator("input[name=right]");
  await iro.fill({ right: (await right.getAttribute("value")) ?? "" });
  await iro.press("staff-preview-send");
  await expect(iro.page.getByText(iro.words("staff-letter-readable-at"))).toBeVisible();
});
