// Firefox as it is installed, driven over WebDriver BiDi (w3.org/TR/webdriver-bidi), which it speaks itself.

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import WebSocket from "ws";

/** Sends commands and gives each its reply. */
async function connect(url) {
  const socket = new WebSocket(url);
  const waiting = new Map();
  socket.on("message", (data) => {
    const { id, type, result, error, message } = JSON.parse(data);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === "error") reject?.(new Error(`${error}: ${message}`));
    else resolve?.(result);
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  let count = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++count, { resolve, reject });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}

/** Where it listens, which it says on standard error. */
async function address(firefox) {
  for await (const line of createInterface({ input: firefox.stderr })) {
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
    if (found) return found[1];
  }
  throw new Error("Firefox ended before it was ready");
}

/** Starts the engine. */
export async function firefox() {
  const profile = mkdtempSync(join(tmpdir(), "heard-firefox-"));
  const given = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"];
  const env = { ...process.env, HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: "1" };
  const browser = spawn(process.env.HEARD_FIREFOX ?? "firefox-esr", given, { env, stdio: ["ignore", "ignore", "pipe"] });
  const send = await connect(`${await address(browser)}/session`);
  browser.stderr.resume();
  const { capabilities } = await send("session.new", { capabilities: {} });
  const { contexts } = await send("browsingContext.getTree", {});
  const { context } = contexts[0];
  const run = async (script, ...args) => {
    const declaration = { functionDeclaration: `(...given) => JSON.stringify((function () { ${script} }).apply(null, given))` };
    const given = args.map((value) => ({ type: "string", value }));
    const { result, exceptionDetails } = await send("script.callFunction", {
      ...declaration, arguments: given, target: { context }, awaitPromise: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.type === "string" ? JSON.parse(result.value) : undefined;
  };
  const pointer = (x, y) => ({
    type: "pointer",
    id: "mouse",
    actions: [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }],
  });
  const click = async (css) => {
    const place = `const found = document.querySelector(arguments[0]); found.scrollIntoView({ block: "center" });
      const { x, y, width, height } = found.getBoundingClientRect();
      return [Math.floor(x + width / 2), Math.floor(y + height / 2)];`;
    // Pressed is where it stands still: what the page adds beside it would move it away from under the pointer.
    let at = await run(place, css);
    for (let before; String(before) !== String(at); ) {
      before = at;
      await new Promise((resolve) => setTimeout(resolve, 200));
      at = await run(place, css);
    }
    await send("input.performActions", { context, actions: [pointer(...at)] });
  };
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    hasIslands: true,
    open: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    run,
    click,
    type: async (css, text) => {
      await click(css);
      const keys = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
      await send("input.performActions", { context, actions: [{ type: "key", id: "keys", actions: keys }] });
    },
    forget: () => send("storage.deleteCookies", {}),
    stop: async () => {
      await send("session.end", {}).catch(() => {});
      browser.kill();
    },
  };
}
