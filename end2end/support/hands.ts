// Hands: a pointer, or nothing but keys. With keys everything is come to with the Tab key, from whatever stands before
// it: what Tab passes over, or never leaves, fails here.

import { expect, type Locator } from "@playwright/test";

/** How somebody presses, chooses and types. */
export type Hand = "pointer" | "keys";

/** What the Tab key comes to. */
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** The most that may have the focus on the way to what comes next: a box that scrolls is a stop of its own. */
const STEPS = 3;

/** From how many letters on a text is pasted. */
const LONG = 200;

/** Comes to something with the Tab key; of choices that belong together, to any. */
export async function tabInto(what: Locator): Promise<void> {
  await what.evaluate((element, stops) => {
    const group = element instanceof HTMLInputElement && element.type === "radio" ? `input[name="${element.name}"]` : "";
    const free = (one: HTMLElement) => (one.tabIndex >= 0 || one.matches("summary")) && !one.matches(":disabled") && one.checkVisibility();
    const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(free);
    const before = all[all.findIndex((one) => one === element || (group !== "" && one.matches(group))) - 1];
    if (before) before.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
  }, STOPS);
  let focus = { there: false, seen: false };
  for (let step = 0; step < STEPS && !focus.there; step++) {
    await what.page().keyboard.press("Tab");
    focus = await what.evaluate((element) => {
      const at = document.activeElement;
      const radio = element instanceof HTMLInputElement && element.type === "radio";
      const there = at === element || (radio && at instanceof HTMLInputElement && at.name === element.name);
      if (!there) return { there, seen: false };
      // Where the input lies under its label, the label or what holds both shows the focus.
      const shows = [at, at.parentElement ?? at, ...((at as HTMLInputElement).labels ?? [])];
      const styles = shows.flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before")]);
      return { there, seen: styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) };
    });
  }
  expect(focus.there, `the Tab key comes to ${what}`).toBe(true);
  expect(focus.seen, `the focus is seen on ${what}`).toBe(true);
}

/** Presses a link, a button, or what unfolds. */
export async function press(what: Locator, hand: Hand): Promise<void> {
  if (hand === "pointer") return what.click();
  await tabInto(what);
  await what.page().keyboard.press("Enter");
}

/** Writes in a field, in the place of what stood there. */
export async function write(field: Locator, text: string, hand: Hand): Promise<void> {
  if (hand === "pointer") return field.fill(text);
  const { keyboard } = field.page();
  await tabInto(field);
  await keyboard.press("Control+A");
  if (text === "") await keyboard.press("Delete");
  else if (text.length > LONG) await keyboard.insertText(text);
  else await keyboard.type(text);
}

/** Picks one of a list that drops down, by its value. */
export async function pick(list: Locator, value: string, hand: Hand): Promise<void> {
  if (hand === "pointer") {
    await list.selectOption(value);
  } else {
    const { keyboard } = list.page();
    const values = await list.locator("option").evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await tabInto(list);
    await keyboard.press("Home");
    for (let step = 0; step < values.indexOf(value); step++) await keyboard.press("ArrowDown");
  }
  await expect(list).toHaveValue(value);
}

/** Takes a choice that is not taken, with keys: of several the one that Tab comes to, then on with the arrows. */
export async function take(input: Locator): Promise<void> {
  const { keyboard } = input.page();
  const name = await input.getAttribute("name");
  if ((await input.getAttribute("type")) === "checkbox") {
    await tabInto(input);
    return keyboard.press("Space");
  }
  await tabInto(input);
  const group = input.page().locator(`input[type=radio][name="${name}"]`);
  if (!(await group.and(input.page().locator(":checked")).count())) await keyboard.press("Space");
  for (let left = await group.count(); left > 0 && !(await input.isChecked()); left--) await keyboard.press("ArrowDown");
}
