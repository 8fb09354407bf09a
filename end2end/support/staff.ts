// A worker at their desk.

import { openSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Staff } from "./demo";
import type { Person } from "./person";
import { folder } from "./server";
import { totp } from "./totp.js";
import { Unseen } from "./unseen";

const STEP = 30_000;

/** Signs in with password and six digits. */
export async function signInStaff(person: Person, staff: Staff): Promise<void> {
  await person.open("/staff/sign-in");
  await person.fill({ email: staff.email, password: staff.password });
  await person.press("button-continue");
  await expect(async () => {
    await person.fill({ code: totp(staff.seed, unused(staff)) });
    await person.press("staff-sign-in-button");
    expect(person.path).not.toBe("/staff/code");
  }).toPass({ intervals: [5_000], timeout: 60_000 });
}

/** Signs in without a page being looked at; what is signed in can be handed to a browser. */
export async function signedInStaff(staff: Staff): Promise<Unseen> {
  const desk = new Unseen();
  await expect(async () => {
    await desk.open("/staff/sign-in");
    await desk.send('name="password"', { email: staff.email, password: staff.password });
    await desk.send('name="code"', { code: totp(staff.seed, unused(staff)) });
  }).toPass({ intervals: [5_000], timeout: 60_000 });
  return desk;
}

/** A time whose six digits the server takes and nobody used: those of now or their neighbours, each once. */
function unused({ email }: Staff): number {
  const now = Date.now();
  for (const time of [now - STEP, now, now + STEP]) {
    try {
      openSync(join(folder, `code-${email}-${Math.floor(time / STEP)}`), "wx");
      return time;
    } catch {
      // Somebody has used this one.
    }
  }
  throw new Error("the codes of now are used up");
}

/** Today in London, or days from now, as the three fields of a date. */
export function date(name: string, days = 0): Record<string, string> {
  const at = new Date(Date.now() + days * 86_400_000);
  const part = (options: Intl.DateTimeFormatOptions) => at.toLocaleDateString("en-GB", { timeZone: "Europe/London", ...options });
  return {
    [`${name}-day`]: part({ day: "numeric" }),
    [`${name}-month`]: part({ month: "numeric" }),
    [`${name}-year`]: part({ year: "numeric" }),
  };
}
