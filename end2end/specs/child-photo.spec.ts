// A photo of a child, by which their IRO tells them apart: beside the name on the child's pages and in the caseload.

import { iroOf } from "../support/back";
import { born } from "../support/council";
import { fits } from "../support/say";
import { expect, test } from "../support/test";

/** A picture of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test("an IRO puts in a photo of a child, sees it beside the name, and removes it", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Wheatear"));
  const [of] = cases;
  const photo = iro.page.locator(`img[src="${of.page}/photo"]`);
  const isDrawn = () => photo.first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
  const chosen = iro.page.locator("input[name=photo]");
  await expect(photo).toHaveCount(0);
  await chosen.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await iro.press("staff-child-photo-keep");
  await expect(iro.page.locator("#error-summary")).toContainText(iro.within("staff-fault-photo-broken"));
  await expect(photo).toHaveCount(0);

  await chosen.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") });
  await iro.press("staff-child-photo-keep");
  await expect(photo).toHaveCount(1);
  await expect.poll(isDrawn).toBe(true);
  await fits(iro);
  await iro.open("/staff/children");
  await expect(photo).toHaveCount(1);
  await expect.poll(isDrawn, "in the caseload, too").toBe(true);
  await fits(iro);

  await iro.open(of.page);
  await iro.unfold("staff-child-photo-remove");
  await iro.press("staff-child-photo-remove");
  await expect(photo).toHaveCount(0);
});
