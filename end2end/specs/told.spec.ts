// Who is told of something unsafe. The demo sends nothing, so its pages promise no message; the desk says that nobody
// was told; and a worker chooses whether to get a message in the morning.

import { atDesk, invite, iroOf } from "../support/back";
import { born, hire } from "../support/council";
import type { Band } from "../support/demo";
import { answer, begin } from "../support/journey";
import { fits, main } from "../support/say";
import { expect, test } from "../support/test";

const TOLD = "Somebody waits <at> the bus stop.";

for (const band of ["pictures", "middle", "older"] satisfies Band[]) {
  test(`what is said of who is told is true in the style ${band}`, async ({ child, somebody }) => {
    const { iro, cases } = await iroOf(somebody, born("Juniper", undefined, band));
    const [of] = cases;
    await begin(child, await invite(iro, of));
    await answer(child, { unsafe: { unsafe: "yes", "unsafe-words": TOLD } });
    await child.press("check-send");
    await child.sees("unsafe-thanks-title");
    await fits(child);
    const said = child.page.locator("main");
    await expect(said).toContainText("Ines");
    await expect(said).toContainText(/when they next look/);
    await expect(said, "no message goes from the demo").not.toContainText(/message goes to Ines|at once|told now/);
    await expect(said).toContainText(/day \d+ \w+/);
    await expect(child.page.locator("main")).not.toContainText("bus stop");
    await child.open("/privacy");
    await expect(child.page.getByText(child.words("told-privacy-desk"))).toBeVisible();
    if (band !== "middle") return;

    await child.speak("cy");
    await expect(child.page.getByText(child.words("told-privacy-desk"))).toBeVisible();
    await iro.open("/staff/urgent");
    await expect(iro.page.getByText(iro.words("staff-alarms-no-mail"))).toBeVisible();
    await expect(iro.page.getByRole("row").filter({ hasText: of.last })).toContainText(iro.within("staff-alarms-none"));
    await fits(iro);
    await iro.follow(`${of.first} ${of.last}`);
    await expect(iro.page.getByText(iro.words("staff-alarms-no-mail"))).toBeVisible();
    await expect(iro.page.getByRole("table", { name: iro.words("staff-alarms-caption") })).toContainText("Ines");
    await fits(iro);
    await iro.press("staff-concern-acknowledge");
    await expect(iro.page.getByRole("table", { name: iro.words("staff-alarms-caption") })).toContainText(
      iro.within("staff-alarms-dropped"),
    );
  });
}

test("a message in the morning is a worker's own choice", async ({ somebody }) => {
  for (const [role, from] of [["iro", "/staff/profile"], ["manager", "/staff/overview"]] as const) {
    const worker = await atDesk(somebody, await hire(role, "Moss"));
    await worker.open(from);
    await worker.follow("staff-digest-title");
    expect(worker.path).toBe("/staff/digest");
    expect(await main(worker), "one's own address is shown").toContain("@anyshire.example");
    await expect(worker.page.getByText(worker.words("staff-digest-off"))).toBeVisible();
    await expect(worker.page.getByText(worker.words("staff-digest-no-mail"))).toBeVisible();
    await worker.press("staff-digest-start");
    await expect(worker.page.getByText(worker.words("staff-digest-on"))).toBeVisible();
    await fits(worker);
    await worker.press("staff-digest-stop");
    await expect(worker.page.getByText(worker.words("staff-digest-off"))).toBeVisible();
  }
});
