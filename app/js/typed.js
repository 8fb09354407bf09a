// What a worker types is kept on the server while they type: a moment after a pause, every few seconds while typing
// goes on, and when the page goes away. Only pages with a form whose typing is kept ask for this file; every sentence
// is an attribute of that form's status line. Without this script a form keeps what it holds when a button is pressed.
const PAUSE = 1500;
const LONGEST = 5000;
const AGAIN = 10000;
const LONGEST_GOODBYE = 3000;

function start(status) {
  const form = status.closest("form");
  const field = (name) => form.querySelector(`input[name="typed-${name}"]`);
  const [version, turn] = [field("version"), field("turn")];
  const both = form.querySelector("[data-typed-both]");
  const path = status.dataset.typed;
  // Changes that were made, and how many of them are saved; since when there are unsaved ones.
  let made = 0;
  let saved = 0;
  let since = 0;
  let sending;
  let timer;
  // The form itself is sent; another window holds another text, and nothing is saved before somebody chose.
  let gone = false;
  let stuck = false;
  // Not what a browser puts back into a field when a page is loaded again.
  version.value = status.dataset.version;
  field("window").value = Date.now().toString(36) + Math.random().toString(36).slice(2);

  const isSaved = () => gone || made === saved;
  function say(what, time) {
    const words = status.dataset[what].replace("{time}", time);
    if (status.textContent !== words) status.textContent = words;
    status.classList.toggle("typed-status--wrong", what !== "saving" && what !== "saved");
  }
  function body() {
    turn.value = made;
    return new URLSearchParams(new FormData(form));
  }
  function soon(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function changed(event) {
    // What only chooses between two texts, or is no field of the form, is no typing.
    if (event.target.form !== form || event.target.type === "hidden") return;
    if (isSaved()) since = Date.now();
    made += 1;
    if (stuck) return;
    if (Date.now() - since >= LONGEST) send();
    else soon(PAUSE);
  }

  // Gives whether everything is saved.
  async function send() {
    clearTimeout(timer);
    if (isSaved() || sending || stuck) return isSaved();
    const turned = made;
    const abort = new AbortController();
    sending = abort;
    since = Date.now();
    say("saving");
    const headers = { Accept: "application/json" };
    const init = { method: "POST", body: body(), headers, redirect: "manual", signal: abort.signal };
    const reply = await fetch(path, init).catch(() => undefined);
    const kept = reply && reply.ok ? await reply.json().catch(() => undefined) : undefined;
    if (sending !== abort || gone) return isSaved();
    sending = undefined;
    if (kept) {
      version.value = kept.version;
      saved = turned;
      say("saved", kept.at);
      if (!isSaved()) soon(PAUSE);
    } else if (reply && reply.status === 409) {
      stuck = true;
      say("changed");
      both.hidden = false;
    } else if (reply && reply.status === 401) {
      say("out");
      soon(AGAIN);
    } else if (reply && reply.status >= 400 && reply.status < 500) {
      say("refused");
    } else {
      say("offline");
      soon(AGAIN);
    }
    return isSaved();
  }

  // Nobody hears whether it arrived, so that it counts as unsaved should the page come back.
  function flush() {
    if (!isSaved() && !stuck && navigator.sendBeacon) navigator.sendBeacon(path, body());
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    // A form that is sent into nothing would take the page along.
    if (navigator.onLine === false && !isSaved()) {
      event.preventDefault();
      say("offline");
      return;
    }
    turn.value = made;
    gone = true;
    clearTimeout(timer);
    if (sending) sending.abort();
    sending = undefined;
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    gone = false;
    if (!isSaved()) soon(PAUSE);
  });
  addEventListener("online", send);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden && send());
  addEventListener("beforeunload", (event) => {
    if (isSaved()) return;
    event.preventDefault();
    event.returnValue = "";
  });
  // A link is followed once everything is saved; where it cannot be, the browser asks.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    const plain = !event.defaultPrevented && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || isSaved() || stuck || link.target || link.origin !== location.origin) return;
    if (link.pathname === location.pathname && link.hash) return;
    event.preventDefault();
    let went = false;
    const go = () => {
      if (!went) location.assign(link.href);
      went = true;
    };
    setTimeout(go, LONGEST_GOODBYE);
    send().then(go);
  });
}

document.querySelectorAll("[data-typed]").forEach(start);
