// A worker's account, from its link to its end: nobody but the worker ever types its password.

import { randomInt } from "node:crypto";
import { atDesk } from "../support/back";
import { hire } from "../support/council";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";
import { totp } from "../support/totp";

test("a worker is invited, takes up an account, looks after it and is disabled", async ({ somebody }) => {
  const administrator = await atDesk(somebody, await hire("administrator", "Petra"));
  expect(administrator.path).toBe("/staff/accounts");
  const [name, email] = ["Pia Lund", `pia.${randomInt(1_000_000_000)}@anyshire.example`];
  await administrator.follow("staff-accounts-invite");
  await administrator.fill({ name, email: "pia" });
  await administrator.press("staff-accounts-make-link");
  for (const field of ["email", "role"]) await expect(administrator.page.locator(`#${field}-error`)).toBeVisible();
  await administrator.fill({ email, role: "iro" });
  await administrator.press("staff-accounts-make-link");
  const link = new URL((await administrator.page.locator(".link-once").textContent()) ?? "");

  const worker = await somebody();
  await worker.open(link.pathname);
  await worker.sees("staff-link-use-both");
  const seed = await worker.page.locator("input[name=seed]").inputValue();
  const password = "kettle harbour moss";
  await worker.fill({ new: "short", repeat: "short", "first-code": totp(seed) });
  await worker.press("staff-link-set");
  await expect(worker.page.locator("#new-error")).toContainText(worker.within("staff-fault-password-short"));
  await worker.fill({ new: password, repeat: password, "first-code": totp(seed) });
  await worker.press("staff-link-set");
  await worker.sees("staff-recovery-title");
  await expect(worker.page.locator(".codes li")).toHaveCount(8);
  expect(await worker.open(link.pathname), "a link serves once").toBe(404);
  await worker.sees("staff-link-over");

  await signInStaff(worker, { role: "iro", name, email, password, seed });
  await worker.follow("staff-nav-account");
  await expect(worker.page.locator("tbody tr")).toHaveCount(1);
  await worker.press("staff-save");
  for (const field of ["cover", "from", "until"]) await expect(worker.page.locator(`#${field}-error`)).toBeVisible();
  await worker.open("/staff/account");
  await worker.follow("staff-password-change");
  await worker.fill({ password: "not this one", new: `${password} 2`, repeat: `${password} 2` });
  await worker.press("staff-save");
  await expect(worker.page.locator("#password-error")).toContainText(worker.within("staff-fault-wrong-password"));
  await worker.fill({ password, new: `${password} 2`, repeat: `${password} 2` });
  await worker.press("staff-save");
  expect(worker.path).toBe("/staff/account");
  await worker.follow("staff-authenticator-change");
  await worker.open("/staff/account");
  await worker.follow("staff-recovery-make");

  await administrator.open("/staff/accounts");
  await administrator.go(administrator.page.locator("tr", { hasText: email }).getByRole("link"));
  await administrator.press("staff-account-disable");
  await expect(administrator.page.locator("#sure-error")).toBeVisible();
  await administrator.fill({ sure: "yes" });
  await administrator.press("staff-account-disable");
  await expect(administrator.page.getByText(administrator.words("staff-account-disabled"))).toBeVisible();
  expect(await worker.open("/staff/account"), "at once").toBe(401);
});
