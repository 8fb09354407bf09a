// The demo, as a newcomer starts it: plain HTTP on this machine, in a folder of its own.

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.HEARD_E2E_PROGRAM ?? "target/release/heard";
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

/** Starts it; gives its links and sign-ins once it is ready, and how to stop it. */
export async function startDemo() {
  const listen = `127.0.0.1:${await freePort()}`;
  const folder = mkdtempSync(join(tmpdir(), "heard-engines-"));
  const given = ["demo", "--json", "--listen", listen, "--dir", join(folder, "demo"), "--site", site];
  const server = spawn(program, given, { cwd: top, stdio: ["ignore", "pipe", "ignore"] });
  let guide;
  for await (const line of createInterface({ input: server.stdout })) {
    guide ??= JSON.parse(line);
    if (line.startsWith("Heard is ready")) return { guide, origin: `http://${listen}`, stop: () => server.kill() };
  }
  throw new Error("the demo ended before it was ready");
}
