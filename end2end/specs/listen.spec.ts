// "Listen", with a device's voice that the test speaks with: what is shown is read block by block, and marked; nothing is
// sent to a voice that is not the device's own.

import { fileURLToPath } from "node:url";
import type { Locator } from "@playwright/test";
import { invited, reader } from "../support/demo";
import { begin, visit } from "../support/journey";
import type { Person } from "../support/person";
import { plain } from "../support/say";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";

type Voice = { lang: string; localService: boolean };

const OWN: Voice = { lang: "en-GB", localService: true };
/** Speaks through a company's servers. */
const ELSEWHERE: Voice = { lang: "en-GB", localService: false };
const WELSH: Voice = { lang: "cy", localService: true };

/** What stands for the device's speech: it says nothing by itself, and the test tells how far it is. */
type Speech = EventTarget & {
  voices: Voice[];
  said: { text: string; rate: number; lang: string; voice: Voice; onend(): void; onboundary(event: object): void }[];
  cancelled: number;
};
type Spoken = { speechSynthesis: Speech };

/** Runs in each page before its own scripts: a device with these voices. */
function device(voices: Voice[]): void {
  class Speaks extends EventTarget {
    voices = voices;
    said: { onend?(): void }[] = [];
    cancelled = 0;
    getVoices = () => this.voices;
    speak = (one: object) => void this.said.push(one);
    // Devices tell the end of what was cut off, too, a little later.
    cancel = () => {
      this.cancelled += 1;
      const last = this.said.at(-1);
      setTimeout(() => last?.onend?.());
    };
  }
  class Utterance {
    rate = 1;
    constructor(readonly text: string) {}
  }
  Object.defineProperty(window, "speechSynthesis", { value: new Speaks() });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}

const has = (child: Person, ...voices: Voice[]) => child.page.addInitScript(device, voices);
const listen = (child: Person): Locator => child.button(child.words("listen"));
const stop = (child: Person): Locator => child.button("listen-stop");
const slower = (child: Person): Locator => child.button("listen-slower");
const marked = (child: Person): Locator => child.page.locator(".spoken");

/** What was said up to now, and how. */
const said = (child: Person) =>
  child.page.evaluate(() =>
    (window as unknown as Spoken).speechSynthesis.said.map(({ text, rate, lang, voice }) => ({ text, rate, lang, local: voice.localService })),
  );

/** The voice has come to a word of what it says, by its place and length. */
const reach = (child: Person, charIndex: number, charLength?: number) =>
  child.page.evaluate(
    (event) => (window as unknown as Spoken).speechSynthesis.said.at(-1)?.onboundary(event),
    { name: "word", charIndex, charLength },
  );

/** The voice has said it. */
const ended = (child: Person) => child.page.evaluate(() => (window as unknown as Spoken).speechSynthesis.said.at(-1)?.onend());

/** The word that is marked. */
const word = (child: Person) =>
  child.page.evaluate(() => [...(CSS.highlights.get("spoken") ?? [])].map((range) => range.toString()).join());

/** Hears the page to its end, each block marked while it is said; gives the blocks. */
async function hear(child: Person): Promise<string[]> {
  const heard: string[] = [];
  while (await stop(child).count()) {
    const now = await said(child);
    expect(now.length, "one block after another").toBe(heard.length + 1);
    const { text } = now[heard.length];
    await expect(marked(child)).toHaveCount(1);
    expect(await marked(child).evaluate((element) => element.textContent)).toBe(text);
    await expect(marked(child)).toBeVisible();
    heard.push(plain(text));
    await ended(child);
  }
  await expect(marked(child)).toHaveCount(0);
  return heard;
}

test("a screen is read block by block as it is shown, and marked @scripts-on", async ({ child }) => {
  await has(child, ELSEWHERE, WELSH, OWN);
  await begin(child, invited("pictures").code);
  await expect(slower(child)).toBeHidden();
  await child.look("with a voice");
  await listen(child).click();
  await child.look("while it is read");
  const [first] = await said(child);
  expect(first, "the device's own voice, of the page's language").toMatchObject({ rate: 1, lang: "en-GB", local: true });

  // The word that is said is marked, also where the device does not tell its length.
  const [, second] = first.text.split(/\s+/);
  const at = first.text.indexOf(second);
  await reach(child, at, second.length);
  expect(await word(child)).toBe(second);
  await reach(child, 0);
  expect(await word(child)).toBe(first.text.split(/\s+/)[0]);

  const heard = await hear(child);
  const question = plain(await child.page.getByRole("heading", { level: 1 }).innerText());
  const choices = (await child.page.locator(".tile__word").allInnerTexts()).map(plain);
  expect(heard).toContain(question);
  expect(heard.slice(heard.indexOf(question) + 1, heard.indexOf(question) + 1 + choices.length), "the choices, in order").toEqual(choices);
  expect(new Set(heard).size, "nothing is said twice").toBe(heard.length);
  // What is folded away, and the foot itself, are not read.
  for (const key of ["question-stop", "question-finish", "question-saved", "style-link", "back", "question-next", "foot-help"]) {
    expect(heard.join("\n"), key).not.toMatch(child.within(key));
  }
  expect(await word(child), "at the end nothing is marked").toBe("");
  await expect(slower(child)).toBeHidden();
  await listen(child).click();
  expect((await said(child)).at(-1)?.text, "and from the beginning again").toBe(first.text);
});

test("what is unfolded is read, too @scripts-on", async ({ child }) => {
  await has(child, OWN);
  await begin(child, invited("middle").code);
  await visit(child, "anything-else");
  await child.page.locator("details.not-before > summary").click();
  await listen(child).click();
  const heard = await hear(child);
  expect(heard.join("\n")).toMatch(child.within("company-school"));
  expect(heard.join("\n")).not.toMatch(child.within("question-saved"));
});

test("it stops, and goes slower from where it is @scripts-on", async ({ child }) => {
  await has(child, OWN);
  await begin(child, invited("middle").code);
  await listen(child).click();
  await ended(child);
  await expect(slower(child)).toHaveAttribute("aria-pressed", "false");
  await slower(child).click();
  await expect(slower(child)).toHaveAttribute("aria-pressed", "true");
  const [, block, again] = await said(child);
  expect(again, "the same block, more slowly").toEqual({ ...block, rate: 0.7 });
  await child.page.waitForTimeout(200);
  expect((await said(child)).length, "what was cut off leads no further").toBe(3);
  await ended(child);
  expect((await said(child))[3], "and the next").toMatchObject({ rate: 0.7 });
  await slower(child).click();
  expect((await said(child))[4]).toMatchObject({ rate: 1, text: (await said(child))[3].text });

  await stop(child).click();
  await expect(marked(child)).toHaveCount(0);
  await expect(slower(child)).toBeHidden();
  await child.page.waitForTimeout(200);
  expect((await said(child)).length, "nothing is said after it").toBe(5);
  await expect(listen(child)).toBeVisible();

  // By keyboard.
  await listen(child).focus();
  await child.page.keyboard.press("Enter");
  await expect(stop(child)).toBeFocused();
  await child.page.keyboard.press("Enter");
  await expect(listen(child)).toBeFocused();
});

test("leaving is silent at once @scripts-on", async ({ child }) => {
  await has(child, OWN);
  await begin(child, invited("middle").code);
  await listen(child).click();
  const { before, after, left } = await child.page.evaluate(() => {
    const speech = (window as unknown as Spoken).speechSynthesis;
    const before = speech.cancelled;
    document.getElementById("leave")?.click();
    return { before, after: speech.cancelled, left: document.querySelectorAll(".spoken").length };
  });
  expect(after).toBeGreaterThan(before);
  expect(left, "nothing is marked").toBe(0);
});

test("without a voice of the page's language there is no button @scripts-on", async ({ child }) => {
  const faults: string[] = [];
  child.page.on("pageerror", ({ message }) => faults.push(message));
  await has(child, ELSEWHERE, WELSH);
  await begin(child, invited("middle").code);
  await expect(listen(child)).toBeHidden();
  await child.speak("cy");
  await expect(listen(child), "the voice is Welsh, and so is the page").toBeVisible();
  await child.speak("en");
  await expect(listen(child)).toBeHidden();
  // Voices come late on many devices.
  await child.page.evaluate((own) => {
    const speech = (window as unknown as Spoken).speechSynthesis;
    speech.voices.push(own);
    speech.dispatchEvent(new Event("voiceschanged"));
  }, OWN);
  await expect(listen(child)).toBeVisible();

  await child.page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
  await child.open(child.path);
  await expect(child.page.locator("[data-listen]"), "a device that cannot speak").toBeHidden();
  expect(faults).toEqual([]);
});

test("a letter is heard, and only the letter @scripts-on", async ({ child }) => {
  await has(child, OWN);
  await signIn(child, reader("number"));
  await child.go(child.page.locator('main a[href^="/mine/letters/"]').first());
  await child.look("with a voice");
  await listen(child).click();
  const heard = await hear(child);
  const letter = plain(await child.page.locator("#letter").innerText());
  expect(heard.length).toBeGreaterThan(2);
  for (const block of heard) expect(letter).toContain(block);
  for (const paragraph of await child.page.locator("#letter p").allInnerTexts()) expect(heard).toContain(plain(paragraph));
});

test("without scripts there is no button that does nothing @scripts-off", async ({ child }) => {
  await begin(child, invited("pictures").code);
  await expect(child.page.locator("[data-listen]")).toBeHidden();
});

// What a council has recorded. The server's part, which pages name it, is told in server/tests/council_folder.rs.

const SOUND = fileURLToPath(new URL("../council/sounds/en/q-home-own-place.ogg", import.meta.url));

/** A recording of these words of the page's; gives the addresses that were asked for, and makes the player known. */
async function recorded(child: Person, words: string, file?: string): Promise<string[]> {
  const asked: string[] = [];
  await child.page.addInitScript(() => {
    const Player = window.Audio;
    window.Audio = function () {
      return Object.assign(window, { player: new Player() }).player;
    } as unknown as typeof Audio;
  });
  await child.page.route("**/sounds/*", (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return file ? route.fulfill({ path: file, contentType: "audio/ogg" }) : route.fulfill({ status: 404 });
  });
  await child.page.route("**/questions/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    const attribute = ` data-recorded="${JSON.stringify({ [words]: "/sounds/1.ogg" }).replaceAll('"', "&quot;")}"`;
    const body = (await response.text()).replace(/(src="[^"]*\/page\.[^"]*")/, `$1${attribute}`);
    return route.fulfill({ response, body });
  });
  return asked;
}

type Player = { player: HTMLAudioElement };

/** The blocks before the one that was recorded are said by the device. */
async function reachRecording(child: Person, words: string): Promise<void> {
  for (let block = 0; block < 20 && (await marked(child).textContent())?.trim() !== words; block += 1) await ended(child);
  await expect(marked(child)).toHaveText(words);
}

test("what was recorded is played when Listen is pressed, and the rest is said @scripts-on", async ({ child }) => {
  await has(child, OWN);
  await begin(child, invited("middle").code);
  const title = plain(await child.page.getByRole("heading", { level: 1 }).innerText());
  const asked = await recorded(child, title, SOUND);
  await child.open(child.path);
  await expect(listen(child)).toBeVisible();
  expect(asked, "nothing is fetched before").toEqual([]);
  await listen(child).click();
  await reachRecording(child, title);
  const before = (await said(child)).length;
  await expect.poll(() => asked).toEqual(["/sounds/1.ogg"]);
  await expect(marked(child), "and goes on by itself").not.toHaveText(title);
  const after = await said(child);
  expect(after.length, "with the device's voice").toBe(before + 1);
  expect(after.map(({ text }) => plain(text))).not.toContain(title);

  // Stopped, slower, from its beginning.
  await stop(child).click();
  await listen(child).click();
  await reachRecording(child, title);
  await slower(child).click();
  await expect(marked(child)).toHaveText(title);
  expect(await child.page.evaluate(() => (window as unknown as Player).player.playbackRate)).toBe(0.7);
  await stop(child).click();
  expect(await child.page.evaluate(() => (window as unknown as Player).player.paused)).toBe(true);
  const stopped = (await said(child)).length;
  await child.page.waitForTimeout(300);
  expect((await said(child)).length, "nothing is said after it").toBe(stopped);
  await expect(marked(child)).toHaveCount(0);
});

test("without a voice what was recorded is heard all the same @scripts-on", async ({ child }) => {
  await has(child, WELSH);
  await begin(child, invited("middle").code);
  await expect(listen(child)).toBeHidden();
  const title = plain(await child.page.getByRole("heading", { level: 1 }).innerText());
  await recorded(child, title, SOUND);
  await child.open(child.path);
  await listen(child).click();
  await expect(marked(child)).toHaveText(title);
  await expect(listen(child), "to its end, and nothing else").toBeVisible();
  expect(await said(child)).toEqual([]);
});

test("a recording that does not come is said by the device @scripts-on", async ({ child }) => {
  await has(child, OWN);
  await begin(child, invited("middle").code);
  const title = plain(await child.page.getByRole("heading", { level: 1 }).innerText());
  await recorded(child, title);
  await child.open(child.path);
  await listen(child).click();
  await reachRecording(child, title);
  await expect.poll(async () => plain((await said(child)).at(-1)?.text ?? "")).toBe(title);
  await child.page.waitForTimeout(300);
  expect((await said(child)).filter(({ text }) => plain(text) === title), "once").toHaveLength(1);
});
