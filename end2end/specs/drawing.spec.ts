// Drawing with a finger as an answer: from the paper to whoever reads it.

import type { Locator, Page } from "@playwright/test";
import { invited, worker } from "../support/demo";
import { begin, screen, visit } from "../support/journey";
import type { Person } from "../support/person";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

type Place = [x: number, y: number];

/** Where on the screen a place on the paper is, both given in parts of its width and height. */
async function on(page: Page): Promise<(place: Place) => { x: number; y: number }> {
  const paper = page.locator(".pad__sheet");
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error("there is no paper");
  return ([x, y]) => ({ x: Math.round(box.x + x * box.width), y: Math.round(box.y + y * box.height) });
}

/** Draws a line with a mouse. */
async function draw(page: Page, places: Place[]): Promise<void> {
  const at = await on(page);
  const [first, ...rest] = places.map(at);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
}

/** Draws a line with a finger. */
async function touch(page: Page, places: Place[]): Promise<void> {
  const at = await on(page);
  const devtools = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  const [first, ...rest] = places.map(at);
  await send("touchStart", [first]);
  for (const place of rest) await send("touchMove", [place]);
  await send("touchEnd", []);
  await devtools.detach();
}

const lines = (page: Page) => page.locator("svg.drawing path");
const field = (page: Page) => page.locator("input[type=hidden][name=draw]");

/** Where links lead. */
const addresses = (links: Locator) => links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));

/** Tries one after the other, and stops at the first that is the one; gives whether there was one. */
async function firstOf(all: string[], isIt: (address: string) => Promise<boolean>): Promise<boolean> {
  for (const one of all) if (await isIt(one)) return true;
  return false;
}

/** To the screen with the paper. */
async function paper(child: Person): Promise<void> {
  await begin(child, invited("pictures").code);
  await child.press("question-next");
  await child.fill({ topics: ["me"] });
  await child.press("question-next");
  await visit(child, "draw");
  await child.sees("q-draw");
}

test("a child draws, and whoever reads it sees what was drawn @scripts-on", async ({ child, somebody }) => {
  await paper(child);
  await expect(child.page.getByText(child.words("drawing-not-here"))).toBeHidden();
  await draw(child.page, [[0.2, 0.2], [0.8, 0.2], [0.8, 0.8]]);
  await child.fill({ "draw-pen": "red", "draw-nib": "thick" });
  await draw(child.page, [[0.5, 0.5]]);
  await expect(lines(child.page)).toHaveCount(2);
  await draw(child.page, [[0.1, 0.9], [0.9, 0.9]]);
  await expect(lines(child.page)).toHaveCount(3);
  await child.button("drawing-undo").click();
  await expect(lines(child.page)).toHaveCount(2);
  await expect(field(child.page), "a corner is three points, a dot is one").toHaveValue(/^01(\.\d+){6}_22(\.\d+){2}$/);
  const drawn = await field(child.page).inputValue();
  await expect(child.page.locator(".autosave")).toHaveText(child.words("autosave-saved"));
  await child.look("drawn");
  await child.button("cover-drawing").click();
  await expect(lines(child.page).first()).toBeHidden();
  await child.look("covered");
  await child.button("cover-drawing").click();
  await expect(lines(child.page).first()).toBeVisible();
  await expect(field(child.page), "it is covered and not changed").toHaveValue(drawn);

  await child.press("question-next");
  expect(await screen(child)).not.toBe("draw");
  await visit(child, "draw");
  await expect(field(child.page)).toHaveValue(drawn);
  await expect(lines(child.page)).toHaveCount(2);

  await child.open("/check");
  await expect(child.page.getByRole("img", { name: child.words("drawing-alt") })).toBeVisible();
  await expect(lines(child.page)).toHaveCount(2);
  await child.press("check-send");
  await child.sees("sent-title");

  const iro = await somebody();
  await signInStaff(iro, worker("iro"));
  // Children share first names, and other tests write with the same invitation.
  const rows = iro.page.getByRole("row").filter({ hasText: invited("pictures").name });
  const children = await addresses(rows.filter({ hasText: iro.within("staff-to-do-unread") }).locator("th a"));
  const found = await firstOf(children, async (address) => {
    await iro.open(address);
    return firstOf(await addresses(iro.page.locator(`a[href^="${iro.path}/views/"]`)), async (views) => {
      await iro.open(views);
      return (await lines(iro.page).count()) === 2;
    });
  });
  expect(found, "the views with the drawing").toBe(true);
  const card = iro.page.locator("section.answer", { has: iro.page.locator("svg.drawing") });
  await expect(card.getByRole("img", { name: iro.words("drawing-alt") })).toBeVisible();
  await expect(card.locator("path")).toHaveCount(2);
  await iro.go(card.locator("button[value=shared]"));
  await iro.follow("staff-views-to-record");
  await expect(iro.page.locator("section.answer svg.drawing path")).toHaveCount(2);
});

test("a finger draws and does not move the page; starting again can be undone @scripts-on", async ({ child }) => {
  await paper(child);
  await touch(child.page, [[0.5, 0.1], [0.5, 0.4], [0.5, 0.9]]);
  await expect(lines(child.page)).toHaveCount(1);
  const before = await child.page.evaluate(() => scrollY);
  await touch(child.page, [[0.3, 0.9], [0.3, 0.5], [0.3, 0.1]]);
  expect(await child.page.evaluate(() => scrollY)).toBe(before);
  await expect(lines(child.page)).toHaveCount(2);
  const drawn = await field(child.page).inputValue();

  await child.button("drawing-again").click();
  await expect(lines(child.page)).toHaveCount(0);
  await expect(field(child.page)).toHaveValue("");
  await expect(child.page.locator(".pad__status")).toHaveText(child.words("drawing-cleared"));
  await child.look("cleared");
  await child.button("drawing-undo").click();
  await expect(field(child.page)).toHaveValue(drawn);
  await expect(lines(child.page)).toHaveCount(2);
});

test("every pen is reached with the keys @scripts-on", async ({ child }) => {
  await paper(child);
  await child.page.locator("#draw-pen-black").focus();
  await child.page.keyboard.press("ArrowRight");
  await expect(child.page.locator("#draw-pen-brown")).toBeChecked();
  await child.page.keyboard.press("Tab");
  await expect(child.page.locator("#draw-nib-medium")).toBeFocused();
  await child.page.keyboard.press("Tab");
  await expect(child.button("drawing-undo")).toBeFocused();
  await child.page.keyboard.press("Enter");
  await expect(child.page.locator(".pad__status")).toHaveText(child.words("drawing-nothing"));
  await child.page.keyboard.press("Tab");
  await expect(child.button("drawing-again")).toBeFocused();
});

test("who cannot draw here is told what else they can do, and goes on @scripts-off", async ({ child }) => {
  await paper(child);
  await expect(child.page.getByText(child.words("drawing-not-here"))).toBeVisible();
  await expect(child.page.locator(".pad__tools")).toBeHidden();
  await child.press("question-next");
  expect(await screen(child)).not.toBe("draw");
  await child.open("/check");
  await expect(lines(child.page)).toHaveCount(0);
});

test("a drawing that arrives damaged is refused, and what was saved stays", async ({ child }) => {
  await paper(child);
  const send = async (text: string) => {
    await field(child.page).evaluate((input, value) => input.setAttribute("value", value), text);
    await child.press("question-next");
  };
  await send("00.10.10.500.500");
  await visit(child, "draw");
  await send("00.10.10.500.5000");
  await expect(child.page.locator(".error-summary")).toContainText(child.within("drawing-damaged"));
  await visit(child, "draw");
  await expect(field(child.page)).toHaveValue("00.10.10.500.500");
  await expect(lines(child.page)).toHaveCount(1);
});
