// People who are one test's own, so that specs beside each other never share a child or a desk: brought in by the
// commands that a council uses, while the server runs.

import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Band, Staff } from "./demo";
import { database, folder, heard, keys, origin } from "./server";
import { totp } from "./totp.js";

/** A child as the council's case system knows them. */
export type Child = { id: string; first: string; last: string; born: string; band: Band };

function command(...args: string[]): string {
  const env = { ...process.env, DATABASE_URL: `sqlite:${database}`, HEARD_KEYS_FILE: keys };
  return execFileSync(heard, args, { cwd: folder, env, encoding: "utf8" });
}

/** Letters that make up a name nobody else has. */
function invented(): string {
  const syllables = Array.from({ length: 4 }, () => "bdfgklmnprstvz"[randomInt(14)] + "aeiou"[randomInt(5)]).join("");
  return syllables[0].toUpperCase() + syllables.slice(1);
}

/** A worker who has taken up an account of their own by its link, and can sign in at once. */
export async function hire(role: Staff["role"], first: string): Promise<Staff> {
  const last = invented();
  const [name, email] = [`${first} ${last}`, `${first}.${last}@anyshire.example`.toLowerCase()];
  const said = command("user", "invite", "--role", role, "--name", name, "--email", email);
  const path = /\/staff\/link\/\S+/.exec(said)?.[0] ?? "";
  const page = await (await fetch(origin + path)).text();
  const seed = /name="seed" value="(\w+)"/.exec(page)?.[1] ?? "";
  const password = `plum canvas otter ${randomInt(1_000_000)}`;
  const body = new URLSearchParams({ seed, new: password, repeat: password, "first-code": totp(seed) });
  const joined = await fetch(origin + path, { method: "POST", headers: { origin }, body });
  if (joined.status !== 200) throw new Error(`${name} could not take up their account: ${joined.status}`);
  return { role, name, email, password, seed };
}

/** A child of ten, with a last name that nobody else has; in whatever style suits them. */
export function born(first: string, last = invented(), band: Band = "middle"): Child {
  const day = new Date(Date.now() - (10 * 365 + 150) * 86_400_000).toISOString().slice(0, 10);
  return { id: `${first}-${last}`, first, last, born: day, band };
}

/** Children come to an IRO, from nowhere or from another one: the file of the council's case system says so. */
export function takeIn(iro: Staff, ...children: Child[]): void {
  const header = [
    "child_id,first_name,last_name,preferred_name,date_of_birth,sex,team,iro_email,entered_care_on,first_language",
    "interpreter,band,legal_status,placement_type,ethnicity,upn,unaccompanied,left_care_on,last_review_on,last_review_ordinal",
  ].join(",");
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  // The second review was held in time, so that the third is still to come.
  const [since, reviewed] = [ago(400), ago(100)];
  const rows = children.map(
    ({ id, first, last, born, band }) => `${id},${first},${last},,${born},,,${iro.email},${since},,,${band},,,,,,,${reviewed},2`,
  );
  const file = join(folder, `children-${invented()}.csv`);
  writeFileSync(file, [header, ...rows, ""].join("\n"));
  command("import", "children", file);
}
