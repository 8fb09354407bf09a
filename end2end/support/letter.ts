// What only scripts do where a letter is written: it is looked at again after each pause in typing.

import type { Person } from "./person";
import { expect } from "./test";

const CALL = "**/calls/check-letter";

/** An answer about an older text is dropped; one that does not come is said, and what stands there stays. */
export async function looksWhileTyping(iro: Person) {
  const findings = iro.page.locator("[data-findings]");
  const area = iro.page.locator("textarea[name=text]");
  let answer = () => {};
  const later = new Promise<void>((resolve) => (answer = resolve));
  await iro.page.route(CALL, async (route) => {
    if (route.request().postData()?.includes("PEP")) await later;
    await route.continue();
  });
  const asked = iro.page.waitForRequest(CALL);
  await area.fill("The PEP is done.");
  await asked;
  await area.fill("Your placement stays.");
  await expect(findings).toContainText("placement");
  const older = iro.page.waitForResponse(CALL);
  answer();
  await (await older).finished();
  await iro.page.waitForTimeout(500);
  await expect(findings, "the newer text is what was looked at").toContainText("placement");
  await expect(findings).not.toContainText("PEP");

  await iro.page.unroute(CALL);
  await iro.page.route(CALL, (route) => route.abort());
  await area.fill("Your placement ends, and there is LAC.");
  const said = iro.page.getByText(iro.words("staff-letter-checks-failed"));
  await expect(said).toBeVisible();
  await expect(findings, "what stands there stays").toContainText("placement");
  await expect(findings).not.toContainText("LAC");
  await iro.look("checks-failed");
  await iro.page.unroute(CALL);
  await area.fill("You did well.");
  await expect(findings).toContainText(iro.within("staff-check-nothing"));
  await expect(said).toHaveCount(0);
}
