// A hello in an IRO's own voice: recorded on the page of their profile with the browser's own made-up microphone, or chosen
// as a file; heard by their own children, and only when they press.

import type { Locator } from "@playwright/test";
import { atDesk, invite, iroOf } from "../support/back";
import { born, hire, takeIn } from "../support/council";
import { enter } from "../support/journey";
import type { Person } from "../support/person";
import { fits } from "../support/say";
import { expect, test } from "../support/test";

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  },
});

const PROFILE = "/staff/profile";
const NAME = "Ines";

/** A file of this size that begins as a WebM does. */
const file = (bytes: number, begins = "1A45DFA3") => ({
  name: "hello.webm",
  mimeType: "audio/webm",
  buffer: Buffer.concat([Buffer.from(begins, "hex"), Buffer.alloc(bytes, 7)]),
});

const box = (iro: Person): Locator => iro.page.locator("[data-voice]");
const said = (iro: Person): Locator => box(iro).getByRole("status");
const now = (iro: Person): Locator => box(iro).locator(".voice__kept");
/** Where a voice is offered: a link, in whose place a script puts a button. */
const hear = (child: Person): Locator => child.button("hello-hear").or(child.link("hello-hear"));

/** Records for a moment, and stops. */
async function record(iro: Person): Promise<void> {
  await box(iro).getByRole("button", { name: iro.words("staff-hello-voice-record") }).click();
  await expect(said(iro)).toHaveText(iro.words("voice-listening"));
  await iro.page.waitForTimeout(2_500);
  await box(iro).getByRole("button", { name: iro.words("voice-stop") }).click();
  await expect(said(iro)).toHaveText(iro.words("voice-stopped"));
}

/** Keeps what was recorded. */
async function keep(iro: Person): Promise<void> {
  await box(iro).getByRole("button", { name: iro.words("voice-keep") }).click();
  await expect(said(iro)).toHaveText(iro.words("staff-hello-voice-saved"));
}

/** Chooses a file, and sends its form. */
async function send(iro: Person, chosen: ReturnType<typeof file>): Promise<void> {
  await iro.page.locator("input[name=hello]").setInputFiles(chosen);
  await iro.press("staff-hello-voice-send");
}

test("an IRO records a hello, and a child hears it when they press @scripts-on", async ({ child, somebody }) => {
  const { iro, cases: [of] } = await iroOf(somebody, born("Tansy"));
  const code = await invite(iro, of);
  await enter(child, code);
  await expect(hear(child), "nothing at all where there is none").toHaveCount(0);

  await iro.open(PROFILE);
  await expect(now(iro)).toBeHidden();
  await record(iro);
  await iro.look("recorded");
  // No form of the page passes over it, and nobody hears it yet.
  await iro.button("staff-save").click();
  await expect(said(iro)).toHaveText(iro.words("voice-first"));
  await child.open("/say");
  await expect(hear(child)).toHaveCount(0);
  await keep(iro);
  await iro.look("kept");
  await iro.page.reload();
  await expect(now(iro)).toContainText(iro.within("staff-hello-voice-now"));

  // Another takes its place, on the same page.
  await record(iro);
  await keep(iro);

  const asked: string[] = [];
  child.page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith("/hello")) asked.push(request.url());
  });
  for (const path of ["/say", "/meet"]) {
    await child.open(path);
    await fits(child);
    await expect(hear(child)).toContainText(NAME);
    await expect(child.link("hello-hear"), "with scripts it is a button").toHaveCount(0);
    expect(asked, `${path}: nothing is fetched before it is pressed`).toEqual([]);
    await hear(child).click();
    const stop = child.page.locator("main").getByRole("button", { name: child.words("listen-stop"), exact: true });
    await expect(stop).toBeVisible();
    // What it has just played a browser may have in its memory still.
    if (path === "/say") await expect.poll(() => asked.length, "it is fetched").toBeGreaterThan(0);
    // It is short, and comes to its end by itself.
    await expect(hear(child)).toBeVisible();
    await child.look("heard");
    asked.length = 0;
  }

  // What cannot be fetched is said.
  await child.page.route("**/hello", (route) => route.abort());
  await hear(child).click();
  await expect(child.page.getByText(child.words("hello-failed"))).toBeVisible();
  await expect(hear(child)).toBeVisible();
});

test("a hello is chosen as a file, refused with a sentence, replaced and removed", async ({ child, somebody }) => {
  const { iro, cases: [of] } = await iroOf(somebody, born("Tansy"));
  const code = await invite(iro, of);
  await iro.open(PROFILE);
  await send(iro, file(4_000));
  expect(iro.path).toBe(PROFILE);
  await expect(now(iro)).toBeVisible();
  const refusals: [ReturnType<typeof file>, string][] = [
    [file(40), "staff-fault-hello-empty"],
    [file(4_000, "52494646"), "staff-fault-hello-other-kind"],
    [file(600_000), "staff-fault-hello-too-large"],
  ];
  for (const [chosen, sentence] of refusals) {
    await send(iro, chosen);
    await expect(iro.page.locator(".error-summary")).toContainText(iro.within(sentence));
    await expect(now(iro), "the one before stays").toBeVisible();
  }
  await enter(child, code);
  await expect(hear(child)).toBeVisible();

  await iro.open(PROFILE);
  await iro.press("staff-hello-voice-remove");
  await expect(now(iro)).toBeHidden();
  await child.open("/say");
  await expect(hear(child)).toHaveCount(0);
});

test("without scripts a link leads to the sound, and only the IRO's own children get it @scripts-off", async ({ child, somebody }) => {
  const { iro, cases: [of] } = await iroOf(somebody, born("Tansy"));
  await iro.open(PROFILE);
  await send(iro, file(4_000));
  await enter(child, await invite(iro, of));
  const address = (await hear(child).getAttribute("href")) ?? "";
  const sound = await child.page.request.get(address);
  expect([sound.status(), sound.headers()["content-type"]]).toEqual([200, "audio/webm"]);

  const staff = await hire("iro", "Omar");
  const another = born("Yarrow");
  takeIn(staff, another);
  const desk = await atDesk(somebody, staff);
  expect((await desk.page.request.get(address)).status(), "a worker").toBe(404);
  const { iro: third, cases: [other] } = await iroOf(somebody, born("Yarrow"));
  const sister = await somebody();
  await enter(sister, await invite(third, other));
  expect((await sister.page.request.get(address)).status(), "another IRO's child").toBe(404);
});
