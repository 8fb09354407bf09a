// Every component and every page in its examples: on a phone in the light for every rule, in the dark and on a desk for
// what colours and sizes decide.
// `make gallery` wrote them. They are files without a server, so their own scripts do not run.

import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axe, LOOKS } from "../support/axe";
import { expect, test } from "../support/test";

const gallery = fileURLToPath(new URL("../../target/gallery/pages", import.meta.url));
const examples = readdirSync(gallery).filter((file) => file.endsWith("-en.html")).sort();
/** How many examples one test looks at: few enough that the workers share them. */
const SHARE = 30;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

test.describe.configure({ mode: "parallel" });

for (let from = 0; from < examples.length; from += SHARE) {
  const share = examples.slice(from, from + SHARE);
  test(`examples from ${basename(share[0], ".html")} on`, async ({ page }) => {
    for (const example of share) {
      await page.goto(pathToFileURL(`${gallery}/${example}`).href);
      await axe(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, "dark", LOOKS);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(DESK);
      const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: innerWidth }));
      expect(wide, `${example} scrolls sideways on a desk`).toBeLessThanOrEqual(room);
      await axe(page, "desk", LOOKS);
      await page.setViewportSize(PHONE);
    }
  });
}
