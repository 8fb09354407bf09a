// A manager writes the annual report and reads it as others will: on a screen, on a phone, on paper, as a PDF.

import { execFileSync } from "node:child_process";
import { atDesk } from "../support/back";
import { hire } from "../support/council";
import { fits, main } from "../support/say";
import { expect, test } from "../support/test";

const pdfua = new URL("../../.tools/python/bin/pdfua", import.meta.url).pathname;

test("the annual report is found from the figures, written, and read on a phone and on paper", async ({ somebody }) => {
  const manager = await atDesk(somebody, await hire("manager", "Mina"));
  await manager.open("/staff/figures");
  await manager.go(manager.page.locator('main a[href^="/staff/figures/annual/"]').first());
  await expect(manager.page.locator("#for-children")).toHaveText(manager.words("staff-annual-child-title"));
  const document = manager.path;
  await manager.go(manager.page.locator(`a[href="${document}/words"]`));
  await manager.fill({ went_well: "Children spoke first.", has_to_change: "Letters came late.", next_year: "In time." });
  await manager.press("staff-annual-save");
  await expect(manager.page.locator("[name=went_well]")).toHaveValue("Children spoke first.");
  await manager.open(document);
  expect(await main(manager)).toContain("Letters came late.");
  // What somebody agreed to, chosen as it stands, to the letter.
  await manager.go(manager.page.locator(`a[href="${document}/quotes"]`));
  const [quote, box] = [manager.page.locator("main blockquote").first(), manager.page.getByRole("checkbox").first()];
  const words = await quote.innerText();
  await manager.fill({ tick: await box.inputValue() });
  await manager.press("staff-annual-quotes-save");
  await expect(box).toBeChecked();
  await manager.look("annual-quotes");
  await manager.open(document);
  expect(await manager.page.locator(".annual__quote blockquote").allInnerTexts()).toContain(words);
  const download = manager.page.waitForEvent("download");
  await manager.page.locator(`a[href="${document}/pdf"]`).click();
  const file = test.info().outputPath("annual-report.pdf");
  await (await download).saveAs(file);
  // Ends with another status than 0, and so fails here, for whatever it finds.
  expect(execFileSync(pdfua, ["check", file], { encoding: "utf8" })).toContain("PASS");
  await manager.page.setViewportSize({ width: 360, height: 740 });
  await fits(manager);
  await manager.look("annual-report");
  await manager.page.emulateMedia({ media: "print" });
  await expect(manager.page.locator(".annual__first")).toBeVisible();
  await expect(manager.page.locator(".years"), "what only works on a screen is not on paper").toBeHidden();
});
