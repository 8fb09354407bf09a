// One journey in each engine that Playwright cannot drive as it is installed. Over plain HTTP on this machine, as whoever
// tries Heard out comes to it.

import { after, before, test } from "node:test";
import { startDemo } from "./demo.js";
import { firefox } from "./firefox.js";
import { journey } from "./journey.js";
import { webkit } from "./webkit.js";

let demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.stop());

for (const engine of [webkit, firefox]) {
  test(`a child writes, sends and comes back in ${engine.name}`, { timeout: 120_000 }, async (context) => {
    const browser = await engine();
    context.after(() => browser.stop());
    context.diagnostic(browser.name);
    await journey(browser, demo);
  });
}
