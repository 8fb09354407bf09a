// Who is whose IRO: a manager hands a child over to another IRO, and gives a child who has nobody one from where they
// stand. What may not be, and what is refused, is asked over HTTP (server/tests/journeys/allocation.rs).

import { atDesk, known } from "../support/back";
import { born, hire, takeIn } from "../support/council";
import type { Person } from "../support/person";
import { expect, test } from "../support/test";

/** Chooses a worker by name in a select box, which says more than the name. */
async function choose(manager: Person, field: string, name: string): Promise<void> {
  const box = manager.page.locator(`select[name="${field}"]`);
  const value = await box.locator("option", { hasText: name }).getAttribute("value");
  await manager.fill({ [field]: value ?? "" });
}

test("a child is handed over, and reads who is there for them now; one with nobody is given somebody", async ({ child, atWork }) => {
  const { iro, staff, of } = await known(child, atWork, "Bryony");
  const next = await hire("iro", "Nia");
  const manager = await atDesk(atWork, await hire("manager", "Mona"));
  const id = of.page.split("/").at(-1) ?? "";

  await manager.open("/staff/allocation");
  await manager.follow(staff.name);
  await manager.press("staff-hand-over-do");
  for (const field of ["child", "iro"]) await expect(manager.page.locator(`#${field}-error`)).toBeVisible();
  await manager.fill({ child: id, note: "She likes to be rung before.", goodbye: "I liked your boats.", hello: "Your placement is good." });
  await choose(manager, "iro", next.name);
  await manager.press("staff-hand-over-do");
  await expect(manager.page.locator(".findings").last()).toContainText("placement");
  await manager.fill({ hello: "I am Nia. I like otters." });
  await manager.press("staff-hand-over-do");
  await expect(manager.page.getByText(manager.words("staff-hand-over-none"))).toBeVisible();

  await child.open("/mine");
  for (const said of ["I liked your boats.", "I am Nia. I like otters.", /Ines\S* was your reviewing officer before/]) {
    await expect(child.page.locator("main")).toContainText(said);
  }
  await expect(child.page.locator("body")).not.toContainText("rung before");
  expect(await iro.open(of.page), "not theirs any more").toBe(404);
  const nia = await atDesk(atWork, next);
  await nia.open(of.page);
  await expect(nia.page.locator("main")).toContainText("She likes to be rung before.");

  // A sister comes into care, and the case system names nobody: her sister's IRO is offered first.
  const sister = born("Linnet", of.last);
  takeIn({ ...staff, email: "" }, sister);
  await manager.open("/staff/allocation");
  const row = manager.page.locator("tr", { hasText: `Linnet ${of.last}` });
  await expect(row.locator(".when--late"), "in care for long").toHaveCount(2);
  await expect(row.locator("option").nth(1)).toContainText(next.name);
  const field = (await row.locator("select").getAttribute("name")) ?? "";
  await choose(manager, field, next.name);
  await manager.go(row.getByRole("button"));
  await expect(row).toHaveCount(0);
  await nia.open("/staff/children");
  await expect(nia.page.locator("main")).toContainText(`Linnet ${of.last}`);
});
