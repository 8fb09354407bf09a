// How long `heard import` takes for a council's history, and how much memory: the first time, once more without a
// change, and with one fault at the very end. On SQLite.
//
// usage: node import.js PROGRAM [CHILDREN [ROWS]]; IMPORT_ROWS=1000000 in the environment sets ROWS

import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { History, run } from "./history.js";

const [program, children = "20000", rows = process.env.IMPORT_ROWS ?? "100000"] = process.argv.slice(2);
const [CHILDREN, ROWS] = [Number(children), Number(rows)];
const MOST = { seconds: (60 * ROWS) / 100_000, mebibytes: ROWS > 100_000 ? Infinity : 300 };
const folder = mkdtempSync(join(tmpdir(), "heard-import-"));

async function tell(what, expected, ...args) {
  const { seconds, mebibytes, said } = await run(program, folder, args, { expected });
  const over = seconds > MOST.seconds || mebibytes > MOST.mebibytes;
  console.log(`${what}: ${seconds.toFixed(1)} s, at most ${Math.round(mebibytes)} MiB${over ? ", which is more than was asked" : ""} (${said})`);
}

try {
  await new History(CHILDREN, ROWS).writeInto(folder);
  execFileSync(resolve(program), ["init"], { cwd: folder });
  await run(program, folder, ["import", "children", "children.csv"]);
  const bytes = statSync(join(folder, "reviews.csv")).size / 1_048_576;
  console.log(`${ROWS} reviews of ${CHILDREN} children (${bytes.toFixed(0)} MB), at most ${MOST.seconds} s and ${MOST.mebibytes} MiB asked`);
  await tell("taken in", 0, "import", "reviews", "reviews.csv");
  await tell("the same again", 0, "import", "reviews", "reviews.csv");
  appendFileSync(join(folder, "reviews.csv"), "100000,third,,,,,,,,,,,,,,,,,,,,\n");
  await tell("with a fault at the end", 1, "import", "reviews", "reviews.csv");
  await tell("escalations taken in", 0, "import", "escalations", "escalations.csv");
  await tell("the same again", 0, "import", "escalations", "escalations.csv");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
