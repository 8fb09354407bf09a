// "Is anything making you feel unsafe?": asked where answers are checked, thanked for there and then and on the receipt.

import type { Locator } from "@playwright/test";
import { type Band, invited, worker } from "../support/demo";
import { THANKS, begin, checked, finish, screen, visit } from "../support/journey";
import type { Person } from "../support/person";
import { fits, fresh, main } from "../support/say";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

const TOLD = "She takes my phone and shuts me in.";
const BANDS: Band[] = ["pictures", "middle", "older"];

const radio = (child: Person, value: string): Locator => child.page.locator(`input[name=unsafe][value=${value}]`);

/** The ways to somebody that everybody needs who told: loud and quiet ones, and none that leads a page elsewhere by itself. */
async function ways(child: Person): Promise<void> {
  const text = await main(child);
  for (const way of ["999", "0800 1111", "01632 960 999", "childline.org.uk", "chat.anyshire.example", "07700 900 111"]) {
    expect(text, child.path).toContain(way);
  }
  await expect(child.page.locator('main a[href="sms:07700900111"]')).toHaveCount(1);
  for (const link of await child.page.locator('main a[href^="https://"]').all()) {
    await expect(link).toHaveAttribute("rel", "noreferrer");
  }
  await fits(child);
}

for (const band of BANDS) {
  test(`${band}: whoever stops at the first screen is asked, and is not pressed to answer`, async ({ child }) => {
    await begin(child, invited(band).code);
    await finish(child);
    await child.sees("check-title");
    for (const choice of ["yes", "no", "would_rather_tell_someone"]) await expect(radio(child, choice)).not.toBeChecked();
    await fits(child);

    // What does not fit stays in the box, with the choice.
    await child.fill({ unsafe: "yes", "unsafe-words": `${TOLD}${"x".repeat(2000)}` });
    await child.press("check-send");
    await expect(child.page.locator(".error-summary a")).toHaveAttribute("href", "#unsafe-words");
    await expect(radio(child, "yes")).toBeChecked();
    await expect(child.page.locator("textarea[name=unsafe-words]")).toHaveValue(new RegExp(`^${TOLD.replace(".", "\\.")}`));

    // Answered on its own screen, it is not asked again.
    await visit(child, "unsafe");
    await child.fill({ unsafe: "no" });
    await child.press("question-next");
    await child.open("/check");
    await expect(radio(child, "no")).toHaveCount(0);
    expect(Object.values(await checked(child)).join("\n")).toMatch(child.within("o-unsafe-no"));
  });

  test(`${band}: whoever tells is thanked there and then, and told that it is not sent yet`, async ({ child }) => {
    await begin(child, invited(band).code);
    await visit(child, "unsafe");
    await child.fill({ unsafe: "yes", "unsafe-words": TOLD });
    await child.press("question-next");
    expect(child.path, "an address like any screen's").toBe(THANKS);
    await child.sees("unsafe-thanks-title");
    const text = await main(child);
    expect(text).toMatch(child.within(`unsafe-thanks-${band}`));
    expect(text).toMatch(child.within(`unsafe-not-sent-${band}`));
    expect(text, "nothing that was written").not.toContain(TOLD);
    await ways(child);

    // Back leads to where it was told, with every word.
    await child.follow(child.words("back"));
    expect(await screen(child)).toBe("unsafe");
    expect(await child.standing()).toEqual({ unsafe: "yes", "unsafe-words": TOLD });
    // Thanked once.
    await child.press("question-next");
    expect(await screen(child)).toBe("anything-else");
    await child.page.goBack();
    await child.look();
    await child.page.goBack();
    await child.look();
    await child.sees("unsafe-thanks-title");
    await child.follow("unsafe-go-on");
    expect(await screen(child)).toBe("anything-else");
    // In Welsh too.
    await child.open(THANKS);
    await child.speak("cy");
    await child.sees("unsafe-thanks-title");
    await child.follow("unsafe-send-now");
    await child.sees("check-title");
    expect(Object.values(await checked(child)).join("\n")).toContain(TOLD);
  });
}

test("with the keyboard alone: asked, told, sent and thanked; the IRO has it", async ({ child, somebody, scripts }) => {
  const iro = await somebody();
  await signInStaff(iro, worker("iro"));
  const about = await fresh(iro, [8, 12], scripts ? 0 : 1);
  await begin(child, about.code);
  await finish(child);
  await radio(child, "yes").focus();
  await child.page.keyboard.press("Space");
  await expect(radio(child, "yes")).toBeChecked();
  await child.page.keyboard.press("Tab");
  await expect(child.page.locator("textarea[name=unsafe-words]")).toBeFocused();
  await child.page.keyboard.type(TOLD);
  await child.button("check-send").focus();
  await child.arrive(() => child.page.keyboard.press("Enter"));
  await child.sees("unsafe-thanks-title");
  await child.unfold("ways-more");
  const text = await main(child);
  expect(text).toMatch(child.within("sent-title"));
  expect(text).toMatch(child.within("unsafe-thanks-middle"));
  expect(text).not.toContain(TOLD);
  await ways(child);

  await iro.open("/staff/urgent");
  await iro.go(iro.page.getByRole("row").filter({ hasText: about.name }).getByRole("link"));
  expect(await main(iro)).toContain(TOLD);
});

test("the page of numbers has quiet ways too, and needs no session", async ({ child }) => {
  expect(await child.open("/help")).toBe(200);
  await ways(child);
  await child.page.setViewportSize({ width: 320, height: 640 });
  await fits(child);
});
