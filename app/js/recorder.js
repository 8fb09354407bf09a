// Records an answer, or a hello, for at most as long as the page says: record, hear it, keep it or try again or throw it
// away. What is kept goes to this council's own server, sealed like words; nothing goes anywhere else. Fetched when somebody
// presses the button that begins.
//
// An answer is named by a field of a form, which is saved with it. A hello stands by itself: without an address where a form
// is saved it is kept once it is handed in, in place of the one before.
//
// Whatever breaks a recording off (a call, another tab, a microphone that is pulled out) ends it like Stop: what was said so
// far is there. A page with a recording that was not kept is not sent before somebody has kept it or thrown it away.
const KINDS = ["audio/mp4;codecs=mp4a.40.2", "audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
// Speech, in bits a second.
const RATE = 32000;
// How much quieter than full loudness counts as nothing heard.
const QUIET = 0.02;
// Seconds.
const NEARLY = 10;
const LONGEST_UPLOAD = 60000;
// The server has saved the fields.
const SAVED = 204;
const KEPT = 201;

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

// What is not kept yet, by its box.
const open = new Map();

function begin(box) {
  const find = (selector) => box.querySelector(selector);
  const [start, desk, time, heard] = ["[data-start]", "[data-desk]", ".voice__time", "[data-heard]"].map(find);
  const [stop, keep, again, away] = ["[data-stop]", "[data-keep-it]", "[data-again]", "[data-throw]"].map(find);
  const said = find("[role=status]");
  const longest = Number(box.dataset.longest);
  const most = Number(box.dataset.most);
  const alone = !box.dataset.saveAt;
  let recorder;
  let stream;
  let ticking;
  let blob;
  let seconds;
  let named;
  let loudest;
  let sound;
  let look;

  const say = (what) => (said.textContent = what ? said.dataset[what] : "");
  const show = (...shown) => [time, heard, stop, keep, again, away].forEach((one) => (one.hidden = !shown.includes(one)));

  // Everything back to the button.
  const close = () => {
    if (heard.src) URL.revokeObjectURL(heard.src);
    heard.removeAttribute("src");
    blob = named = undefined;
    open.delete(box);
    show();
    desk.hidden = true;
  };

  const silence = () => {
    clearInterval(ticking);
    if (stream) stream.getTracks().forEach((track) => track.stop());
    if (sound) sound.close();
    stream = sound = look = undefined;
  };

  // Listens for whether anything is to be heard at all; where a browser cannot, it says nothing of it.
  const meter = () => {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (!Context) return;
    sound = new Context();
    const analyser = sound.createAnalyser();
    sound.createMediaStreamSource(stream).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    loudest = undefined;
    look = () => {
      if (!sound || sound.state !== "running") return;
      analyser.getByteTimeDomainData(samples);
      const peak = samples.reduce((high, one) => Math.max(high, Math.abs(one - 128)), 0) / 128;
      loudest = Math.max(loudest || 0, peak);
    };
  };

  // Back to the button, with what went wrong; the box to type in was there all along.
  const give = (why) => {
    silence();
    close();
    start.hidden = false;
    say(why);
  };

  const end = () => recorder && recorder.state !== "inactive" && recorder.stop();

  const record = async () => {
    close();
    start.hidden = true;
    desk.hidden = false;
    say("asking");
    const asked = navigator.mediaDevices.getUserMedia({ audio: true });
    stream = await asked.catch(() => undefined);
    if (!stream) return give("noMicrophone");
    const type = KINDS.find((kind) => MediaRecorder.isTypeSupported && MediaRecorder.isTypeSupported(kind));
    try {
      recorder = new MediaRecorder(stream, type ? { mimeType: type, audioBitsPerSecond: RATE } : undefined);
    } catch (_) {
      return give("other_kind");
    }
    const chunks = [];
    let size = 0;
    const began = Date.now();
    const passed = () => (Date.now() - began) / 1000;
    recorder.ondataavailable = ({ data }) => {
      chunks.push(data);
      size += data.size;
      // One more second of what this device makes would be too much.
      if (size + data.size > most) end();
    };
    recorder.onstop = () => {
      seconds = Math.min(longest, Math.max(1, Math.round(passed())));
      silence();
      blob = new Blob(chunks, { type: recorder.mimeType });
      if (!blob.size) {
        give("empty");
        return;
      }
      heard.src = URL.createObjectURL(blob);
      show(heard, keep, again, away);
      say(loudest !== undefined && loudest < QUIET ? "quiet" : "stopped");
      open.set(box, { focus: () => keep.focus() });
      keep.focus();
    };
    for (const track of stream.getTracks()) {
      track.addEventListener("ended", end);
      track.addEventListener("mute", () => passed() > 1 && end());
    }
    try {
      meter();
    } catch (_) {
      look = undefined;
    }
    try {
      recorder.start(1000);
    } catch (_) {
      return give("noMicrophone");
    }
    open.set(box, { focus: () => stop.focus() });
    show(time, stop);
    say("listening");
    stop.focus();
    let warned = false;
    const tick = () => {
      const left = Math.max(0, longest - Math.floor(passed()));
      time.textContent = time.dataset.left.replace("{time}", clock(left));
      if (look) look();
      if (left <= NEARLY && !warned) {
        warned = true;
        say("ending");
      }
      if (!left) end();
    };
    tick();
    ticking = setInterval(tick, 200);
    return undefined;
  };

  const form = box.closest("form");
  const field = box.querySelector("input[type=hidden]");

  const post = async (address, body) => {
    const abort = new AbortController();
    const limit = setTimeout(() => abort.abort(), LONGEST_UPLOAD);
    const reply = await fetch(address, { method: "POST", body, signal: abort.signal }).catch(() => undefined);
    clearTimeout(limit);
    return reply;
  };

  // Hands in the sound, then saves the screen that names it, if one does: only then is it saved.
  const hand = async () => {
    if (!named) {
      const body = new FormData();
      form.querySelectorAll("input[type=hidden]").forEach((one) => body.append(one.name, one.value));
      body.append("seconds", seconds);
      body.append("recording", blob, "recording");
      const reply = await post(box.dataset.keepAt, body);
      const answer = reply ? await reply.text().catch(() => "") : "";
      if (!reply || reply.status !== KEPT) return answer && said.dataset[answer] ? answer : "notKept";
      if (alone) return "safe";
      named = answer;
    }
    field.value = named;
    const reply = await post(box.dataset.saveAt, new URLSearchParams(new FormData(form)));
    return reply && reply.status === SAVED ? "safe" : "notKept";
  };

  keep.addEventListener("click", async () => {
    if (keep.disabled) return;
    const acts = [keep, again, away];
    acts.forEach((one) => (one.disabled = true));
    say("keeping");
    const became = await hand();
    acts.forEach((one) => (one.disabled = false));
    say(became);
    if (became !== "safe") {
      keep.focus();
      return;
    }
    const kept = find(".voice__kept");
    const player = kept.querySelector("audio");
    player.src = URL.createObjectURL(blob);
    const line = kept.querySelector("[data-kept]");
    line.textContent = line.dataset.kept.replace("{length}", clock(seconds));
    close();
    kept.hidden = false;
    start.hidden = !alone;
    player.focus();
    // Whoever saves this screen as it is filled in learns what it holds now.
    if (field) field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  stop.addEventListener("click", end);
  again.addEventListener("click", record);
  away.addEventListener("click", () => {
    if (field) field.value = "";
    close();
    start.hidden = false;
    say();
    start.focus();
  });
  box.addEventListener("heard-stop", () => {
    end();
    silence();
  });
  document.addEventListener("visibilitychange", () => document.hidden && end());
  return record;
}

const boxes = new Map();
document.addEventListener("heard-record", ({ target }) => {
  if (!boxes.has(target)) boxes.set(target, begin(target));
  boxes.get(target)();
});

// A page is not sent over the head of what was said and not kept: by its form, or by any where it stands by itself.
document.addEventListener(
  "submit",
  (event) => {
    const [box, waiting] = [...open].find(([one]) => event.target.contains(one) || !one.dataset.saveAt) || [];
    if (!box) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const said = box.querySelector("[role=status]");
    said.textContent = said.dataset.first;
    waiting.focus();
  },
  true,
);

for (const left of ["heard-leave", "pagehide"]) {
  addEventListener(left, () => boxes.forEach((_, box) => box.dispatchEvent(new Event("heard-stop"))));
}
