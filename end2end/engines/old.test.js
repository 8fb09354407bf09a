// The same journey on phones that were handed down, through TLS: Chromium of 2019, which knows neither `:is()` nor gaps
// between what lies in a row nor `clamp()`, and of 2021, which knows no cascade layers and refuses WebAssembly under our
// policy. Every page has its look, everything is sent by plain forms, and no script fails.
//
// Pictures of each page are left in `results/old`, to be looked at.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "./chromium.js";
import { startBehindTls } from "./demo.js";
import { journey } from "./journey.js";

const pictures = fileURLToPath(new URL("../results/old/", import.meta.url));

let heard;
before(async () => {
  heard = await startBehindTls();
});
after(() => heard?.stop());

/** What of a page's look can be measured. */
const LOOK = `const style = (css, name) => getComputedStyle(document.querySelector(css))[name];
  return {
    paper: style("body", "backgroundColor"),
    leave: style(".leave", "position"),
    rounded: style(".leave__link", "borderTopLeftRadius") !== "0px",
    title: parseFloat(style("h1", "fontSize")) > parseFloat(style("body", "fontSize")),
    wider: document.documentElement.scrollWidth - innerWidth,
    islands: document.querySelectorAll("leptos-island [data-cover]:not([hidden])").length,
  };`;
const EXPECTED = { leave: "sticky", rounded: true, title: true, wider: 0, islands: 0 };

/** The paper of each style: from 13 on it is another. */
const PAPER = { true: "rgb(247, 246, 243)", false: "rgb(251, 247, 239)" };
const OLDER = `return document.body.classList.contains("band-older")`;

/** What Chromium itself says of our policies: it does not know every word, and it refused to try the islands. */
const OF_THE_POLICIES = /wasm-unsafe-eval|WebAssembly|Wasm code generation|Permissions-Policy/;

for (const name of ["chromium-2019", "chromium-2021"]) {
  test(`a child writes, sends and comes back in ${name}`, { timeout: 180_000 }, async (context) => {
    const browser = await chromium(name);
    context.after(() => browser.stop());
    context.diagnostic(browser.name);
    mkdirSync(pictures, { recursive: true });
    let pages = 0;
    await journey(browser, heard, async (page) => {
      pages += 1;
      writeFileSync(`${pictures}${name}-${page}.png`, await browser.picture());
      assert.deepEqual(await browser.run(LOOK), { ...EXPECTED, paper: PAPER[await browser.run(OLDER)] }, page);
    });
    assert.deepEqual(browser.said.filter((line) => !OF_THE_POLICIES.test(line)), []);
    assert.ok(browser.said.length <= 3 * pages, browser.said.join("\n"));
  });
}
