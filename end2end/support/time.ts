// Letting time pass, which no page can do.

import { execFileSync } from "node:child_process";
import { database } from "./server";

// The database is in WAL mode: another process may write beside the server.
const PASS = `
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=20)
with database:
    changed = database.execute("""
        UPDATE letter SET sent_at = sent_at - 2 * (readable_at - sent_at), readable_at = readable_at - 2 * (readable_at - sent_at)
        WHERE state = 'sent' AND review = ?""", (bytes.fromhex(sys.argv[2].replace("-", "")),)).rowcount
sys.exit(changed != 1)
`;

/** The letter of a review was sent so long ago that it can be read now. */
export function letterArrives(review: string): void {
  execFileSync("python3", ["-c", PASS, database, review]);
}

const PASS_SIMPLER = `
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=20)
with database:
    changed = database.execute("""
        UPDATE letter SET simpler_at = simpler_at - (simpler_readable_at - simpler_at), simpler_readable_at = simpler_at
        WHERE simpler_at IS NOT NULL AND review = ?""", (bytes.fromhex(sys.argv[2].replace("-", "")),)).rowcount
sys.exit(changed != 1)
`;

/** The letter of a review was said more simply so long ago that it can be read now. */
export function simplerArrives(review: string): void {
  execFileSync("python3", ["-c", PASS_SIMPLER, database, review]);
}

const IDLE = `
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=20)
with database:
    child = "(SELECT child FROM invitation WHERE locator = ?)"
    database.execute(
        f"UPDATE session SET idle_until = created_at WHERE child = {child} AND kind = 'writer'", (sys.argv[2],))
`;

/** Everybody who writes with this code has been away for so long that their pages are closed. */
export function dinner(code: string): void {
  execFileSync("python3", ["-c", IDLE, database, code.replaceAll("-", "").slice(0, 4)]);
}

const APART = `
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], timeout=20)
with database:
    for locator in sys.argv[2:]:
        database.execute("""
            UPDATE draft SET author = (SELECT id FROM staff LIMIT 1)
            WHERE author IS NULL AND child = (SELECT child FROM invitation WHERE locator = ?)""", (locator,))
`;

/**
 * What others began with these codes is not gone on with: the demo has one child for each style, and every spec that
 * opens their invitation writes as if nobody had before. Each still has and sends its own.
 */
export function apart(codes: string[]): void {
  execFileSync("python3", ["-c", APART, database, ...codes.map((code) => code.replaceAll("-", "").slice(0, 4))]);
}
