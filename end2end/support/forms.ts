// The forms that pages ask, read from the same files, so that a spec names a screen: addresses have its number alone.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type Form = {
  id: string;
  version: number;
  purpose?: string;
  band: string;
  topics?: (string | { id: string })[];
  steps: { id: string; topic?: string; more?: boolean; questions: { id: string; by_band?: boolean }[] }[];
};

const folder = fileURLToPath(new URL("../../app/domain/forms", import.meta.url));

/** Every form that is shipped. */
export const forms: Form[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));

/** The newest form for a purpose in a style; in its only style where it has but one. */
export function form(band = "middle", purpose = "before_review"): Form {
  const all = forms.filter((one) => (one.purpose ?? "before_review") === purpose).sort((a, b) => b.version - a.version);
  const found = all.find((one) => one.band === band) ?? all[0];
  if (!found) throw new Error(`there is no form for ${purpose}`);
  return found;
}

/** The address of a screen. */
export function question(step: string, band?: string, purpose?: string): string {
  const place = form(band, purpose).steps.findIndex(({ id }) => id === step);
  if (place < 0) throw new Error(`${form(band, purpose).id} has no screen ${step}`);
  return `/questions/${place + 1}`;
}
