// Small screens, 400 % zoom, colours of the device's own, less motion, and writing from right to left.

import { invited, reader } from "../support/demo";
import { question } from "../support/forms";
import { begin, choose, enter, visit } from "../support/journey";
import type { Person } from "../support/person";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";

const EVERYBODYS = ["/", "/sign-in", "/sign-in/pictures", "/sign-in/number", "/help", "/privacy", "/accessibility", "/nowhere"];
const WRITING = ["/say", "/say/else", "/who", "/who/helper", "/before", "/meet", "/style", question("feel-now"), question("topics"), question("home"), question("meeting"), question("unsafe"), "/check"];
const READING = ["/mine", "/mine/sent", "/mine/promises", "/mine/seen", "/mine/words", "/keep", "/keep/pictures"];

/** Opens every page, signed in as each kind of child on the way. */
async function everywhere(child: Person, look: (path: string) => Promise<void>): Promise<void> {
  const all = async (paths: string[]) => {
    for (const path of paths) {
      await child.page.goto(path);
      await child.look();
      await look(path);
    }
  };
  await all(EVERYBODYS);
  await begin(child, invited("middle").code, "child_with_help", { name: "Bo Fenn", relation: "big sister" });
  await visit(child, "topics");
  await child.fill({ topics: ["home"] });
  await child.press("question-next");
  await all(WRITING);
  // Of anything else it is first said who reads it.
  await child.page.context().clearCookies();
  await enter(child, invited("middle").code);
  await choose(child, "wrong");
  await look("/before, of something else");
  await child.page.context().clearCookies();
  await signIn(child, reader("pictures"));
  const letter = await child.page.locator('main a[href^="/mine/letters/"]').first().getAttribute("href");
  await all([...READING, letter ?? ""]);
}

/** Nothing is wider than the screen. */
async function fits(child: Person, path: string): Promise<void> {
  const { wide, over } = await child.page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll("body *")]
      .filter((element) => !element.closest(".hidden, .skip-link"))
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > room + 1 || element.getBoundingClientRect().left < -1)
      .map((element) => element.outerHTML.slice(0, 80));
    return { wide: document.documentElement.scrollWidth - room, over: over.slice(0, 3) };
  });
  expect(wide, `${path} scrolls sideways: ${over.join("   ")}`).toBeLessThanOrEqual(0);
}

// Twenty-five pages each.
test("320 pixels are wide enough", async ({ child }) => {
  await child.page.setViewportSize({ width: 320, height: 568 });
  await everywhere(child, (path) => fits(child, path));
});

test("at 400 % zoom nothing scrolls sideways, and the question is in sight below what sticks @scripts-on", async ({ child }) => {
  await child.page.setViewportSize({ width: 320, height: 256 });
  await everywhere(child, async (path) => {
    await fits(child, path);
    const stuck = await child.page.evaluate(() => {
      const sticks = [...document.querySelectorAll("#leave, .foot")].filter((element) => {
        return element.id === "leave" || getComputedStyle(element).position === "sticky";
      });
      return sticks.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0) / innerHeight;
    });
    expect(stuck, `${path}: what sticks leaves room`).toBeLessThan(0.33);
  });
});

test("in the dark every page has enough contrast @scripts-on", async ({ child }) => {
  await child.page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await everywhere(child, async (path) => {
    const { paper, moving } = await child.page.evaluate(() => {
      const [red, green, blue] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
      const moving = [...document.querySelectorAll("*")].filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== "none" || parseFloat(transitionDuration) > 0.01;
      });
      return { paper: (red + green + blue) / 3, moving: moving.map((element) => element.outerHTML.slice(0, 80)).slice(0, 3) };
    });
    expect(paper, `${path} is dark`).toBeLessThan(90);
    expect(moving, `${path} moves`).toEqual([]);
  });
});

test("with the device's own colours everything is still there @scripts-on", async ({ child }) => {
  await everywhere(child, async (path) => {
    // axe reads the page's own colours, which nobody sees then: it looks before.
    await child.page.emulateMedia({ forcedColors: "active" });
    // What shows a choice by its colour alone would be gone: every tile, button and box keeps a border.
    const bare = await child.page.evaluate(() =>
      [...document.querySelectorAll("main :is(.button, .tile__label, .option, .pick, .input)")]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => {
          const inside = [element, ...element.querySelectorAll("*")];
          return !inside.some((each) => {
            const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(each);
            return (borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
          });
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    await child.page.emulateMedia({ forcedColors: "none" });
    expect(bare, path).toEqual([]);
  });
});

test("from right to left nothing falls off the page @scripts-on", async ({ child }) => {
  await everywhere(child, async (path) => {
    await child.page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await fits(child, path);
    const leave = await child.page.locator("#leave").boundingBox();
    expect(leave?.x ?? 360, `${path}: the way out is at the other side`).toBeLessThan(180);
  });
});
