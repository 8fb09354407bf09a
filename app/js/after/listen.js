// Reads a part of the page aloud, and marks what is being said. What a council has recorded is played, and fetched only
// then; the rest is said with a voice of the device's own. Voices that speak through a company's servers are never used:
// the words may be the child's. Without a voice of the page's language and without a recording the button stays hidden.
const BLOCKS = "h1,h2,h3,p,li,dt,dd,legend,label,summary,.gave__line,.button";
const speech = window.speechSynthesis;
const language = document.documentElement.lang;
// A slow reader's speed, of the voice's own.
const SLOW = 0.7;

// Words as they are seen, however their source is broken into lines.
const plain = (words) => words.replace(/\s+/g, " ").trim();
// The recordings of what is on this page: words and address.
const given = document.querySelector("script[data-recorded]");
const recorded = new Map(
  Object.entries(given ? JSON.parse(given.dataset.recorded) : {}).map(([words, address]) => [plain(words), address]),
);
// One for all: a phone lets go on what a touch began.
const player = new Audio();

const voice = () => speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language));

// What is seen, block by block, in order: what is folded away, hidden, or only for those who do not see is left out.
function blocks(root) {
  const seen = (element) => element.getClientRects().length && !element.closest(".hidden,[aria-hidden=true],.foot");
  const all = [...root.querySelectorAll(BLOCKS)].filter((one) => seen(one) && one.innerText.trim());
  return all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
}

// The recording of a block, if somebody speaks it.
const recording = (block) => recorded.get(plain(block.textContent));

// The range of a word in a block, by its place in the block's text.
function range(block, from, length) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let at = 0, node; (node = walker.nextNode()); at += node.data.length) {
    if (from < at + node.data.length) {
      const found = new Range();
      found.setStart(node, from - at);
      found.setEnd(node, Math.min(node.data.length, from - at + length));
      return found;
    }
  }
  return undefined;
}

function mark(word) {
  if (!window.Highlight) return;
  if (word) CSS.highlights.set("spoken", new Highlight(word));
  else CSS.highlights.delete("spoken");
}

for (const box of document.querySelectorAll("[data-listen]")) {
  const [play, slow] = box.querySelectorAll("button");
  // Counts readings: what ends a reading that was stopped does not end the next.
  let reading = 0;
  let playing = false;
  let rate = 1;
  let marked;

  const root = document.getElementById(box.dataset.listen);
  const able = () => (speech && voice()) || blocks(root).some(recording);
  const show = () => (box.hidden = !able());
  const stop = () => {
    reading += 1;
    playing = false;
    if (speech) speech.cancel();
    player.pause();
    if (marked) marked.classList.remove("spoken");
    mark();
    play.textContent = play.dataset.play;
    slow.hidden = true;
  };
  const say = (rest, number) => {
    const block = rest[0];
    if (!block) return stop();
    if (marked) marked.classList.remove("spoken");
    marked = block;
    block.classList.add("spoken");
    mark();
    const file = recording(block);
    if (file) return hear(file, rest, number);
    return utter(rest, number);
  };
  // A recording that cannot be played, or not to its end, is said by the device.
  const hear = (file, rest, number) => {
    const instead = () => number === reading && utter(rest, number);
    player.onended = () => number === reading && say(rest.slice(1), number);
    player.onerror = instead;
    player.src = file;
    player.defaultPlaybackRate = player.playbackRate = rate;
    // What was stopped on the way fails here too, and goes no further.
    player.play().catch(() => player.error || instead());
  };
  const utter = (rest, number) => {
    const block = rest[0];
    if (!speech || !voice()) return say(rest.slice(1), number);
    const spoken = new SpeechSynthesisUtterance(block.textContent);
    spoken.voice = voice();
    spoken.lang = spoken.voice.lang;
    spoken.rate = rate;
    spoken.onboundary = (event) => {
      if (number !== reading || event.name !== "word") return;
      const length = event.charLength || /^\S*/.exec(block.textContent.slice(event.charIndex))[0].length;
      mark(range(block, event.charIndex, length));
    };
    spoken.onend = () => number === reading && say(rest.slice(1), number);
    speech.speak(spoken);
    return undefined;
  };
  const start = (from) => {
    playing = true;
    play.textContent = play.dataset.stop;
    slow.hidden = false;
    slow.setAttribute("aria-pressed", String(rate !== 1));
    const all = blocks(root);
    say(from ? all.slice(all.indexOf(from)) : all, reading);
  };

  play.addEventListener("click", () => {
    if (playing) return stop();
    stop();
    return start();
  });
  slow.addEventListener("click", () => {
    const from = marked;
    rate = rate === 1 ? SLOW : 1;
    stop();
    start(from);
  });
  show();
  if (speech) speech.addEventListener("voiceschanged", show);
  addEventListener("pagehide", stop);
  addEventListener("heard-leave", stop);
  // A hello is heard alone.
  addEventListener("heard-hello", stop);
}
