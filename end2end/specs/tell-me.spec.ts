// How a child wants to be told that there is something to look at: they choose, what is wrong changes nothing, and what
// waits in the outbox says no name and nothing of what it is about.

import { randomInt } from "node:crypto";
import { atDesk, hold, known, send } from "../support/back";
import { hire } from "../support/council";
import { expect, test } from "../support/test";

test("a child chooses a way, a letter makes one row in the outbox, and “not at all” takes it away", async ({ child, somebody }) => {
  const { iro, of } = await known(child, somebody, "Hazel");
  const manager = await atDesk(somebody, await hire("manager", "Mona"));
  await child.open("/mine");
  await child.unfold("mine-more");
  await child.follow("mine-tell");
  await child.sees("tell-title");
  const now = child.page.locator("main strong");
  await expect(now, "nobody is told who did not ask for it").toHaveText(child.words("tell-way-none"));
  await expect(child.page.getByText(child.within("tell-cannot-send")), "this server sends nothing").toBeVisible();

  // Bad input: said plainly, kept, and nothing is changed.
  await child.fill({ way: "email", email: "half@" });
  await child.fill({ way: "text", phone: "01632 960001" });
  await expect(child.page.locator("input[name=email]"), "only what is picked is asked for").toBeHidden();
  await child.press("tell-save");
  const faults = child.page.locator(".error-summary");
  await expect(faults).toContainText(child.within("tell-fault-phone"));
  await expect(faults.locator("li"), "only what the way needs").toHaveCount(1);
  expect(await child.standing()).toMatchObject({ way: "text", phone: "01632 960001", email: "half@" });
  await expect(now).toHaveText(child.words("tell-way-none"));
  await child.fill({ way: "person", person: " ", "person-email": "aunt" });
  await child.press("tell-save");
  await expect(faults).toContainText(child.within("tell-fault-person"));
  await expect(faults).toContainText(child.within("tell-fault-person-email"));
  await child.fill({ way: "email" });
  await child.press("tell-save");
  await expect(faults).toContainText(child.within("tell-fault-email"));
  await child.open("/mine/tell-me");
  await expect(now, "nothing was kept of it").toHaveText(child.words("tell-way-none"));
  expect(await child.standing()).toMatchObject({ way: "none", phone: "", email: "", person: "" });

  // Two letters at the end that no other row has.
  const ending = `q${"abcdefghijklmnop"[randomInt(16)]}`;
  const aunt = { way: "person", person: "Aunt <Sal>", "person-email": `sal@post.exam${ending}` };
  await child.fill(aunt);
  await child.press("tell-save");
  await expect(faults).toHaveCount(0);
  await expect(now).toHaveText(child.words("tell-way-person"));
  expect(await child.standing()).toMatchObject(aunt);

  // The letter, as soon as it is sent, is one message that waits.
  const rows = manager.page.getByRole("row").filter({ hasText: `…${ending}` });
  await manager.open("/staff/overview");
  await manager.go(manager.page.locator('main a[href="/staff/outbox"]'));
  await manager.sees("staff-outbox-title");
  await expect(rows).toHaveCount(0);
  await hold(iro, of.review);
  await send(iro, of.review, "Dear Hazel,\n\nThe pony is called Button.");
  await manager.open("/staff/outbox");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(manager.within("staff-outbox-way-person"));
  await expect(rows).toContainText(manager.within("staff-outbox-waiting"));
  const page = await manager.page.content();
  for (const told of [of.first, of.last, of.page.split("/").at(-1) ?? "", "Button", "Aunt", "sal@", "Ines"]) {
    expect(page, told).not.toContain(told);
  }
  expect(await iro.open("/staff/outbox"), "an IRO has no outbox").toBe(404);

  // Not at all: what waits goes, too.
  await child.open("/mine/tell-me");
  await child.fill({ way: "none" });
  await child.press("tell-save");
  await expect(now).toHaveText(child.words("tell-way-none"));
  expect(await child.standing(), "an address that is not needed is not kept").toMatchObject({ person: "", "person-email": "" });
  await manager.open("/staff/outbox");
  await expect(rows).toHaveCount(0);
});
