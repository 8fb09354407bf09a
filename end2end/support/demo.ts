// The links and sign-ins that `heard demo --json` printed.

import { readFileSync } from "node:fs";
import { printed } from "./server";

/** What the demo's first line holds, as it was printed. */
export function demo<T = Record<string, unknown>>(): T {
  const [first] = readFileSync(printed, "utf8").split("\n", 1);
  return JSON.parse(first) as T;
}
