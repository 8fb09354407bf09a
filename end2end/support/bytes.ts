// What a page weighs over the network, everything counted: headers, page, style, scripts, WebAssembly, pictures.

import type { Page } from "@playwright/test";

/** Opens an address as a first visit would, with nothing kept from before; gives bytes received. */
export async function weigh(page: Page, address: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await devtools.detach();
  return bytes;
}
