// The demo, as a newcomer starts it: plain HTTP on this machine, in a folder of its own. Or its council, behind TLS.

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startProxy } from "./proxy.js";

const top = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.HEARD_E2E_PROGRAM ?? "target/debug/heard";
const site = process.env.HEARD_E2E_SITE ?? "target/site";

/** A port on which nobody listens. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs the program until it is ready; gives what it printed before, and how to stop it. */
async function run(given, env = {}) {
  const server = spawn(program, given, { cwd: top, stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = () => (server.kill(), ended);
  const printed = [];
  const lines = createInterface({ input: server.stdout });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => (line.startsWith("Heard is ready") ? resolve({ printed, stop }) : printed.push(line)));
    lines.on("close", () => reject(new Error("the server ended before it was ready")));
  });
}

/** Starts it; gives its links and sign-ins once it is ready, where its database is, and how to stop it. */
export async function startDemo() {
  const listen = `127.0.0.1:${await freePort()}`;
  const folder = join(mkdtempSync(join(tmpdir(), "heard-engines-")), "demo");
  const { printed, stop } = await run(["demo", "--json", "--listen", listen, "--dir", folder, "--site", site]);
  return { guide: JSON.parse(printed[0]), origin: `http://${listen}`, folder, stop };
}

/** Its council as children in earnest come to it: behind a proxy that speaks TLS. */
export async function startBehindTls() {
  const { guide, folder, stop: stopDemo } = await startDemo();
  await stopDemo();
  const port = await freePort();
  const listening = await freePort();
  const origin = `https://127.0.0.1:${port}`;
  const server = await run(["serve"], {
    DATABASE_URL: `sqlite:${join(folder, "heard.db")}`,
    HEARD_KEYS_FILE: join(folder, "heard.keys"),
    HEARD_LISTEN: `127.0.0.1:${listening}`,
    HEARD_ORIGIN: origin,
    HEARD_SITE: site,
  });
  const proxy = await startProxy(port, listening);
  return { guide, origin, stop: () => Promise.all([server.stop(), proxy.close()]) };
}
