// A child's own secret.

import type { Reader } from "./demo";
import type { Person } from "./person";

/** Picks pictures one by one, each in a page of its own. */
export async function pick(child: Person, pictures: string[]): Promise<void> {
  for (const picture of pictures) await child.go(child.page.locator(`button[name=pick][value=${picture}]`));
}

/** Signs in to read back, in a browser that knows nothing of the child. */
export async function signIn(child: Person, { code, pictures = [], number }: Pick<Reader, "code" | "pictures" | "number">): Promise<void> {
  await child.open("/sign-in");
  await child.follow(number ? "sign-in-number" : "sign-in-pictures");
  await child.fill({ code });
  if (number) {
    await child.fill({ number });
    await child.press("button-continue");
  } else {
    await pick(child, pictures);
  }
}
