// Every component and every page in its examples: on a phone in the light for every rule, in the dark and on a desk for
// what colours and sizes decide there. A worker's page is looked at on a desk in the dark as well.
// `make gallery` wrote them. They are files without a server, so their own scripts do not run.

import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axe, COLOURS, LOOKS } from "../support/axe";
import { DESK } from "../support/person";
import { expect, test } from "../support/test";

const gallery = fileURLToPath(new URL("../../target/gallery/pages", import.meta.url));
const examples = readdirSync(gallery).filter((file) => file.endsWith("-en.html")).sort();
/** How many examples one test looks at: few enough that the workers share them. */
const SHARE = 30;
const PHONE = { width: 360, height: 740 };

test.describe.configure({ mode: "parallel" });

for (let from = 0; from < examples.length; from += SHARE) {
  const share = examples.slice(from, from + SHARE);
  test(`examples from ${basename(share[0], ".html")} on`, async ({ page }) => {
    for (const example of share) {
      await page.goto(pathToFileURL(`${gallery}/${example}`).href);
      const fits = async ({ width }: { width: number }) =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${example} at ${width}`).toBeLessThanOrEqual(width);
      // A component stands in no page's column here.
      if (!example.startsWith("components-")) await fits(PHONE);
      await axe(page);
      // What is as large as it was in the light need not be measured again.
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, "", COLOURS);
      await page.setViewportSize(DESK);
      if (example.startsWith("staff-")) await axe(page, "", COLOURS);
      await page.emulateMedia({ colorScheme: "light" });
      await fits(DESK);
      await axe(page, "", LOOKS);
      await page.setViewportSize(PHONE);
    }
  });
}
