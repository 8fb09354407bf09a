// The words that pages show, read from the same Fluent files, so that a spec names a message and not its wording.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type Language = "en" | "cy";

const locales = fileURLToPath(new URL("../../locales", import.meta.url));
const read = new Map<Language, Map<string, string>>();

function messages(language: Language): Map<string, string> {
  const known = read.get(language);
  if (known) return known;
  const found = new Map<string, string>();
  for (const file of readdirSync(`${locales}/${language}`)) {
    const text = readFileSync(`${locales}/${language}/${file}`, "utf8");
    // A message runs on for as long as its lines are indented, or close a placeable.
    for (const [, key, words] of text.matchAll(/^([a-z][\w-]*) *=((?:.*)(?:\n(?: +|\}).*)*)/gm)) {
      found.set(key, words.trim().replace(/\n\s+/g, "\n"));
    }
  }
  read.set(language, found);
  return found;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** What a message says, whole; whatever it fills in matches anything. Fails for a message that is not there. */
export function words(language: Language, key: string): RegExp {
  const message = messages(language).get(key);
  if (message === undefined) throw new Error(`no message ${key} in ${language}`);
  let pattern = "";
  let depth = 0;
  let plain = "";
  for (const character of message) {
    if (character === "{") {
      if (depth === 0) {
        pattern += literally(plain);
        plain = "";
      }
      depth += 1;
    } else if (character === "}") {
      depth -= 1;
      if (depth === 0) pattern += "[\\s\\S]*?";
    } else if (depth === 0) plain += character;
  }
  return new RegExp(`^\\s*${pattern}${literally(plain)}\\s*$`);
}

/** The same message anywhere in a text. */
export function within(language: Language, key: string): RegExp {
  return new RegExp(words(language, key).source.slice(1, -1));
}

/** What a message says with its values filled in; fails for a value that is not given. */
export function filled(language: Language, key: string, values: Record<string, string | number> = {}): string {
  const message = messages(language).get(key);
  if (message === undefined) throw new Error(`no message ${key} in ${language}`);
  return message.replace(/\{ *\$(\w+) *\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`no ${name} for ${key}`);
    return String(values[name]);
  });
}
