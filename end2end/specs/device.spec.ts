// What a device sees, keeps and shows to whoever holds it next.

import { sendAlone } from "../support/back";
import { invited, reader } from "../support/demo";
import { question } from "../support/forms";
import { begin, visit, welcomed } from "../support/journey";
import type { Person } from "../support/person";
import { origin } from "../support/server";
import { signIn } from "../support/secret";
import { expect, test } from "../support/test";

const WORDS = "The dog next door is called Biscuit";

/** Everything the page asked for from here on, and every reply's headers. */
function watch(child: Person) {
  const asked: string[] = [];
  const pages: { url: string; headers: Record<string, string> }[] = [];
  child.page.on("request", (request) => asked.push(request.url()));
  child.page.on("response", async (response) => {
    if (response.request().isNavigationRequest()) pages.push({ url: response.url(), headers: response.headers() });
  });
  return { asked, pages };
}

test("every page has the same neutral title and icon, and nothing comes from elsewhere", async ({ child }) => {
  const { asked, pages } = watch(child);
  const titles = new Set<string>();
  const neutral = async () => {
    titles.add(await child.page.title());
    await expect(child.page.locator("link[rel=icon]")).toHaveAttribute("href", "/icon.svg");
  };
  for (const path of ["/", "/sign-in", "/sign-in/pictures", "/sign-in/number", "/help", "/privacy", "/accessibility", "/nowhere"]) {
    await child.open(path);
    await neutral();
  }
  await begin(child, invited("middle").code);
  await neutral();
  for (const path of ["/say", "/say/else", "/meet", "/style", question("topics"), question("unsafe"), "/check"]) {
    await child.open(path);
    await neutral();
  }
  await child.page.context().clearCookies();
  await sendAlone(child, invited("older").code);
  for (const path of ["/keep", "/keep/pictures", "/keep/number"]) {
    await child.open(path);
    expect(child.path, "it is offered after something was sent alone").toBe(path);
    await neutral();
  }
  expect([...titles]).toEqual(["My page"]);
  expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  expect(asked.filter((url) => /Biscuit|[?&]/.test(url)), "nothing is told in addresses").toEqual([]);
  expect(pages.length).toBeGreaterThan(15);
  for (const { url, headers } of pages) {
    expect(headers["cache-control"], url).toBe("no-store");
    expect(headers["referrer-policy"], url).toBe("same-origin");
    expect(headers["content-security-policy"], url).toContain("default-src 'none'");
  }
});

test("a child's own pages have the same title too, and closing leaves no word", async ({ child }) => {
  const { asked, pages } = watch(child);
  await signIn(child, reader("pictures"));
  const name = reader("pictures").name;
  const letter = await child.page.locator('main a[href^="/mine/letters/"]').first().getAttribute("href");
  for (const path of ["/mine", "/mine/sent", "/mine/promises", "/mine/seen", "/mine/words", "/keep", letter ?? ""]) {
    await child.open(path);
    await expect(child.page).toHaveTitle("My page");
  }
  await child.open("/mine");
  await child.press("mine-close");
  await child.sees("closed-title");
  await expect(child.page.locator("body")).not.toContainText(name);
  expect((await child.page.context().cookies()).filter(({ name }) => name === "heard-s")).toEqual([]);
  await child.page.goBack();
  await child.look();
  await child.sees("error-signed-out-title");
  await expect(child.page.locator("body")).not.toContainText(name);
  expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  for (const { url, headers } of pages) expect(headers["cache-control"], url).toBe("no-store");
});

test("cookies cannot be read by scripts, go nowhere else, and are three at most", async ({ child }) => {
  await begin(child, invited("older").code);
  await child.speak("cy");
  const cookies = await child.page.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(["heard-d", "heard-l", "heard-s"]);
  for (const cookie of cookies) {
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, path: "/" });
    expect(["Lax", "Strict"], cookie.name).toContain(cookie.sameSite);
  }
  const session = cookies.find(({ name }) => name === "heard-s");
  expect(session?.expires, "it ends with the browser").toBe(-1);
  const device = cookies.find(({ name }) => name === "heard-d");
  expect(device?.value, "a random value, and nothing else").toMatch(/^[\w-]{43}$/);
});

test("the device keeps nothing that was written @scripts-on", async ({ child }) => {
  await begin(child, invited("middle").code);
  await child.press("question-next");
  await visit(child, "anything-else");
  await child.fill({ "anything-else": WORDS });
  await child.press("question-next");
  await child.open("/check");
  await expect(child.page.getByText(WORDS)).toBeVisible();
  const kept = await child.page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: {}, session: {}, databases: [], caches: [], workers: 0, cookies: "" });

  // Its history has addresses with no words and one title.
  const devtools = await child.page.context().newCDPSession(child.page);
  const { entries } = await devtools.send("Page.getNavigationHistory");
  const ours = entries.filter(({ url }) => url.startsWith(origin));
  expect(ours.length).toBeGreaterThan(5);
  for (const { url, title } of ours) {
    expect(title, url).toBe("My page");
    expect(url).not.toMatch(/[?#]|Biscuit/);
  }
});

test("the secret of an invitation's link leaves the address before anything else @scripts-on", async ({ child }) => {
  const { asked } = watch(child);
  const { link } = invited("middle");
  const token = link.split("#")[1];
  for (const before of ["about:blank", "/"]) {
    await child.page.context().clearCookies();
    await child.page.goto(before);
    if (before === "/") await child.look();
    await child.page.goto(link);
    await child.page.waitForURL("**/say");
    await child.look();
    await welcomed(child);
  }
  expect(asked.filter((url) => url.includes(token) && !url.includes("#"))).toEqual([]);
  const devtools = await child.page.context().newCDPSession(child.page);
  const { entries } = await devtools.send("Page.getNavigationHistory");
  expect(entries.filter(({ url }) => url.includes(token))).toEqual([]);
});
