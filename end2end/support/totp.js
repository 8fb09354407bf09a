// A worker's six digits (RFC 6238: SHA-1, 30 seconds), as their phone would show them. Plain JavaScript, because the
// benchmarks sign in too, without anything that reads TypeScript.

import { createHmac } from "node:crypto";

/**
 * The code for a secret in base32 at a time in milliseconds.
 * @param {string} secret
 * @param {number} now
 * @returns {string}
 */
export function totp(secret, now = Date.now()) {
  const bits = [...secret.toUpperCase().replace(/[^A-Z2-7]/g, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const code = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, "0");
}
