// The links and sign-ins that `heard demo --json` printed.

import { readFileSync } from "node:fs";
import { printed } from "./server";

export type Band = "pictures" | "middle" | "older";

/** A worker. */
export type Staff = { role: "iro" | "manager" | "advocate" | "administrator"; name: string; email: string; password: string; seed: string };

/** A child with an invitation that opens writing. */
export type Invited = { band: Band; name: string; link: string; code: string };

/** A child with a confirmed secret, four pictures or a number, and a letter. */
export type Reader = Invited & { pictures?: string[]; number?: string };

type Guide = { staff: Staff[]; invitations: Invited[]; readers: Reader[] };

/** What the demo's first line holds, as it was printed. */
export function demo(): Guide {
  const [first] = readFileSync(printed, "utf8").split("\n", 1);
  return JSON.parse(first) as Guide;
}

/** The child of a style whose invitation anybody may open: each browser that does has a draft of its own. */
export function invited(band: Band): Invited {
  return found(demo().invitations.find((child) => child.band === band));
}

/** The child who signs in with pictures, and the one who signs in with a number. */
export function reader(kind: "pictures" | "number"): Reader {
  return found(demo().readers.find((child) => child[kind]?.length));
}

/** The worker of a role. */
export function worker(role: Staff["role"]): Staff {
  return found(demo().staff.find((staff) => staff.role === role));
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("the demo has none");
  return thing;
}
