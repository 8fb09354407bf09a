// Automatic accessibility checks: WCAG 2.0 to 2.2, A and AA, and axe's best practice. Any finding fails the test.

import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Fails with one line for each element that breaks a rule. */
export async function axe(page: Page): Promise<void> {
  // axe is a script and would wait for ever where scripts are off. It gets them after the page was read without: the
  // page's own scripts, passed over then, do not run now.
  const off = test.info().project.use.javaScriptEnabled === false;
  const devtools = off ? await page.context().newCDPSession(page) : undefined;
  // A new session thinks that scripts are on, and passes over being told so: say off first.
  await devtools?.send("Emulation.setScriptExecutionDisabled", { value: true });
  await devtools?.send("Emulation.setScriptExecutionDisabled", { value: false });
  // Legacy mode keeps axe in this page; it would open another, and there are no frames that need it.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  await devtools?.send("Emulation.setScriptExecutionDisabled", { value: true });
  await devtools?.detach();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target}`));
  expect(found, page.url()).toEqual([]);
}
