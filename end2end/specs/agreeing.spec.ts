// The decisions of a review go to the social worker and the team manager by a link of their own: the IRO says who they
// are, sends, and sees what they say. The demo mails nothing and shows the link in the place of the mail.

import { decide, hold, iroOf } from "../support/back";
import { born } from "../support/council";
import { expect, test } from "../support/test";

test("decisions are sent by a link, agreed to, and the link is ended", async ({ atWork }) => {
  const child = born("Bryony");
  const { iro, cases } = await iroOf(atWork, child);
  const { review, page: own } = cases[0];
  const record = `/staff/reviews/${review}`;
  await decide(iro, review, "Put up a shelf", "Jo");
  await hold(iro, review);

  // Nobody is known yet: a sentence says where to set it.
  await iro.open(record);
  await iro.press("staff-agreeing-send");
  await expect(iro.page.locator(".error-summary")).toContainText(iro.within("staff-fault-nobody-to-ask"));
  await iro.go(iro.page.locator("#agreeing").getByRole("link", { name: iro.words("staff-people-change") }));
  expect(iro.path).toBe(`${own}/people`);
  await iro.fill({ social_worker_name: "Josie Fenwright", social_worker_email: "josie@post.example" });
  await iro.press("staff-people-keep");
  await expect(iro.page.locator(".child-head")).toContainText("Josie Fenwright");

  await iro.open(record);
  await iro.press("staff-agreeing-send");
  const section = iro.page.locator("#agreeing");
  await expect(section).toContainText("Josie Fenwright");
  const link = (await section.getByRole("link", { name: iro.words("staff-agreeing-link") }).getAttribute("href")) ?? "";

  const worker = await atWork();
  await worker.open(link);
  await worker.sees("staff-linked-title");
  await expect(worker.page.locator("main")).toContainText("Put up a shelf");
  expect(await worker.page.content(), "no name").not.toContain(child.last);
  await worker.fill({ words: "Whose drill?" });
  await worker.press("staff-linked-agree");
  await expect(worker.page.locator(".error-summary")).toContainText(worker.within("staff-fault-agreed-and-wrote"));
  await worker.press("staff-linked-send");
  await worker.press("staff-linked-agree");
  await expect(worker.page.locator("main")).toContainText("Whose drill?");

  await iro.open(record);
  await expect(section).toContainText("Whose drill?");
  await expect(section).toContainText(iro.within("staff-agreement-agreed"));
  await iro.go(section.locator("button[value^=end-decision-link]"));
  await expect(section).toContainText(iro.within("staff-agreeing-over"));
  expect(await worker.open(link)).toBe(404);
  await worker.sees("staff-linked-over");
});
