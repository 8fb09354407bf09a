// How long `heard import` takes for a council's history, and how much memory: the first time, once more without a
// change, and with one fault at the very end. A made-up history, on SQLite; nothing of it is random.
//
// usage: node import.js PROGRAM [CHILDREN [ROWS]]; IMPORT_ROWS=1000000 in the environment sets ROWS

import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [program, children = "20000", rows = process.env.IMPORT_ROWS ?? "100000"] = process.argv.slice(2);
const [CHILDREN, ROWS] = [Number(children), Number(rows)];
const MOST = { seconds: (60 * ROWS) / 100_000, mebibytes: ROWS > 100_000 ? Infinity : 300 };
const folder = mkdtempSync(join(tmpdir(), "heard-import-"));
const DAY = 86_400_000;
const FIRST = Date.UTC(2009, 0, 5);
const LAST = Date.UTC(2025, 11, 1);

const day = (at) => new Date(at).toISOString().slice(0, 10);
const pick = (list, number) => list[number % list.length];
const each = Math.ceil(ROWS / CHILDREN);
// Every child has been in care for as long as their reviews take, at most six months apart.
const step = Math.min(182, Math.floor((LAST - FIRST) / DAY / each));

async function write(name, header, lines) {
  const file = createWriteStream(join(folder, name));
  file.write(`${header}\n`);
  for (const line of lines) {
    if (!file.write(`${line}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

const first = (child) => LAST - ((each - 1) * step + (child % 40)) * DAY;

function* childLines() {
  for (let child = 0; child < CHILDREN; child += 1) {
    yield [100_000 + child, "Sam", "Brown", "2008-12-01", day(first(child) - 20 * DAY), pick(["North", "South", "East"], child)].join(",");
  }
}

const COLUMNS = "child_id,kind,due_on,held_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,actions,late_reason,record_completed_on," +
  "record_distributed_on,letter,letter_sent_on,mother_attended,father_attended,advocate_offered,midway_held_on,seen_alone_reason";

function* reviewLines() {
  let left = ROWS;
  for (let number = 0; number < each; number += 1) {
    for (let child = 0; child < CHILDREN && left > 0; child += 1, left -= 1) {
      const held = first(child) + number * step * DAY;
      const [due, seed] = [day(held + (number % 7) * DAY), child + number];
      const kind = pick(["first", "second"], number);
      const sad = seed % 5 === 0;
      yield [
        100_000 + child, number < 2 ? kind : "subsequent", due, day(held), pick(["PN1", "PN2", "PN4", "PN6", "PN7"], seed), pick(["home", "school", "office"], seed),
        pick(["in_person", "virtual", "hybrid"], seed), day(held - 3 * DAY), sad ? "refused" : "seen", sad ? "amber" : "green",
        sad ? "health;education" : "", sad ? "service_manager" : "", "", day(held + 14 * DAY), day(held + 19 * DAY), "sent", day(held + 20 * DAY),
        pick(["yes", "no", ""], seed), "no", "yes", "", sad ? "Did not want to" : "",
      ].join(",");
    }
  }
}

function* escalationLines() {
  for (let child = 0; child < CHILDREN && child < ROWS; child += 1) {
    const held = first(child);
    yield [100_000 + child, day(held), pick(["informal", "stage_1", "stage_2"], child), day(held + 2 * DAY), child % 3 ? day(held + 16 * DAY) : "", pick(["health", "education", "placement"], child)].join(",");
  }
}

/** Runs the program; how long it took, and the most memory that it had. */
async function run(args, expected = 0) {
  const began = performance.now();
  const child = spawn(resolve(program), args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let [said, most] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const look = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0));
    } catch {
      // It has ended.
    }
  }, 50);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== expected) throw new Error(`heard ${args.join(" ")} ended with ${code}: ${said.slice(-2_000)}`);
  return { seconds: (performance.now() - began) / 1_000, mebibytes: most / 1_024, said: said.trim().split("\n").at(-1) };
}

function tell(what, { seconds, mebibytes, said }) {
  const over = seconds > MOST.seconds || mebibytes > MOST.mebibytes;
  console.log(`${what}: ${seconds.toFixed(1)} s, at most ${Math.round(mebibytes)} MiB${over ? ", which is more than was asked" : ""} (${said})`);
}

try {
  await write("children.csv", "child_id,first_name,last_name,date_of_birth,entered_care_on,team", childLines());
  await write("reviews.csv", COLUMNS, reviewLines());
  execFileSync(resolve(program), ["init"], { cwd: folder });
  await run(["import", "children", "children.csv"]);
  const bytes = (name) => (readFileSync(join(folder, name)).length / 1_048_576).toFixed(0);
  console.log(`${ROWS} reviews of ${CHILDREN} children (${bytes("reviews.csv")} MB), at most ${MOST.seconds} s and ${MOST.mebibytes} MiB asked`);
  const reviews = ["import", "reviews", "reviews.csv"];
  tell("taken in", await run(reviews));
  tell("the same again", await run(reviews));
  writeFileSync(join(folder, "reviews.csv"), "100000,third,,,,,,,,,,,,,,,,,,,,\n", { flag: "a" });
  tell("with a fault at the end", await run(reviews, 1));
  await write("escalations.csv", "child_id,review_held_on,stage,opened_on,resolved_on,reason", escalationLines());
  tell("escalations taken in", await run(["import", "escalations", "escalations.csv"]));
  tell("the same again", await run(["import", "escalations", "escalations.csv"]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
