// Working days of England, counted from the same table of bank holidays that the server counts with.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const table = fileURLToPath(new URL("../../app/domain/src/calendar/bank_holidays.rs", import.meta.url));

/** The published bank holidays, as "2026-12-25". */
function bankHolidays(): Set<string> {
  const days = new Set<string>();
  for (const [, year, list] of readFileSync(table, "utf8").matchAll(/\((\d{4}), &\[([^\]]*)\]\)/g)) {
    for (const [, month, day] of list.matchAll(/\((\d+), (\d+)\)/g)) {
      days.add(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    }
  }
  return days;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The day that so many working days after another is; both as a page shows them, "Friday 4 September 2026". */
export function workingDaysAfter(shown: string, count: number): string {
  const [, day, month, year] = shown.match(/(\d+) (\w+) (\d{4})/) ?? [];
  const at = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)));
  const holidays = bankHolidays();
  for (let left = count; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    if (!weekend && !holidays.has(at.toISOString().slice(0, 10))) left -= 1;
  }
  const weekday = at.toLocaleDateString("en-GB", { timeZone: "UTC", weekday: "long" });
  return `${weekday} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}
