// A child's journey in an engine that Playwright does not drive: the demo's link, one answer, sending, the receipt, and
// one's own page.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

const SAID = "I want to see Ned on Saturdays.";
/** The longest that a page may take to come, in tries of a tenth of a second. */
const TRIES = 150;

const locales = new URL("../../locales/en/", import.meta.url);
const messages = readdirSync(locales).map((name) => readFileSync(new URL(name, locales), "utf8")).join("\n");

/** The words of a message. */
function words(key) {
  const found = new RegExp(`^${key} = (.+)$`, "m").exec(messages);
  assert.ok(found, `there is no message ${key}`);
  return found[1];
}

/** The address of a screen of the newest form for a review in this style. */
function question(step, band) {
  const folder = new URL("../../app/domain/forms/", import.meta.url);
  const forms = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const all = forms.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  const ours = all.filter((form) => (form.purpose ?? "before_review") === "before_review" && form.band === band);
  const newest = ours.sort((a, b) => b.version - a.version)[0];
  const place = newest.steps.findIndex(({ id }) => id === step);
  assert.ok(place >= 0);
  return `/questions/${place + 1}`;
}

/** Waits until this holds of the page, which may be on its way. */
async function until(browser, what, script, ...args) {
  for (let tries = 0; tries < TRIES; tries++) {
    // A page that goes away answers nothing.
    if (await browser.run(script, ...args).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const now = await browser.run("return location.pathname + ': ' + document.querySelector('main').innerText");
  assert.fail(`${what}: ${now}`);
}

const arrives = (browser, path) =>
  until(browser, `${path} never came`, "return document.readyState === 'complete' && location.pathname === arguments[0]", path);

/** Opens an address of ours. */
async function open(browser, origin, path) {
  await browser.open(`${origin}${path}`);
  await arrives(browser, path);
}

/** Whether the page's own part says this. */
async function sees(browser, text) {
  const main = await browser.run("return document.querySelector('main').innerText");
  assert.ok(main.includes(text), `“${text}” is not on the page: ${main}`);
}

/** Waits for the islands, where they start: what they add to the page moves the button that is to be pressed. */
async function settles(browser) {
  if (!browser.hasIslands) return;
  const script = "return [...document.querySelectorAll('leptos-island [data-cover]')].every((cover) => cover.getClientRects().length)";
  await until(browser, "the islands never started", script);
}

/** Presses a button that leads on: that of the page's form, or the one at the foot. */
async function press(browser, path, button = "main form button.button") {
  await settles(browser);
  await browser.click(button);
  await arrives(browser, path);
}

const NEXT = ".foot button.button";

/** Chooses one of several. By script: what is pressed with a finger lies over what WebDriver would press. */
async function choose(browser, name, value) {
  const script = "document.querySelector(`[name=\"${arguments[0]}\"][value=\"${arguments[1]}\"]`).click(); return true";
  assert.ok(await browser.run(script, name, value));
}

/** The whole of it. `look` is called at each page that has come, with a name for it. */
export async function journey(browser, { guide, origin }, look = async () => {}) {
  const child = guide.invitations.find(({ band }) => band === "older");
  await browser.open(child.link.replace(/^https?:\/\/[^/]+/, origin));
  await arrives(browser, "/say");
  await look("say");
  await press(browser, question("topics", "older"), "#begin button");
  await look("topics");
  await choose(browser, "topics", "home");
  await press(browser, question("home-change", "older"), NEXT);
  await open(browser, origin, question("meeting", "older"));
  await look("choices");
  await open(browser, origin, question("anything-else", "older"));
  await browser.type("textarea[name='anything-else']", SAID);
  await look("words");
  await press(browser, "/check", NEXT);
  await sees(browser, SAID);
  await look("check");
  await press(browser, "/sent", NEXT);
  // The name of whoever reads it follows.
  await sees(browser, words("sent-title").split("{")[0].trim());
  await look("sent");

  // Somebody else, later.
  await browser.forget();
  const reader = guide.readers.find(({ number }) => number);
  await open(browser, origin, "/sign-in/number");
  await browser.type("input[name=code]", reader.code);
  await browser.type("input[name=number]", reader.number);
  await press(browser, "/mine");
  await sees(browser, words("mine-sent"));
  await look("mine");
}
