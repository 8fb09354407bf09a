// Nothing but keys.

import { expect } from "@playwright/test";
import type { Person } from "./person";

/** Goes on with Tab until something has the focus, and each thing on the way can be seen to have it. */
export async function tabTo(child: Person, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await child.page.keyboard.press("Tab");
    const focus = await child.page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element || element === document.body) return { there: false, seen: true, free: true, what: "the page" };
      // Where the input lies under its label, the label or what holds both shows the focus.
      const shows = [element, element.parentElement ?? element, ...((element as HTMLInputElement).labels ?? [])];
      const seen = shows.flatMap((each) => [getComputedStyle(each), getComputedStyle(each, "::before")]).some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      );
      // What stays at the foot or the top of the screen hides nothing that has the focus (WCAG 2.4.11); of a box to
      // write in, the line on which one writes.
      const { top, bottom: end, left, width, height } = element.getBoundingClientRect();
      const bottom = element.matches("textarea") ? Math.min(end, top + 2 * parseFloat(getComputedStyle(element).lineHeight)) : end;
      const over = document.elementFromPoint(left + width / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
      const sticks = over?.closest(".foot--stays, .leave");
      const free = height < 2 || !sticks || sticks.contains(element);
      return { there: element.matches(wanted), seen, free, what: element.outerHTML.slice(0, 120) };
    }, selector);
    expect(focus.seen, `the focus is seen on ${focus.what}`).toBe(true);
    expect(focus.free, `nothing lies over ${focus.what}`).toBe(true);
    if (focus.there) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Presses Enter, which leads to another page. */
export const next = (child: Person) => child.arrive(() => child.page.keyboard.press("Enter"));
