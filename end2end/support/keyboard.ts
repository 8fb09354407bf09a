// Nothing but keys.

import { expect } from "@playwright/test";
import type { Person } from "./person";

/** Goes on with Tab until something has the focus, and each thing on the way can be seen to have it. */
export async function tabTo(child: Person, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await child.page.keyboard.press("Tab");
    const focus = await child.page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element || element === document.body) return { there: false, seen: true, what: "the page" };
      // Where the input lies under its label, the label or what holds both shows the focus.
      const shows = [element, element.parentElement ?? element, ...((element as HTMLInputElement).labels ?? [])];
      const seen = shows.flatMap((each) => [getComputedStyle(each), getComputedStyle(each, "::before")]).some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      );
      return { there: element.matches(wanted), seen, what: element.outerHTML.slice(0, 120) };
    }, selector);
    expect(focus.seen, `the focus is seen on ${focus.what}`).toBe(true);
    if (focus.there) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Presses Enter, which leads to another page. */
export const next = (child: Person) => child.arrive(() => child.page.keyboard.press("Enter"));
