// Who should be at a meeting, and where: a drawn room in which somebody is picked and put at a place, by a touch, by
// dragging or by keys; without scripts a person a row with three radios. Both say the same.

import type { Locator } from "@playwright/test";
import { type Band, invited } from "../support/demo";
import { begin, checked, more, visit } from "../support/journey";
import type { Person } from "../support/person";
import { plain } from "../support/say";
import { expect, test } from "../support/test";

const BANDS: Band[] = ["pictures", "middle", "older"];
const QUESTION = "Who do you want at your meeting?";

/** Opens the room in a style. */
async function enters(child: Person, band: Band): Promise<void> {
  await begin(child, invited(band).code);
  await visit(child, band === "pictures" ? "meeting-go" : "meeting");
  await more(child);
  await visit(child, "meeting-people");
}

const person = (child: Person, who: string): Locator => child.page.locator(`[data-person="meeting-people.${who}"]`);
const zone = (child: Person, place: string): Locator => child.page.locator(`[data-place="${place}"]`);
const label = (child: Person, place: string): Locator => zone(child, place).locator(".room__place");
const says = (child: Person): Locator => child.page.locator(".room__says");

/** Somebody is seen at a place, or waits, and their radio says the same. */
async function isAt(child: Person, who: string, place: string): Promise<void> {
  await expect(zone(child, place).locator(`[data-person="meeting-people.${who}"]`)).toBeVisible();
  const pressed = child.page.locator(`input[name="meeting-people.${who}"]:checked`);
  if (place) await expect(pressed).toHaveValue(place);
  else await expect(pressed).toHaveCount(0);
}

/** What the check page says of it. */
async function said(child: Person): Promise<string> {
  await child.press("question-next");
  await child.open("/check");
  return plain((await checked(child))[QUESTION] ?? "");
}

for (const band of BANDS) {
  test(`people are picked and put at a place by a touch, ${band} @scripts-on`, async ({ child }) => {
    await child.page.setViewportSize({ width: 360, height: 640 });
    await enters(child, band);
    const seen = await child.page.evaluate(() => {
      const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return { from: edge(".room")?.top, to: edge(".room__waiting")?.bottom, foot: edge(".foot")?.top };
    });
    expect(seen.from, "the room and everybody are seen at once").toBeGreaterThan(0);
    expect(seen.to).toBeLessThanOrEqual(seen.foot ?? 0);

    await person(child, "mum").click();
    await expect(person(child, "mum")).toHaveAttribute("aria-pressed", "true");
    await expect(says(child)).toContainText("Mum");
    await label(child, "table").click();
    await isAt(child, "mum", "table");
    await expect(says(child)).toContainText("At the table");
    await child.look("somebody at the table");
    for (const [who, place] of [["dad", "away"], ["teacher", "out"], ["friend", "table"]]) {
      await person(child, who).click();
      await label(child, place).click();
      await isAt(child, who, place);
    }
    // Touched again, somebody waits as before, and may be put elsewhere at once.
    await person(child, "friend").click();
    await isAt(child, "friend", "");
    await person(child, "dad").click();
    await label(child, "out").click();
    await isAt(child, "dad", "out");
    expect(await said(child)).toBe("At the table: Mum. Out for private talk: Dad, Teacher.");
    await visit(child, "meeting-people");
    await isAt(child, "dad", "out");
  });
}

test("somebody is dragged to a place, and nowhere beside it @scripts-on", async ({ child }) => {
  await enters(child, "pictures");
  const middle = async (of: Locator): Promise<[number, number]> => {
    const box = await of.boundingBox();
    if (!box) throw new Error("it is not seen");
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const drag = async (who: string, to: Locator): Promise<void> => {
    // Waits until they stand still: they walk to where they were put.
    await person(child, who).hover();
    await child.page.mouse.down();
    await child.page.mouse.move(...(await middle(to)), { steps: 6 });
    await child.page.mouse.up();
  };
  await drag("carer", zone(child, "table"));
  await isAt(child, "carer", "table");
  await expect(says(child)).toContainText("Carer");
  await drag("carer", zone(child, "away"));
  await isAt(child, "carer", "away");
  await drag("carer", child.page.locator("h1"));
  await isAt(child, "carer", "away");
  await drag("carer", zone(child, ""));
  await isAt(child, "carer", "");
  await drag("sister", zone(child, "out"));
  // What was dragged was not picked as well.
  await expect(child.page.locator("[aria-pressed=true]")).toHaveCount(0);
  expect(await said(child)).toBe("Out for private talk: Sister.");
});

test("keys do the same, and each step is said @scripts-on", async ({ child }) => {
  await enters(child, "middle");
  await person(child, "brother").focus();
  await child.page.keyboard.press("Enter");
  await expect(label(child, "table")).toBeFocused();
  await child.page.keyboard.press("Tab");
  await child.page.keyboard.press("Enter");
  await isAt(child, "brother", "out");
  await expect(says(child)).toHaveText(/Brother.*Out for private talk/);
  await expect(person(child, "mum"), "the next who waits").toBeFocused();
  await child.page.keyboard.press("Space");
  await expect(label(child, "table")).toBeFocused();
  await child.page.keyboard.press("Escape");
  await expect(person(child, "mum")).toBeFocused();
  await isAt(child, "mum", "");
  // The list is one press away, and says what the room said.
  await child.button("room-as-list").click();
  await expect(child.page.locator('input[name="meeting-people.brother"][value=out]')).toBeChecked();
  await child.look("as a list");
  await child.page.locator('input[name="meeting-people.dad"][value=table]').focus();
  await child.page.keyboard.press("Space");
  await child.button("room-as-picture").click();
  await isAt(child, "dad", "table");
  await child.press("question-next");
  await visit(child, "meeting-people");
  await isAt(child, "dad", "table");
});

test("colours of one's own show the list @scripts-on", async ({ child }) => {
  await enters(child, "pictures");
  await child.page.emulateMedia({ forcedColors: "active" });
  await child.page.reload();
  await expect(child.page.locator(".room")).toBeHidden();
  await child.fill({ "meeting-people.mum": "table" });
  await child.page.emulateMedia({ forcedColors: "none" });
  expect(await said(child)).toBe("At the table: Mum.");
});

for (const band of BANDS) {
  test(`a person a row, three radios, ${band} @scripts-off`, async ({ child }) => {
    await enters(child, band);
    await expect(child.page.locator(".room")).toBeHidden();
    const rows = child.page.locator(".placing__row[role=radiogroup]");
    await expect(rows).toHaveCount(11);
    const [first, last] = [await rows.first().boundingBox(), await rows.last().boundingBox()];
    expect((last?.y ?? 0) + (last?.height ?? 0) - (first?.y ?? 0), "no more than a screen").toBeLessThan(740);
    await child.page.getByRole("radiogroup", { name: "Mum" }).getByRole("radio", { name: "At the table" }).check({ force: true });
    await child.fill({ "meeting-people.dad": "away", "meeting-people.carer": "out" });
    expect(await said(child)).toBe("At the table: Mum. Out for private talk: Carer. Not there: Dad.");
  });
}
