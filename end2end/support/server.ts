// The server under test: `heard demo` on a free port, with a database of its own in a temporary folder.
// The first process to read this file chooses port and folder; Playwright's workers find the choice in the environment.

import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ASK_FOR_A_PORT =
  "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); });";

process.env.HEARD_E2E_PORT ??= execFileSync(process.execPath, ["-e", ASK_FOR_A_PORT], { encoding: "utf8" }).trim();
process.env.HEARD_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), "heard-end2end-"));

const port = process.env.HEARD_E2E_PORT;

/** The folder that holds the server's database and what it printed. */
export const folder = process.env.HEARD_E2E_FOLDER;

/** Where the server answers. */
export const origin = `http://127.0.0.1:${port}`;

/** What the server printed: its first line is the links and sign-ins as JSON. */
export const printed = join(folder, "demo.json");

const top = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

// The build that the Rust tests made is what is tested: a release takes as long again to build, and says the same words.
// Another one is named by these two.
const program = process.env.HEARD_E2E_PROGRAM ?? "target/debug/heard";
const site = process.env.HEARD_E2E_SITE ?? "target/site";

/** The command that starts it. */
export const serve = [
  `cd '${top}' && exec '${program}' demo --json --listen 127.0.0.1:${port}`,
  `--dir '${folder}/demo' --site '${site}' > '${printed}'`,
].join(" ");

/** The program, for the commands that a council gives beside the server. */
export const heard = resolve(top, program);

/** The database of the demo, for what no page can do: letting time pass. */
export const database = join(folder, "demo", "heard.db");

/** Its master keys. */
export const keys = join(folder, "demo", "heard.keys");
