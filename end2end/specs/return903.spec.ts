// A manager goes from the overview to what has to be mended for the return, and from year to year.

import { atDesk } from "../support/back";
import { hire } from "../support/council";
import { fits, main } from "../support/say";
import { expect, test } from "../support/test";

test("a manager looks at what to mend for the return of this year and the one before", async ({ somebody }) => {
  const manager = await atDesk(somebody, await hire("manager", "Maud"));
  await manager.open("/staff/overview");
  await manager.go(manager.page.locator('a[href="/staff/return"]'));
  await fits(manager);
  const years = manager.page.locator('main a[href^="/staff/return?year="]');
  await expect(years, "nothing is listed of a year to come").toHaveCount(1);
  await manager.go(years.first());
  expect(await main(manager)).toContain("SSDA903");
  await expect(years, "the year before it and the one after").toHaveCount(2);
  await fits(manager);
});
