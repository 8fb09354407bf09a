// Takes the pictures beside it from a fresh demo: those of the README, and for each style one sheet with every screen
// from the link to the receipt. Run by hand when a page has a new look: `node end2end/pictures/take.js`.

import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { startDemo } from "../engines/demo.js";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };
const TOPICS = ["home", "family"];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const { guide, origin, stop } = await startDemo();
const browser = await chromium.launch({
  executablePath: process.env.HEARD_CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: ["--no-sandbox"],
});

/** Somebody at a phone, in the light or in the dark. */
async function phone(colorScheme = "light") {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 1, colorScheme, baseURL: origin });
  return context.newPage();
}

/** Does something that leads to another page. */
const leads = (page, does) => Promise.all([page.waitForEvent("load"), does()]);
const next = (page) => leads(page, () => page.locator(".foot button.button").click());

/** Signs in with a number, and comes to one's own page. */
async function signedIn() {
  const page = await phone();
  const reader = guide.readers.find(({ number }) => number);
  await page.goto("/sign-in/number");
  await page.fill("input[name=code]", reader.code);
  await page.fill("input[name=number]", reader.number);
  await leads(page, () => page.locator("main form button.button").click());
  return page;
}

/** Answers a screen with the first choice of each question, these topics, and a word in each box. */
async function answers(page) {
  for (const topic of TOPICS) await press(page, `input[name=topics][value=${topic}]`);
  const asked = "main input:not([type=hidden]):not([name=topics]):not(.lock__input):not([name=not_before]):not([name^=unsafe])";
  const names = await page.locator(asked).evaluateAll((inputs) => [...new Set(inputs.map(({ name }) => name))]);
  for (const name of names) await press(page, `input[name="${name}"]`);
  for (const box of await page.locator("main textarea:not([name^=unsafe])").all()) await box.fill("Swimming on Saturdays");
}

/** Without a finger, so that the page does not go on by itself. */
const press = (page, css) => page.evaluate((one) => document.querySelector(one)?.click(), css);

/** Every screen of a style, from the link to the receipt. */
async function screens(band, colorScheme) {
  const page = await phone(colorScheme);
  const taken = [];
  const take = async () => taken.push((await page.screenshot()).toString("base64"));
  await page.goto(new URL(guide.invitations.find((one) => one.band === band).link).href);
  await page.waitForURL("**/say");
  await take();
  await leads(page, () => page.locator("#begin button").click());
  while (!page.url().endsWith("/check")) {
    if (page.url().endsWith("/rest")) {
      await take();
      await leads(page, () => page.locator(".begin a.button").first().click());
      continue;
    }
    await answers(page);
    await take();
    await next(page);
  }
  await take();
  await next(page);
  await take();
  return taken;
}

/** A worker at a desk, signed in. */
async function worker(wanted) {
  const context = await browser.newContext({ viewport: DESK, baseURL: origin });
  const page = await context.newPage();
  const one = guide.staff.find(({ role }) => role === wanted);
  await page.goto("/staff/sign-in");
  await page.fill("input[name=email]", one.email);
  await page.fill("input[name=password]", one.password);
  await leads(page, () => page.locator("main form button.button").click());
  await page.fill("input[name=code]", one.code);
  await leads(page, () => page.locator("main form button.button").click());
  return page;
}

/** A manager's annual report of the last year that is over. */
async function annual() {
  const page = await worker("manager");
  await page.goto("/staff/figures");
  const reports = page.locator('main a[href^="/staff/figures/annual/"]');
  await page.goto(await reports.last().getAttribute("href"));
  await page.screenshot({ path: here("annual.png") });
}

/** An IRO's desk: what to do today, and the first review of theirs in which much was said. */
async function desk() {
  const page = await worker("iro");
  await page.screenshot({ path: here("today.png") });
  const addresses = (css) => page.locator(css).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await page.goto("/staff/children");
  for (const child of await addresses("main th a[href^='/staff/children/']")) {
    await page.goto(child);
    for (const review of await addresses("main table a[href^='/staff/reviews/']:not([href$=letter])")) {
      await page.goto(review);
      if ((await page.locator(".said-line").count()) < 8) continue;
      await page.screenshot({ path: here("review.png") });
      return;
    }
  }
}

await desk();
await annual();
for (const band of ["pictures", "middle", "older"]) {
  const taken = [...(await screens(band, "light")), ...(await screens(band, "dark")).slice(0, 5)];
  const sheet = await browser.newPage({ viewport: { width: 1400, height: 800 } });
  const images = taken.map((data) => `<img src="data:image/png;base64,${data}" width="190" height="391">`).join("");
  await sheet.setContent(`<body style="margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:6px">${images}`);
  await sheet.screenshot({ path: here(`screens-${band}.jpg`), type: "jpeg", quality: 72, fullPage: true });
}

// One question of each style: where it asks for topics, and which screen is shown.
for (const [band, topics, shown] of [["pictures", 2, 2], ["middle", 1, 3], ["older", 1, 2]]) {
  const page = await phone();
  await page.goto(new URL(guide.invitations.find((one) => one.band === band).link).href);
  await page.waitForURL("**/say");
  await leads(page, () => page.locator("#begin button, main .begin a.button").first().click());
  await page.goto(`/questions/${topics}`);
  for (const topic of TOPICS) await press(page, `input[name=topics][value=${topic}]:not(:checked)`);
  if (shown !== topics) {
    await next(page);
    await page.goto(`/questions/${shown}`);
  }
  await page.screenshot({ path: here(`band-${band}.png`) });
}

const mine = await signedIn();
await mine.screenshot({ path: here("mine.png") });
await leads(mine, () => mine.locator('main a[href^="/mine/letters/"]').first().click());
await mine.screenshot({ path: here("letter.png") });

await browser.close();
await stop();
