// What a page weighs over the network: headers, page, style, scripts, WebAssembly, pictures.

import type { Page } from "@playwright/test";

/** Bytes received, all of them and those of the page and its style, and what was asked for, by its address. */
export type Weight = { all: number; toRead: number; requests: string[] };

/** Opens an address as a first visit would, with nothing kept from before. */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  const first = new Set<string>();
  const weight: Weight = { all: 0, toRead: 0, requests: [] };
  devtools.on("Network.requestWillBeSent", ({ request }) => weight.requests.push(new URL(request.url).pathname));
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Document" || type === "Stylesheet") first.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (first.has(requestId)) weight.toRead += encodedDataLength;
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: false });
  await devtools.detach();
  return weight;
}
