// Browser tests: every example is looked at first; then every spec runs twice, with scripts and without. A spec that is
// about a script asks for it by tag: `@scripts-on` or `@scripts-off` in its title keeps it out of the other run.
// A worker works in each run in another way (`Person.sitsDown`): with scripts at a desk, 1280 px wide, in the light, with
// a pointer; without, at a phone, 390 px wide, in the dark, with nothing but keys.

import { defineConfig } from "@playwright/test";
import { origin, serve } from "./support/server";

const EXAMPLES = "gallery.spec.ts";

export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // No test is about how fast a busy machine is: these end what hangs.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 360, height: 740 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.HEARD_CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: [
        // Nothing but the server under test is ever reached, the page that leaving leads to included.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    // First, so that the others need not look again at pages of a shape that was found clean (support/axe.ts).
    // Nothing moves in them, so that no colour is waited for on its way to another.
    { name: "examples", testMatch: EXAMPLES, use: { contextOptions: { reducedMotion: "reduce" } } },
    { name: "scripts-on", testIgnore: EXAMPLES, grepInvert: /@scripts-off/ },
    { name: "scripts-off", testIgnore: EXAMPLES, grepInvert: /@scripts-on/, use: { javaScriptEnabled: false } },
  ],
  webServer: { command: serve, url: `${origin}/`, timeout: 120_000, reuseExistingServer: false, stdout: "ignore" },
});
