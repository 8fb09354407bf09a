// Lighthouse's mobile figures for one address: the median of three runs, and bytes by kind.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";

const FIGURES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];

const runs = [];
for (let run = 0; run < 3; run += 1) {
  const userDataDir = mkdtempSync(join(tmpdir(), "heard-lighthouse-"));
  const browser = await launch({
    chromePath: process.env.HEARD_CHROMIUM ?? "/usr/bin/chromium",
    userDataDir,
    chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  try {
    const { lhr } = await lighthouse(process.argv[2], { port: browser.port, onlyCategories: ["performance", "accessibility"] });
    runs.push(lhr);
  } finally {
    browser.kill();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

const median = computeMedianRun(runs);
for (const name of FIGURES) console.log(`${median.audits[name].title}: ${median.audits[name].displayValue}`);
for (const { title, score } of Object.values(median.categories)) console.log(`${title}: ${Math.round(score * 100)}`);
for (const { label, requestCount, transferSize } of median.audits["resource-summary"].details.items) {
  if (requestCount > 0) console.log(`${label}: ${transferSize} bytes in ${requestCount} requests`);
}
