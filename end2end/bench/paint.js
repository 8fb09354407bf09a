// What a child waits for on a slow phone (CPU / 6, 400 kbit/s, 150 ms to the server): until the largest thing on the first
// page is painted, and until the first answer on a question can be given and stays. Beside each a bare page of the same
// size, which is as fast as so many bytes can be: a page and a style of as many, with one choice and no script. The median of each
// of some cold visits, in turn, because the machine is noisy.
//
// usage: node paint.js ORIGIN demo.json

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "../node_modules/playwright/index.mjs";

const [origin, printed] = process.argv.slice(2);
const demo = JSON.parse(readFileSync(printed, "utf8").split("\n")[0]);
const VISITS = 5;
const SLOW = { offline: false, latency: 150, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
// The most that a page may take, of what the bare one takes.
const MOST = 1.15;

const browser = await chromium.launch({
  executablePath: process.env.HEARD_CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
await devtools.send("Network.enable");

// When an answer was given, and when the largest thing so far was painted, as the page counts.
await page.addInitScript(() => {
  addEventListener("input", () => (window.answeredAt ??= performance.now()), true);
  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime }) => (window.paintedAt = startTime))).observe({ type: "largest-contentful-paint", buffered: true });
});

// Bytes of the page and of its style, as they came.
async function bytes(address) {
  const kinds = new Map();
  const sum = { Document: 0, Stylesheet: 0 };
  const seen = ({ requestId, type }) => kinds.set(requestId, type);
  const came = ({ requestId, encodedDataLength }) => (sum[kinds.get(requestId)] += encodedDataLength);
  devtools.on("Network.responseReceived", seen);
  devtools.on("Network.loadingFinished", came);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(address, { waitUntil: "networkidle" });
  devtools.off("Network.responseReceived", seen);
  devtools.off("Network.loadingFinished", came);
  return sum;
}

// One cold visit: when the largest thing was painted, and when a choice was taken that is still there at the end.
async function visit(address, choice) {
  await devtools.send("Network.clearBrowserCache");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", SLOW);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.goto(address, { waitUntil: "commit" });
  // By keyboard: what is touched in pictures goes on by itself. What was chosen on the visit before was saved.
  const field = choice && (await page.waitForSelector(`${choice}:not(:checked)`, { state: "attached" }));
  if (field) await field.press(" ");
  await page.waitForLoadState("networkidle");
  const stays = field ? await field.isChecked() : true;
  const [painted, answered] = await page.evaluate(() => [window.paintedAt, window.answeredAt]);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devtools.send("Network.emulateNetworkConditions", { ...SLOW, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  if (!stays) throw new Error(`${address}: the answer did not stay`);
  return choice ? answered : painted;
}

// Letters that do not compress, so that the bare page is as large on the line as it is.
const filling = (length) => Array.from({ length }, (_, place) => (place % 7 ? "abcdefghijklmnopqrstuvwxyz"[(place * 7919) % 26] : " ")).join("");
const HEAD = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Bare</title><meta name=viewport content='width=device-width'>";
const BODY = "<link rel=stylesheet href=/style><main><h1>How are you?</h1><form><label><input type=radio name=a> Well</label></form></main><p hidden>";
// What a reply's head takes.
const REPLY = 200;
let size = { Document: 0, Stylesheet: 0 };
const bare = createServer(({ url }, reply) => {
  const style = url === "/style";
  const text = style ? "h1{color:#123}/*" : `${HEAD}${BODY}`;
  const long = style ? size.Stylesheet : size.Document;
  reply.setHeader("content-type", style ? "text/css" : "text/html; charset=utf-8");
  reply.end(text + filling(Math.max(0, long - text.length - REPLY)) + (style ? "*/" : ""));
});
await new Promise((done) => bare.listen(0, "127.0.0.1", done));
const bareAt = `http://127.0.0.1:${bare.address().port}/`;

const median = (all) => all.sort((one, other) => one - other)[Math.floor(all.length / 2)];
async function compare(what, address, choice) {
  size = await bytes(address);
  const [ours, theirs] = [[], []];
  for (let count = 0; count < VISITS; count += 1) {
    ours.push(await visit(address, choice));
    theirs.push(await visit(bareAt, choice));
  }
  const [own, other] = [median(ours), median(theirs)];
  const verdict = own <= MOST * other ? "within" : "over";
  console.log(`${what}: ${(own / 1000).toFixed(2)} s; bare, of ${size.Document + size.Stylesheet} bytes: ${(other / 1000).toFixed(2)} s; ${(own / other).toFixed(2)} times, ${verdict} ${MOST}`);
}

try {
  await compare("largest contentful paint of the first page", `${origin}/`);
  for (const band of ["pictures", "middle", "older"]) {
    await context.clearCookies();
    const { link } = demo.invitations.find((each) => each.band === band);
    await page.goto(link.replace(/^https?:\/\/[^/]+/, origin));
    await page.waitForURL("**/say");
    const start = page.locator(".begin form button, .begin > a.button").first();
    await start.click();
    await page.waitForURL("**/questions/**");
    await compare(`first answer that stays, ${band}`, page.url(), "main :is(.tile__input, .option__input, label > input)");
  }
} finally {
  bare.close();
  await browser.close();
}
