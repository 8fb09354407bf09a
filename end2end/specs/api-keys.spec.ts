// An administrator makes a key for a program, reads it once, and ends it.

import { atDesk } from "../support/back";
import { hire } from "../support/council";
import { origin } from "../support/server";
import { expect, test } from "../support/test";

test("a key for a program is made, shown once, used and ended", async ({ somebody }) => {
  const administrator = await atDesk(somebody, await hire("administrator", "Petra"));
  await administrator.follow("staff-nav-api-keys");
  await administrator.press("staff-api-keys-make");
  const wrong = ["name", "sets", "until"].map((field) => administrator.page.locator(`#${field}-error`));
  for (const field of wrong) await expect(field).toBeVisible();
  const name = `Power BI ${Math.random()}`;
  const until = new Date(Date.now() + 7 * 86_400_000);
  const [day, month, year] = [until.getUTCDate(), until.getUTCMonth() + 1, until.getUTCFullYear()].map(String);
  await administrator.fill({ name, sets: "tables", "until-day": day, "until-month": month, "until-year": year });
  await administrator.press("staff-api-keys-make");
  const key = (await administrator.page.locator(".link-once").textContent()) ?? "";

  const read = (path: string) => fetch(`${origin}/api/v1/${path}`, { headers: { authorization: `Bearer ${key}` } });
  expect((await read("tables")).status).toBe(200);
  expect((await read("reviews?from=2026-01-01&to=2026-01-31")).status, "it opens tables alone").toBe(403);

  await administrator.open("/staff/api-keys");
  const line = administrator.page.locator("tr", { hasText: name });
  await expect(line).toContainText(administrator.within("staff-api-keys-state-good"));
  await expect(administrator.page.locator(".link-once")).toHaveCount(0);
  await administrator.go(line.getByRole("button"));
  await expect(line).toContainText(administrator.within("staff-api-keys-state-ended"));
  expect((await read("tables")).status).toBe(401);
});
