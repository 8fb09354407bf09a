// Nothing but a keyboard; and leaving the page.

import { invited } from "../support/demo";
import { question } from "../support/forms";
import { afresh, begin, screen, visit, welcomed } from "../support/journey";
import { next, tabTo } from "../support/keyboard";
import type { Person } from "../support/person";
import { origin } from "../support/server";
import { expect, test } from "../support/test";

/** The addresses elsewhere that the page asked for: the council's neutral page, which no test ever reaches. */
function outside(child: Person): string[] {
  const asked: string[] = [];
  child.page.on("request", (request) => {
    if (request.isNavigationRequest() && !request.url().startsWith(origin)) asked.push(request.url());
  });
  return asked;
}

test("the whole form by keyboard @scripts-on", async ({ child }) => {
  await child.open("/");
  await child.page.keyboard.press("Tab");
  await expect(child.link("skip-link")).toBeFocused();
  await expect(child.link("skip-link")).toBeInViewport();
  await child.page.keyboard.press("Enter");
  await expect(child.page.locator("main")).toBeFocused();

  await tabTo(child, "input[name=code]");
  await child.page.keyboard.type("wrong");
  await next(child);
  await expect(child.page.locator("input[name=code]")).toHaveValue("wrong");
  await tabTo(child, ".error-summary a");
  await child.page.keyboard.press("Enter");
  await expect(child.page.locator("input[name=code]")).toBeFocused();
  await child.page.keyboard.press("Control+A");
  await child.page.keyboard.type(invited("middle").code);
  await next(child);

  await welcomed(child);
  await tabTo(child, ".begin form button");
  await afresh(() => next(child));

  const screens: string[] = [];
  while (child.path !== "/check") {
    const now = await screen(child);
    screens.push(now);
    if (now === "topics") {
      await tabTo(child, "input[name=topics][value=home]");
      await child.page.keyboard.press("Space");
    }
    if (now === "feel-now") {
      await tabTo(child, "input[value=face-calm]");
      await child.page.keyboard.press("Space");
    }
    if (now === "meeting") {
      await tabTo(child, "input[name=meeting-go]");
      await child.page.keyboard.press("Space");
      await child.page.keyboard.press("ArrowDown");
      await expect(child.page.locator("input[name=meeting-go]").nth(1)).toBeChecked();
    }
    if (now === "anything-else") {
      await tabTo(child, "textarea");
      await child.page.keyboard.type("I typed this");
    }
    await tabTo(child, ".foot button[type=submit]");
    await next(child);
  }
  expect(screens, "each kind of answer was given by keyboard").toEqual(expect.arrayContaining(["feel-now", "meeting", "anything-else"]));
  await expect(child.page.getByText("I typed this")).toBeVisible();
  // What is unsafe was left empty on its screen, and is asked here: over its fields to the one that sends.
  await tabTo(child, ".foot button[type=submit]");
  await next(child);
  await child.sees("sent-title");
});

test("pressing Shift three times leaves at once @scripts-on", async ({ child }) => {
  const asked = outside(child);
  await begin(child, invited("middle").code);
  await visit(child, "anything-else");
  await child.page.locator("textarea").fill("Nobody may see this");
  const { keyboard } = child.page;
  await keyboard.press("Shift");
  await expect(child.page.getByRole("status").filter({ hasText: /2/ })).toHaveCount(1);
  await keyboard.press("a");
  await keyboard.press("Shift");
  await keyboard.press("Shift");
  await expect(child.page.locator("html"), "a letter between starts the count again").not.toHaveClass(/gone/);
  expect(asked).toEqual([]);
  await keyboard.press("Shift");
  await expect.poll(() => asked).toEqual([expect.stringMatching(/^https:/)]);
  await expect(child.page.locator("main")).toHaveCount(0);
  expect(await child.page.context().cookies(), "no session is left").toEqual([]);

  await child.page.goBack();
  await expect(child.page.locator("body")).not.toContainText("Nobody may see this");
  await child.look();
  await child.open(question("anything-else"));
  await child.sees("error-signed-out-title");
});

test("the page is blank before the way out answers @scripts-on", async ({ child }) => {
  await begin(child, invited("middle").code);
  const shown = await child.page.evaluate(() => {
    document.getElementById("leave")?.click();
    const main = document.querySelector("main");
    return main?.getClientRects().length;
  });
  expect(shown).toBe(0);
});

test("“Leave this page” is a link that works by itself", async ({ child }) => {
  const asked = outside(child);
  await begin(child, invited("middle").code);
  await child.page.locator("#leave").click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual([expect.stringMatching(/^https:/)]);
  await expect(child.page.locator("main")).toHaveCount(0);
  expect((await child.page.context().cookies()).filter(({ name }) => name === "heard-s")).toEqual([]);
  await child.page.goBack();
  await expect(child.page.locator("main")).toBeVisible();
  await child.look();
  expect(await child.page.locator("textarea, .summary, input[type=checkbox]").count(), "nothing of the form is shown").toBe(0);
});
