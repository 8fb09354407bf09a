// An IRO ends a code: asked once more, it opens nothing after that.

import { invite, iroOf } from "../support/back";
import { born } from "../support/council";
import { enter } from "../support/journey";
import { expect, test } from "../support/test";

test("a code that the IRO ends opens nothing any more", async ({ child, somebody, atWork }) => {
  const { iro, cases: [of] } = await iroOf(atWork, born("Clover"));
  await invite(iro, of);
  const code = await invite(iro, of);
  const { page } = of;
  await iro.open(page);
  const card = iro.page.locator("#invitation");
  await expect(card.getByText(iro.words("staff-invitation-older"))).toBeVisible();

  await enter(child, code);

  const end = card.locator("details").first();
  await expect(iro.button("staff-invitation-end-sure").first()).toBeHidden();
  await iro.touch(end.locator("summary"));
  await iro.look("the question whether");
  await iro.go(end.getByRole("button", { name: iro.words("staff-invitation-end-sure") }));
  expect(iro.path).toBe(page);

  const late = await somebody();
  await late.open("/");
  await late.fill({ code });
  await late.press("button-continue");
  await expect(late.page.locator("main")).toContainText(late.within("start-code-unknown"));
});
