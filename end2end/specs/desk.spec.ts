// The desks: what a child says at any time waits for the IRO or for the manager, with a day by which it is dealt with;
// one point is answered, the whole is settled, and the child sees both and who has read it.

import { atDesk, known, say } from "../support/back";
import { hire } from "../support/council";
import { worker } from "../support/demo";
import { DESK, type Person, PHONE } from "../support/person";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

const TALK = "I do not like the new bus.";
const WRONG = "Nobody asked me <before> I moved rooms.";
const MEND = "Ask me first, next time.";

/** The day in a text, as tables write it. */
const day = (text: string | null) => /(\d+) (\w{3})\w* (\d{4})/.exec(text ?? "")?.slice(1).join(" ") ?? "";

/** How many weekdays come after today, up to a day. */
function weekdays(until: string): number {
  const end = new Date(`${until} UTC`).getTime();
  const today = new Date(`${new Date().toLocaleDateString("en-GB", { timeZone: "Europe/London", day: "numeric", month: "short", year: "numeric" })} UTC`);
  let count = 0;
  for (let at = today.getTime() + 86_400_000; at <= end; at += 86_400_000) {
    if (![0, 6].includes(new Date(at).getUTCDay())) count += 1;
  }
  return count;
}

/** Opens a child's matter from the list. */
async function open(desk: Person, name: string, kind: string): Promise<string> {
  await desk.open("/staff/matters");
  const row = desk.page.getByRole("row").filter({ hasText: name }).filter({ hasText: desk.within(kind) });
  await expect(row).toHaveCount(1);
  const due = day(await row.locator("td").last().innerText());
  await desk.go(row.getByRole("link"));
  return due;
}

/** Promises something about the point in which a text stands: who does it, and by when. */
async function promise(desk: Person, text: string, who: string, words: string): Promise<void> {
  const kind = "will_do";
  const point = desk.page.locator("section.answer", { hasText: text });
  await desk.go(point.locator(".actions a"));
  await desk.fill({ kind });
  await desk.press("staff-save");
  await expect(desk.page.locator(".error-summary"), "a promise says who and by when").toContainText(desk.within("staff-fault-needs-who"));
  await expect(desk.page.locator(".error-summary")).toContainText(desk.within("staff-fault-needs-when"));
  await expect(desk.page.locator(`input[name=kind][value=${kind}]`)).toBeChecked();
  await desk.fill({ who, "by-day": "3", "by-month": "3", "by-year": "2099", words });
  await desk.press("staff-save");
  await expect(point).toContainText(words);
  await expect(point).toContainText("3 March 2099");
}

/** Settles the matter that is open, once. */
async function settle(desk: Person, outcome: string): Promise<void> {
  const address = desk.path;
  await desk.fill({ outcome: "  " });
  await desk.press("staff-matter-settle");
  await expect(desk.page.locator(".error-summary")).toContainText(desk.within("staff-fault-empty"));
  await desk.fill({ outcome });
  await desk.press("staff-matter-settle");
  expect(desk.path).toBe("/staff/matters");
  await desk.open(address);
  await expect(desk.page.getByText(desk.words("staff-matter-settled"))).toBeVisible();
  await expect(desk.page.locator("main")).toContainText(outcome);
  await expect(desk.button("staff-matter-settle"), "it is settled once").toHaveCount(0);
}

test("what a child says reaches the right desk, is answered and settled, and the child sees it", async ({ child, atWork }) => {
  const { iro, of } = await known(child, atWork, "Aster");
  const name = `${of.first} ${of.last}`;
  await say(child, "see_iro", "iro-talk", { "iro-before": TALK });
  await child.unfold("sent-next");
  const soon = day(await child.page.locator(".steps li").nth(1).innerText());
  await say(child, "wrong", "wrong", { "wrong-what": WRONG });
  await child.unfold("sent-next");
  const later = day(await child.page.locator(".steps li").nth(1).innerText());

  // Each on its own desk, due on the day that the child was told.
  const manager = await atDesk(atWork, await hire("manager", "Mona"));
  const seen = await open(iro, name, "staff-matter-see_iro");
  expect(seen).toBe(soon);
  expect(weekdays(seen), "three working days").toBeGreaterThanOrEqual(3);
  const wish = iro.path;
  await expect(iro.page.locator("main")).toContainText(TALK);
  const due = await open(manager, name, "staff-matter-wrong");
  expect(due).toBe(later);
  expect(weekdays(due), "ten working days").toBeGreaterThanOrEqual(10);
  const complaint = manager.path;
  await expect(manager.page.locator("section.answer .words")).toHaveText(WRONG);
  await iro.open("/staff/matters");
  await expect(iro.page.getByRole("row").filter({ hasText: name }), "the complaint is not on the IRO's").toHaveCount(1);
  expect(await iro.open(complaint)).toBe(404);
  expect(await manager.open(wish)).toBe(404);
  await iro.open(of.page);
  const asked = iro.page.getByRole("row").filter({ hasText: iro.within("staff-matter-wrong") });
  await expect(asked, "the IRO knows that there is one").toContainText(iro.within("staff-desk-manager"));
  await expect(asked.getByRole("link")).toHaveCount(0);
  await iro.open("/staff");
  const rows = iro.page.getByRole("row").filter({ hasText: name });
  await expect(rows.filter({ hasText: iro.within("staff-matter-see_iro") }), "it is among what is to do today").toHaveCount(1);

  await iro.open(wish);
  await promise(iro, TALK, "Ines", "I come on Tuesday after school.");
  await settle(iro, "Rang the school.");
  await manager.open(complaint);
  await manager.fill({ outcome: "Spoke with the team." });
  await manager.press("staff-matter-settle");
  await expect(manager.page.locator(".error-summary"), "not before something is answered").toContainText(manager.within("staff-fault-unanswered"));
  await promise(manager, WRONG, "Mona", "I ask the team why, by Friday.");
  await settle(manager, "Spoke with the team.");

  await child.open("/mine");
  const sent = (purpose: string) => child.page.locator(".thing", { hasText: child.within(purpose) });
  // What is new heads the page, open, by who answered.
  const answered = (name: string) => child.page.locator("section[aria-labelledby^=answered-]", { hasText: name });
  for (const [name, words] of [["Ines", "I come on Tuesday"], ["Mona", "I ask the team why"]]) {
    await expect(answered(name)).toContainText(words);
    await expect(answered(name)).toContainText(child.within("reply-will_do"));
  }
  // What was answered is folded away in the list of what was sent.
  await child.page.getByRole("region", { name: child.words("mine-sent") }).locator("details > summary").click();
  await child.go(sent("purpose-wrong").getByRole("link"));
  expect(child.path).toBe("/mine/sent");
  const line = (text: string) => child.page.locator(".said__line", { hasText: text });
  await child.page.locator("details:not([open]) > summary").first().click();
  await expect(line(WRONG)).toContainText("I ask the team why, by Friday.");
  await expect(line(WRONG)).toContainText(/Mona.* will do this by .*3 March 2099/);
  await expect(line(TALK)).toContainText("I come on Tuesday after school.");
  await expect(child.page.locator("main")).toContainText(/Mona.* looked into this/);
  await expect(child.page.locator("body"), "what was recorded is the desk's").not.toContainText(/Rang the school|Spoke with the team/);
  await child.open("/mine/seen");
  await expect(child.page.locator(".seen", { hasText: "Mona" })).toContainText(child.within("role-manager"));
  await expect(child.page.locator(".seen", { hasText: "Mona" })).toContainText(child.within("seen-read_views"));
  await expect(child.page.locator(".seen", { hasText: "Ines" }).first()).toContainText(child.within("role-iro"));
});

test("what waits longest is on top, and late is said", async ({ child }) => {
  await child.sitsDown();
  await signInStaff(child, worker("manager"));
  await child.open("/staff/matters");
  const rows = await child.page.locator("tbody tr").all();
  expect(rows.length).toBeGreaterThan(2);
  const cells = await Promise.all(rows.map((row) => row.locator("td").last().innerText()));
  const dues = cells.map((text) => new Date(`${day(text)} UTC`).getTime());
  expect(dues).toEqual([...dues].sort((one, other) => one - other));
  const today = Date.now();
  for (const [place, text] of cells.entries()) {
    const late = dues[place] < today - 86_400_000;
    if (late) expect(text).toMatch(child.within("staff-late"));
    if (dues[place] > today) expect(text).not.toMatch(child.within("staff-late"));
  }
  expect(cells.some((text) => child.within("staff-late").test(text)), "the demo has a late one").toBe(true);
  await child.open("/staff/overview");
  await expect(child.link("staff-overview-desk-link")).toBeVisible();
  const figure = child.page.locator('main td a[href^="/staff/overview/"]').first();
  const count = Number(await figure.innerText());
  await child.go(figure);
  await expect(child.page.locator("main tbody tr"), "a number opens its list").toHaveCount(count);
});

test("a reply to a point can be changed, and needs a kind", async ({ child, atWork }) => {
  const { iro, of } = await known(child, atWork, "Fern");
  await say(child, "wrong", "wrong-mend", { "wrong-mend": MEND });
  const manager = await atDesk(atWork, await hire("manager", "Mona"));
  await open(manager, `${of.first} ${of.last}`, "staff-matter-wrong");
  const matter = manager.path;
  const point = manager.page.locator("section.answer", { hasText: MEND });
  await manager.go(point.locator(".actions a"));
  await manager.fill({ words: "Typed first." });
  await manager.press("staff-save");
  await expect(manager.page.locator(".error-summary")).toContainText(manager.within("staff-fault-not-chosen"));
  await expect(manager.page.locator("textarea[name=words]")).toHaveValue("Typed first.");
  await manager.fill({ kind: "heard", words: "" });
  await manager.press("staff-save");
  expect(manager.path, "to have heard needs no words").toBe(matter);
  await manager.go(point.locator(".actions a"));
  await expect(manager.page.locator("input[name=kind][value=heard]")).toBeChecked();
  await manager.fill({ kind: "cannot", words: "The room was not safe." });
  await manager.press("staff-save");
  await child.open("/mine/sent");
  await expect(child.page.locator(".said__line", { hasText: MEND })).toContainText("The room was not safe.");
  await expect(child.page.locator(".said__line", { hasText: MEND })).toContainText(child.within("reply-cannot"));
  // To IROs it is like a matter that is not there.
  const other = await atDesk(atWork, await hire("iro", "Omar"));
  expect(await other.open(matter)).toBe(404);
  expect(await iro.open(matter)).toBe(404);
});

/** The texts of a column, down the list. */
const column = (at: Person, cell: string) => at.page.locator(`[data-rows] > tr:not([hidden]) ${cell}`).allInnerTexts();

test("sixty-five children stand on two screens of a desk, and six on the first of a phone", async ({ child }) => {
  await child.sitsDown();
  await signInStaff(child, worker("iro"));
  const rows = child.page.locator("[data-rows] > tr");
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  const box = async (place: number) => (await rows.nth(place).boundingBox()) ?? nowhere;
  // What this worker did a moment ago, in another test, stands above for ten minutes.
  const done = async () => ((await child.page.locator("#last-act").boundingBox()) ?? nowhere).height;
  await child.page.setViewportSize(DESK);
  await child.open("/staff/children");
  expect(await done(), "of one line").toBeLessThanOrEqual(60);
  expect(await rows.count()).toBeGreaterThan(20);
  const [first, eleventh] = [await box(0), await box(10)];
  const pitch = (eleventh.y - first.y) / 10;
  expect(pitch, "a line stays a target").toBeGreaterThanOrEqual(24);
  expect(first.y - (await done()) + 65 * pitch).toBeLessThanOrEqual(1600);
  await child.page.setViewportSize(PHONE);
  await child.open("/staff/children");
  const sixth = await box(5);
  expect(sixth.y - (await done()) + sixth.height).toBeLessThanOrEqual(740);
});

test("children are sorted and narrowed by the address, and found by a name that stands in none", async ({ child, scripts }) => {
  await child.sitsDown();
  await signInStaff(child, worker("iro"));
  // A phone has a list without the heads of columns.
  await child.page.setViewportSize(DESK);
  await child.open("/staff/children");
  const all = await column(child, "th a");
  await child.follow("staff-column-name");
  expect(child.page.url()).toContain("sort=name");
  const sorted = await column(child, "th a");
  expect(sorted).toEqual([...all].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)));
  await expect(child.page.locator('th[aria-sort="ascending"]')).toHaveCount(1);
  await child.follow("staff-column-name");
  expect(await column(child, "th a"), "the other way round").toEqual([...sorted].reverse());
  const filter = child.page.locator('.rail__filters a[href*="show=due"]');
  const count = Number(/\d+/.exec(await filter.innerText())?.[0]);
  await child.go(filter);
  expect(child.page.url()).toMatch(/show=due.*sort=name&down/);
  expect((await column(child, "th a")).length, "every number opens its list").toBe(count);
  await child.open("/staff/children");
  const last = sorted[0].split(" ").at(-1) ?? "";
  await child.fill({ search: last.toUpperCase() });
  if (!scripts) await child.arrive(() => child.page.locator("#search").press("Enter"));
  const fits = sorted.filter((name) => name.toLowerCase().includes(last.toLowerCase())).length;
  await expect(child.page.locator("[data-rows] > tr:visible")).toHaveCount(fits);
  expect(child.page.url(), "no name is in the address").not.toContain(last);
});

test("today has the most urgent first, each with its way, and the rail counts the same on every page", async ({ child, scripts }) => {
  await child.sitsDown();
  await signInStaff(child, worker("iro"));
  expect(child.path).toBe("/staff");
  const lines = child.page.locator(".ledger--today tbody tr");
  expect(await lines.count()).toBeGreaterThan(5);
  await expect(child.page.locator(".ledger--today .do"), "one act a line").toHaveCount(await lines.count());
  const count = (address: string) => child.page.locator(`.rail a[href="${address}"] .rail__count`);
  const pressing = child.page.locator(".band").filter({ hasNot: child.page.getByRole("heading", { name: child.within("staff-today-soon") }) });
  const today = await pressing.locator("tbody tr").count();
  for (const address of ["/staff", "/staff/children", "/staff/profile", "/staff/matters"]) {
    await child.open(address);
    await expect(count("/staff")).toHaveText(new RegExp(`^${today}\\b`));
  }
  await expect(count("/staff/matters")).toHaveText(new RegExp(`^${await child.page.locator("main tbody tr").count()}\\b`));
  // On a desk in the light, on a phone in the dark: here the other way round.
  const [now, other] = scripts ? (["light", "dark"] as const) : (["dark", "light"] as const);
  for (const address of ["/staff/children", "/staff"]) {
    await child.open(address);
    await child.page.emulateMedia({ colorScheme: other });
    await child.look();
    await child.page.emulateMedia({ colorScheme: now });
  }
  await child.go(lines.first().locator(".do"));
  expect(child.path).not.toBe("/staff");
});
