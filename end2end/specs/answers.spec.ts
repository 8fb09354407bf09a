// Answers reach the child: at the head of their own page, among the promises with "did it happen?" on any day, as a
// letter that waits for a confirmed secret; the meeting's day; and grown-ups are asked about the child by name.

import { invite, iroOf, known, NUMBER, send, sendAlone } from "../support/back";
import { born } from "../support/council";
import type { Band } from "../support/demo";
import { choose, enter, visit } from "../support/journey";
import type { Person } from "../support/person";
import { codeShown, fits, main, say as says } from "../support/say";
import { signIn } from "../support/secret";
import { date } from "../support/staff";
import { expect, test } from "../support/test";

const SHELF = "I want a shelf <for my books>.";
const PROMISE = "Jo puts up a shelf.";
const REASON = "The wall is too thin.";

/** The child says one thing at any time; gives the address of it among the IRO's pages. */
async function said(child: Person, iro: Person, page: string, words: string): Promise<string> {
  await child.open("/say");
  await choose(child, "good_news");
  await child.press("question-next");
  await visit(child, "news", "good_news");
  await child.fill({ news: words });
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await child.sees("sent-title");
  await iro.open(page);
  await iro.go(iro.page.locator(`a[href^="${page}/views/"]`).first());
  return iro.path;
}

async function answers(iro: Person, views: string, words: string, answer: Record<string, string>): Promise<void> {
  await iro.open(views);
  await iro.go(iro.page.locator("section.answer", { hasText: words }).locator('.actions a[href*="/answers/"]').last());
  await iro.fill(answer);
  await iro.press("staff-save");
}

const heads = (child: Person) => child.page.locator("section[aria-labelledby^=answered-]");
const promise = (child: Person) => child.page.locator("li.promise", { hasText: PROMISE });

for (const band of ["middle", "older"] as Band[]) {
  test(`${band}: an answer heads the page, and its promise is asked about at once`, async ({ child, somebody }) => {
    const { iro, of } = await known(child, somebody, "Linnet", band);
    const views = await said(child, iro, of.page, SHELF);
    await answers(iro, views, SHELF, { kind: "will_do", who: "Jo", ...date("by", 20), words: PROMISE });

    await child.open("/mine");
    await fits(child);
    await expect(heads(child).getByRole("heading")).toHaveText(/^.*Ines.* answered .*1.* thing$/);
    for (const words of [SHELF, PROMISE]) await expect(child.page.locator("main").getByText(words), words).toHaveCount(1);
    await child.go(heads(child).getByRole("link", { name: child.words("mine-happened") }));
    await child.sees("promises-title");
    await fits(child);
    await expect(promise(child)).toContainText(child.within("promise-open"));

    // Nothing chosen is said so; then no, weeks before the day; then it is taken back.
    await child.go(promise(child).getByRole("button"));
    await expect(child.page.locator(".error-summary")).toContainText(child.within("promise-missing"));
    const happened = async (value: string) => {
      const name = await promise(child).locator("input[type=radio]").first().getAttribute("name");
      await child.fill({ [name ?? ""]: value });
      await child.go(promise(child).getByRole("button"));
    };
    await happened("no");
    await expect(promise(child)).toContainText(child.within("promise-you-said-no"));
    await expect(promise(child)).toContainText(child.within("promise-no-due"));
    await iro.open(views);
    await expect(iro.page.locator("section.answer", { hasText: SHELF })).toContainText(iro.within("staff-reply-child-said"));
    await promise(child).locator("summary").click();
    await expect(promise(child)).toContainText(child.within("promise-take-back"));
    await happened("yes");
    await expect(promise(child)).toContainText(child.within("promise-you-said-yes"));
    await expect(promise(child)).not.toContainText(child.within("promise-no-due"));

    await answers(iro, views, SHELF, { kind: "cannot", who: "", words: REASON });
    await child.open("/mine");
    await expect(heads(child)).toContainText(REASON);
    await child.open("/mine/sent");
    await expect(child.page.locator(".said__line", { hasText: SHELF })).toContainText(REASON);
    await child.open("/mine/promises");
    await expect(promise(child), "what the child spoke of stays").toHaveCount(1);
  });
}

test("in pictures a promise is asked about with pictures", async ({ child, somebody }) => {
  const { iro, of } = await known(child, somebody, "Robin", "pictures");
  await child.open("/say");
  await choose(child, "good_news");
  await child.press("question-next");
  await visit(child, "news", "good_news");
  await child.fill({ news: SHELF });
  await child.press("question-next");
  await child.open("/check");
  await child.press("check-send");
  await iro.open(of.page);
  await iro.go(iro.page.locator(`a[href^="${of.page}/views/"]`).first());
  await answers(iro, iro.path, SHELF, { kind: "will_do", who: "Jo", ...date("by", 20), words: PROMISE });
  await child.open("/mine");
  await fits(child);
  await child.go(heads(child).getByRole("link", { name: child.words("mine-happened") }));
  await fits(child);
  await expect(promise(child).locator("svg, img").first()).toBeVisible();
});

test("a letter that waits for a confirmed secret is said to be there", async ({ child, somebody }) => {
  const { iro, cases: [of] } = await iroOf(somebody, born("Swift"));
  const code = await invite(iro, of);
  await sendAlone(child, code);
  await child.open("/keep/number");
  await child.fill({ number: NUMBER, repeat: NUMBER });
  await child.press("button-continue");
  await send(iro, of.review, "Dear Swift,\n\nThank you for the drawing.\n\nInes");
  await child.page.context().clearCookies();
  await signIn(child, { code, number: NUMBER });
  expect(child.path).toBe("/mine");
  expect(await main(child)).toContain(says(child, "mine-letter-waits", { from: "Ines", name: "Ines" }));
  await expect(child.page.locator("body")).not.toContainText("drawing");
  await fits(child);
});

test("the booked day of the meeting stands where the meeting is spoken of", async ({ child, somebody }) => {
  const { iro, of, code } = await known(child, somebody, "Teal");
  await child.open("/mine");
  await expect(child.page.locator("main")).toContainText(child.within("mine-review-by"));
  await iro.open(`/staff/reviews/${of.review}`);
  await iro.fill(date("planned_on", 5));
  await iro.go(iro.page.locator("button[name=do][value=facts]"));
  await child.open("/mine");
  await expect(child.page.locator("main")).toContainText(child.within("meeting-on"));
  await expect(child.page.locator("main")).not.toContainText(child.within("mine-review-by"));
  const writer = await somebody();
  await enter(writer, code);
  await writer.sees("begin-reads-on");
});

test("one phone with two carers' links shows each child's name where it is asked of that child", async ({ somebody }) => {
  const { iro, cases } = await iroOf(somebody, born("Oriole"), born("Merlin"));
  const phone = await somebody();
  for (const [place, of] of cases.entries()) {
    const other = cases[1 - place].first;
    await iro.open(`${of.page}/guests`);
    await iro.fill({ name: "Bea Lunt", relation: "foster carer", invitee: "carer" });
    await iro.press("staff-invitation-make");
    const code = await codeShown(iro);
    await phone.open("/");
    await phone.fill({ code });
    await phone.press("button-continue");
    await phone.sees("grown-ups-title");
    await expect(phone.page.locator("main")).toContainText(of.first);
    await phone.fill({ voice: "carer" });
    await phone.press("button-continue");
    await phone.fill({ "carer-how": SHELF });
    while (phone.path !== "/check") {
      await expect(phone.page.locator("body")).not.toContainText(other);
      expect(await phone.page.title()).not.toContain(of.first);
      expect(phone.path).not.toContain(of.first);
      await fits(phone);
      await phone.press("question-next");
    }
    expect(await main(phone)).toContain(`How is ${of.first} getting on at home?`);
  }
});
