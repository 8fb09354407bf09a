// Say it instead: with the browser's own made-up microphone, which beeps once a second.

import type { Locator } from "@playwright/test";
import { invited, worker } from "../support/demo";
import { begin, finish, screen, visit } from "../support/journey";
import type { Person } from "../support/person";
import { signInStaff } from "../support/staff";
import { expect, test } from "../support/test";

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  },
});

const box = (child: Person): Locator => child.page.locator("[data-voice]").first();
const said = (child: Person): Locator => box(child).getByRole("status");

/** To a screen with a box to type in. */
async function boxed(child: Person): Promise<void> {
  await begin(child, invited("middle").code);
  await visit(child, "anything-else");
  expect(await screen(child)).toBe("anything-else");
}

/** Plays it, and gives what went wrong. */
const play = (player: Locator): Promise<string | null> =>
  player.evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true;
    await audio.play();
    return audio.error && audio.error.message;
  });

/** Where links lead. */
const addresses = (links: Locator) => links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));

/** Tries one after the other, and stops at the first that is the one; gives whether there was one. */
async function firstOf(all: string[], isIt: (address: string) => Promise<boolean>): Promise<boolean> {
  for (const one of all) if (await isIt(one)) return true;
  return false;
}

/** Records for a moment, and stops. */
async function record(child: Person): Promise<void> {
  await box(child).getByRole("button", { name: child.words("voice-start") }).click();
  await expect(said(child)).toHaveText(child.words("voice-listening"));
  await child.look("recording");
  await child.page.waitForTimeout(2_500);
  await box(child).getByRole("button", { name: child.words("voice-stop") }).click();
  await expect(said(child)).toHaveText(child.words("voice-stopped"));
  await child.look("recorded");
}

test("what is said is heard, kept, sent, and played by the IRO @scripts-on", async ({ child, somebody }) => {
  await boxed(child);
  await record(child);
  await expect(box(child).locator("[data-heard]")).toHaveJSProperty("error", null);
  // Next does not pass over it.
  await child.page.locator(".foot [type=submit]").click();
  await expect(said(child)).toHaveText(child.words("voice-first"));
  await box(child).getByRole("button", { name: child.words("voice-keep") }).click();
  await expect(said(child)).toHaveText(child.words("voice-saved"));
  await child.look("kept");
  await child.page.reload();
  await expect(box(child).locator(".voice__kept")).toBeVisible();
  expect(await play(box(child).locator(".voice__kept audio"))).toBeNull();
  await finish(child);
  await expect(child.page.locator(".gave__answer", { hasText: /0:0/ })).toBeVisible();
  await child.press("check-send");
  const iro = await somebody();
  await signInStaff(iro, worker("iro"));
  // Children share first names, and other tests write with the same invitation.
  const rows = iro.page.getByRole("row").filter({ hasText: invited("middle").name });
  const players = iro.page.locator("section.answer audio");
  const children = await addresses(rows.filter({ hasText: iro.within("staff-to-do-unread") }).locator("th a"));
  const found = await firstOf(children, async (address) => {
    await iro.open(address);
    return firstOf(await addresses(iro.page.locator(`a[href^="${iro.path}/views/"]`)), async (views) => {
      await iro.open(views);
      return (await players.count()) > 0;
    });
  });
  expect(found, "the views with the recording").toBe(true);
  expect(await play(players.first())).toBeNull();
  await iro.follow("staff-write-down");
  await iro.fill({ words: "I said this." });
  await iro.press("staff-write-down-button");
  await expect(iro.page.locator("section.answer", { has: iro.page.locator("audio") })).toContainText("I said this.");
});

test("a recording that cannot be saved is still there @scripts-on", async ({ child }) => {
  await boxed(child);
  await record(child);
  await child.page.route("**/calls/keep-recording", (route) => route.abort());
  await box(child).getByRole("button", { name: child.words("voice-keep") }).click();
  await expect(said(child)).toHaveText(child.words("voice-not-kept"));
  await expect(box(child).locator("[data-heard]")).toBeVisible();
  await child.page.unroute("**/calls/keep-recording");
  await box(child).getByRole("button", { name: child.words("voice-keep") }).click();
  await expect(said(child)).toHaveText(child.words("voice-saved"));
  await box(child).getByRole("button", { name: child.words("voice-take-away") }).click();
  await expect(box(child).locator(".voice__kept")).toBeHidden();
});

test("what is said can be tried again and thrown away @scripts-on", async ({ child }) => {
  await boxed(child);
  await record(child);
  await box(child).getByRole("button", { name: child.words("voice-again") }).click();
  await expect(said(child)).toHaveText(child.words("voice-listening"));
  // What is stopped before there is a sound in it is nothing to throw away.
  await child.page.waitForTimeout(2_500);
  await box(child).getByRole("button", { name: child.words("voice-stop") }).click();
  await box(child).getByRole("button", { name: child.words("voice-throw") }).click();
  await expect(box(child).getByRole("button", { name: child.words("voice-start") })).toBeFocused();
  const asked = child.path;
  await child.go(child.page.locator(".foot [type=submit]"));
  expect(child.path).not.toBe(asked);
});

test("a microphone that is refused leaves the box, and says so @scripts-on", async ({ child }) => {
  await boxed(child);
  await child.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await box(child).getByRole("button", { name: child.words("voice-start") }).click();
  await expect(said(child)).toHaveText(child.words("voice-no-microphone"));
  await child.fill({ "anything-else": "I type it." });
});

test("without scripts the box is there and nothing else @scripts-off", async ({ child }) => {
  await boxed(child);
  await expect(box(child).getByRole("button")).toHaveCount(0);
  await child.fill({ "anything-else": "I type it." });
});
