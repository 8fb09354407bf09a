// A council's history, made up and the same each time: files of children, reviews and escalations as a case system gives
// them, and a program that is run with its time and memory looked at.

import { spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { once } from "node:events";
import { join, resolve } from "node:path";

const DAY = 86_400_000;
const FIRST = Date.UTC(2009, 0, 5);
const LAST = Date.UTC(2025, 11, 1);

const day = (at) => new Date(at).toISOString().slice(0, 10);
const pick = (list, number) => list[number % list.length];

/** Writes a file of lines. */
async function write(path, header, lines) {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (const line of lines) {
    if (!file.write(`${line}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

const COLUMNS = "child_id,kind,due_on,held_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,actions,late_reason,record_completed_on," +
  "record_distributed_on,letter,letter_sent_on,mother_attended,father_attended,advocate_offered,midway_held_on,seen_alone_reason";

/** A history of so many children with so many reviews in all. */
export class History {
  constructor(children, rows) {
    [this.children, this.rows, this.each] = [children, rows, Math.ceil(rows / children)];
    // Every child has been in care for as long as their reviews take, at most six months apart.
    this.step = Math.min(182, Math.floor((LAST - FIRST) / DAY / this.each));
  }

  /** Writes children.csv, reviews.csv and escalations.csv. */
  async writeInto(folder) {
    await write(join(folder, "children.csv"), "child_id,first_name,last_name,date_of_birth,entered_care_on,team", this.#childLines());
    await write(join(folder, "reviews.csv"), COLUMNS, this.#reviewLines());
    await write(join(folder, "escalations.csv"), "child_id,review_held_on,stage,opened_on,resolved_on,reason", this.#escalationLines());
  }

  #first(child) {
    return LAST - ((this.each - 1) * this.step + (child % 40)) * DAY;
  }

  *#childLines() {
    for (let child = 0; child < this.children; child += 1) {
      yield [100_000 + child, "Sam", "Brown", "2008-12-01", day(this.#first(child) - 20 * DAY), pick(["North", "South", "East"], child)].join(",");
    }
  }

  *#reviewLines() {
    let left = this.rows;
    for (let number = 0; number < this.each; number += 1) {
      for (let child = 0; child < this.children && left > 0; child += 1, left -= 1) {
        const held = this.#first(child) + number * this.step * DAY;
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

  *#escalationLines() {
    for (let child = 0; child < Math.min(this.children, this.rows); child += 1) {
      const held = this.#first(child);
      yield [100_000 + child, day(held), pick(["informal", "stage_1", "stage_2"], child), day(held + 2 * DAY), child % 3 ? day(held + 16 * DAY) : "", pick(["health", "education", "placement"], child)].join(",");
    }
  }
}

/** Runs the program in a folder; how long it took, the most memory that it had, and what it said last. */
export async function run(program, folder, args, { expected = 0, env = {} } = {}) {
  const began = performance.now();
  const child = spawn(resolve(program), args, { cwd: folder, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let [said, most] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const look = setInterval(() => (most = Math.max(most, peak(child.pid))), 50);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== expected) throw new Error(`heard ${args.join(" ")} ended with ${code}: ${said.slice(-2_000)}`);
  return { seconds: (performance.now() - began) / 1_000, mebibytes: most, said: said.trim().split("\n").at(-1) };
}

/** The most memory that a process had, in MiB; none once it has ended. */
export function peak(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
