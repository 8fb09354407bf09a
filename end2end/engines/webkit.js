// Safari's engine: WebKitGTK, driven over plain WebDriver (w3.org/TR/webdriver2) on a display that nobody sees.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { freePort } from "./demo.js";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Where Debian keeps the browser that comes with the driver. */
function miniBrowser() {
  for (const folder of readdirSync("/usr/lib").map((name) => `/usr/lib/${name}`)) {
    for (const version of ["6.0", "4.1", "4.0"]) {
      for (const kind of ["webkitgtk", "webkit2gtk"]) {
        const found = `${folder}/${kind}-${version}/MiniBrowser`;
        if (existsSync(found)) return found;
      }
    }
  }
  throw new Error("there is no MiniBrowser: run .ci/setup test");
}

/** A display; gives its name. Xvfb chooses a number that is free and says it. */
async function display() {
  const given = ["-displayfd", "1", "-screen", "0", "800x900x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", given, { stdio: ["ignore", "pipe", "ignore"] });
  for await (const line of createInterface({ input: server.stdout })) return { server, name: `:${line.trim()}` };
  throw new Error("Xvfb ended before it was ready");
}

async function ask(address, method, body) {
  const reply = await fetch(address, { method, body: body && JSON.stringify(body) });
  const { value } = await reply.json();
  if (!reply.ok) throw new Error(`${method} ${address.replace(/.*session/, "session")}: ${value.error}: ${value.message}`);
  return value;
}

/** Starts the engine. */
export async function webkit() {
  const screen = await display();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_COMPOSITING_MODE: "1", NO_AT_BRIDGE: "1" };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const kill = () => [driver, screen.server].forEach((process) => process.kill());
  const top = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (await fetch(`${top}/status`).then(({ ok }) => ok, () => false)) break;
    if (tries === 100) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // The engine's own sandbox needs rights that a container does not give. Nothing but the demo is opened.
  const options = { binary: miniBrowser(), args: ["--automation"] };
  const wanted = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const { sessionId, capabilities } = await ask(`${top}/session`, "POST", { capabilities: wanted });
  const at = `${top}/session/${sessionId}`;
  const find = async (css) => (await ask(`${at}/element`, "POST", { using: "css selector", value: css }))[ELEMENT];
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    hasIslands: true,
    open: (url) => ask(`${at}/url`, "POST", { url }),
    run: (script, ...args) => ask(`${at}/execute/sync`, "POST", { script, args }),
    click: async (css) => ask(`${at}/element/${await find(css)}/click`, "POST", {}),
    type: async (css, text) => ask(`${at}/element/${await find(css)}/value`, "POST", { text }),
    forget: () => ask(`${at}/cookie`, "DELETE"),
    stop: () => ask(at, "DELETE").catch(() => {}).finally(kill),
  };
}
