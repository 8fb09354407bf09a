// Cover beside cover: one colleague in one week and another in the next, and never two on one day.

import { iroOf } from "../support/back";
import { born, hire } from "../support/council";
import { main } from "../support/say";
import { date } from "../support/staff";
import { expect, test } from "../support/test";

test("one colleague covers on some days and another on others, and each is ended by itself", async ({ atWork }) => {
  const { iro } = await iroOf(atWork, born("Wren"));
  const [first, second] = [await hire("iro", "Omar"), await hire("iro", "Nia")];
  const cover = async (by: string, from: number, until: number) => {
    await iro.open("/staff/account");
    const colleague = iro.page.locator("select[name=cover] option", { hasText: by });
    await iro.fill({ cover: (await colleague.getAttribute("value")) ?? "", ...date("from", from), ...date("until", until) });
    await iro.press("staff-save");
  };
  await cover(first.name, 7, 11);
  await cover(second.name, 11, 18);
  await expect(iro.page.locator("#error-summary")).toContainText(iro.within("staff-fault-cover-taken"));
  await expect(iro.page.locator("[name=until-day]"), "what was typed stays").not.toHaveValue("");
  expect(await main(iro)).not.toContain(`${second.name} covers`);
  await cover(second.name, 12, 18);
  for (const { name } of [first, second]) expect(await main(iro)).toContain(`${name} covers`);

  await iro.go(iro.page.locator("button[value=end-cover]").first());
  expect(await main(iro)).not.toContain(`${first.name} covers`);
  expect(await main(iro), "the other stays").toContain(`${second.name} covers`);
});
