// A child gets another IRO: the new one says hello, the one who leaves says goodbye, and nobody else reads either.

import { atDesk, find, known } from "../support/back";
import { hire, takeIn } from "../support/council";
import { begin } from "../support/journey";
import { expect, test } from "../support/test";

const HELLO = "Hello Sorrel!\n\nI have a dog called <Biscuit>.";
const GOODBYE = "I liked our walks by the canal.";

test("the new one says hello, the one who leaves says goodbye", async ({ child, somebody, atWork }) => {
  const { iro: old, of, code } = await known(child, atWork, "Sorrel");
  await old.open("/staff/goodbyes");
  await expect(old.page.getByText(old.words("staff-goodbyes-none"))).toBeVisible();

  // The council's case system names another IRO from today.
  const staff = await hire("iro", "Omar");
  takeIn(staff, of);
  const now = await atDesk(atWork, staff);
  const { page } = await find(now, of);
  expect(page).toBe(of.page);

  await child.open("/mine");
  const news = (key: string, name: string) => child.page.locator(".notice", { hasText: child.within(key) }).filter({ hasText: name });
  await expect(news("greeting-new", "Omar"), "the change is said, also before anybody has written").toBeVisible();
  await expect(news("greeting-new", "Omar")).toContainText(child.within("greeting-no-words"));
  await child.open("/meet");
  await child.sees("meet-title");
  await expect(child.page.getByRole("heading", { level: 1 })).toContainText("Omar");

  // Hello: not without words.
  await now.open(of.page);
  await now.follow("staff-child-hello");
  await now.sees("staff-hello-heading");
  await now.fill({ words: " \n" });
  await now.press("staff-greeting-send");
  await expect(now.page.locator(".error-summary")).toContainText(now.within("staff-fault-empty"));
  const long = "ab ".repeat(400);
  await now.fill({ words: long });
  await now.press("staff-greeting-send");
  await expect(now.page.locator(".error-summary")).toBeVisible();
  await expect(now.page.locator("textarea[name=words]")).toHaveValue(long);
  await now.fill({ words: HELLO });
  await now.press("staff-greeting-send");
  expect(now.path).toBe(of.page);

  // Goodbye: whoever leaves finds the child in a list, and nothing else of theirs.
  expect(await old.open(of.page), "nothing else opens").toBe(404);
  await old.open("/staff/profile");
  await old.go(old.page.locator('main a[href="/staff/goodbyes"]'));
  await expect(old.page.locator("main li", { hasText: "Sorrel" })).toContainText(old.within("staff-goodbye-not-said"));
  await old.follow(`${of.first} ${of.last}`);
  await old.sees("staff-goodbye-heading");
  await old.press("staff-greeting-send");
  await expect(old.page.locator(".error-summary")).toContainText(old.within("staff-fault-empty"));
  await old.fill({ words: GOODBYE });
  await old.press("staff-greeting-send");
  expect(old.path).toBe("/staff/goodbyes");
  await expect(old.page.locator("main li", { hasText: "Sorrel" })).toContainText(old.within("staff-goodbye-said"));
  expect(await now.open(`/staff/goodbyes/${of.page.split("/").at(-1)}`), "who has the child does not leave").toBe(404);

  await child.open("/mine");
  const hello = news("greeting-new", "Omar").locator(".words");
  await expect(hello).toHaveText(HELLO, { useInnerText: true });
  await expect(news("greeting-goodbye", "Ines")).toContainText(GOODBYE);
  const [first, second] = await Promise.all([news("greeting-new", "Omar").boundingBox(), news("greeting-goodbye", "Ines").boundingBox()]);
  expect(first?.y ?? 0, "who is there now comes first").toBeLessThan(second?.y ?? 0);
  await child.open("/meet");
  await expect(child.page.locator("main")).toContainText("Biscuit");

  // With an invitation alone there is a name, and no words to the child.
  const guest = await somebody();
  await begin(guest, code);
  for (const path of ["/meet", "/before", "/say"]) {
    await guest.open(path);
    for (const text of ["Biscuit", "canal"]) await expect(guest.page.locator("body")).not.toContainText(text);
  }
});
