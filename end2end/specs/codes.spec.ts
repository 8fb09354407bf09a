// An IRO ends a code: asked once more, it opens nothing after that.

import { worker } from "../support/demo";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

test("a code that the IRO ends opens nothing any more", async ({ child, somebody, scripts }) => {
  test.setTimeout(120_000);
  const iro = await somebody();
  await signInStaff(iro, worker("iro"));
  // Somebody who was invited and never came. The two runs take theirs from the two ends of the list.
  await iro.open("/staff?show=not-opened");
  const links = await iro.page.getByRole("row").locator("th a").all();
  expect(links.length).toBeGreaterThan(1);
  await iro.go(links[scripts ? 0 : links.length - 1]);
  const page = iro.path;
  await iro.press("staff-invitation-again");
  const code = await iro.page.locator(".print-sheet p.big-number").innerText();
  await iro.open(page);
  const card = iro.page.locator("#invitation");
  await expect(card.getByText(iro.words("staff-invitation-older"))).toBeVisible();

  await child.open("/");
  await child.fill({ code });
  await child.press("button-continue");
  await child.sees("say-title");

  const end = card.locator("details").first();
  await expect(iro.button("staff-invitation-end-sure").first()).toBeHidden();
  await end.locator("summary").click();
  await iro.look("the question whether");
  await iro.go(end.getByRole("button", { name: iro.words("staff-invitation-end-sure") }));
  expect(iro.path).toBe(page);

  const late = await somebody();
  await late.open("/");
  await late.fill({ code });
  await late.press("button-continue");
  await expect(late.page.locator("main")).toContainText(late.within("start-code-unknown"));
});
