// Chromium of years ago, from npm packages that carry the program, driven over its own protocol (DevTools).

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import WebSocket from "ws";

const packages = fileURLToPath(new URL("../node_modules/", import.meta.url));
const SCREEN = { width: 360, height: 740 };

/** The folder with the program and its libraries, unpacked beside the package the first time: 5 s and 130 MB. */
function unpacked(name) {
  const folder = join(packages, name, "unpacked");
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}`;
  mkdirSync(part);
  const read = (file) => brotliDecompressSync(readFileSync(join(packages, name, "bin", file)));
  writeFileSync(join(part, "chromium"), read("chromium.br"), { mode: 0o755 });
  execFileSync("tar", ["x", "-C", part], { input: read("aws.tar.br") });
  renameSync(part, folder);
  return folder;
}

/** Sends commands to the page and gives each its reply; keeps what the page's console says, faults among it. */
async function connect(url, said) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const waiting = new Map();
  socket.on("message", (data) => {
    const { id, method, params, result, error } = JSON.parse(data);
    if (method === "Runtime.exceptionThrown") said.push(JSON.stringify(params.exceptionDetails));
    if (method === "Log.entryAdded" && params.entry.level !== "verbose") said.push(params.entry.text);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let count = 0;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++count, { resolve, reject });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}

/** Where it listens, which it says on standard error. */
async function address(chromium) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: chromium.stderr });
    lines.on("line", (line) => {
      const found = /DevTools listening on ws:\/\/([\d.:]+)/.exec(line);
      if (found) resolve(`http://${found[1]}`);
    });
    lines.on("close", () => reject(new Error("Chromium ended before it was ready")));
  });
}

/** Starts the one in this package, on a small phone's screen. */
export async function chromium(name) {
  const folder = unpacked(name);
  const profile = mkdtempSync(join(tmpdir(), "heard-chromium-"));
  const given = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-zygote", "--no-first-run", "--hide-scrollbars",
    "--ignore-certificate-errors", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank",
  ];
  const env = { ...process.env, HOME: profile, LD_LIBRARY_PATH: join(folder, "lib") };
  const browser = spawn(join(folder, "chromium"), given, { env, stdio: ["ignore", "ignore", "pipe"] });
  const top = await address(browser);
  const { Browser } = await (await fetch(`${top}/json/version`)).json();
  const page = (await (await fetch(`${top}/json`)).json()).find(({ type }) => type === "page");
  const said = [];
  const send = await connect(page.webSocketDebuggerUrl, said);
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await send(`${domain}.enable`);
  const screen = (height) =>
    send("Emulation.setDeviceMetricsOverride", { ...SCREEN, height, deviceScaleFactor: 1, mobile: true });
  await screen(SCREEN.height);
  const run = async (script, ...args) => {
    const expression = `JSON.stringify((function () { ${script} }).apply(null, ${JSON.stringify(args)}))`;
    const { result, exceptionDetails } = await send("Runtime.evaluate", { expression });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.type === "string" ? JSON.parse(result.value) : undefined;
  };
  const click = async (css) => {
    const place = `const found = document.querySelector(arguments[0]); found.scrollIntoView({ block: "center" });
      const { x, y, width, height } = found.getBoundingClientRect();
      return [x + width / 2, y + height / 2];`;
    const [x, y] = await run(place, css);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    }
  };
  return {
    name: Browser,
    hasIslands: false,
    said,
    open: (url) => send("Page.navigate", { url }),
    run,
    click,
    type: async (css, text) => {
      await click(css);
      await send("Input.insertText", { text });
    },
    forget: () => send("Network.clearBrowserCookies"),
    /** A picture of the whole page, as PNG. */
    picture: async () => {
      const { contentSize } = await send("Page.getLayoutMetrics");
      await screen(Math.ceil(contentSize.height));
      const { data } = await send("Page.captureScreenshot");
      await screen(SCREEN.height);
      return Buffer.from(data, "base64");
    },
    stop: () => browser.kill("SIGKILL"),
  };
}
