// Automatic accessibility checks: WCAG 2.0 to 2.2, A and AA, and axe's best practice. Any finding fails the test.

import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What this worker has found clean, so that the very same page in the very same setting is not looked at twice. */
const clean = new Set<string>();

/** Fails with one line for each element that breaks a rule. `setting` tells apart what the page's content does not. */
export async function axe(page: Page, setting = ""): Promise<void> {
  const look = `${JSON.stringify(page.viewportSize())} ${setting} ${new URL(page.url()).hash} ${await page.content()}`;
  const seen = createHash("sha256").update(look).digest("hex");
  if (clean.has(seen)) return;
  const scripts = test.info().project.use.javaScriptEnabled === false ? await switchOf(page) : undefined;
  await scripts?.(true);
  // Legacy mode keeps axe in this page; it would open another, and there are no frames that need it.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  await scripts?.(false);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target} ${any.map(({ message }) => message).join("; ")}`),
  );
  expect(found, page.url()).toEqual([]);
  clean.add(seen);
}

type Switch = (on: boolean) => Promise<void>;
const switches = new WeakMap<Page, Switch>();

/**
 * Switches scripts on and off where they are off. axe is a script and would wait for ever without. It gets them after
 * the page was read: the page's own scripts, passed over then, do not run any more.
 */
async function switchOf(page: Page): Promise<Switch> {
  const known = switches.get(page);
  if (known) return known;
  // The session stays for as long as the page does: to end it would switch scripts on for all pages that follow.
  const devtools = await page.context().newCDPSession(page);
  const change: Switch = async (on) => {
    await devtools.send("Emulation.setScriptExecutionDisabled", { value: !on });
  };
  // A new session thinks that scripts are on, and passes over being told so: say off first.
  await change(false);
  switches.set(page, change);
  return change;
}
