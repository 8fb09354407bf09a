// Say it instead: shows the button where this device can record, and fetches the recorder (recorder.js) when it is pressed.
// Without it the box is all there is.
const can = window.MediaRecorder && navigator.mediaDevices && navigator.mediaDevices.getUserMedia;

// Asks the recorder to begin; it is there from the first press on.
let there;
function fetched(address) {
  if (there) return there;
  there = new Promise((done, failed) => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  return there;
}

for (const box of can ? document.querySelectorAll("[data-voice]") : []) {
  const start = box.querySelector("[data-start]");
  const said = box.querySelector("[role=status]");
  // What stands by itself can be recorded anew over what is kept.
  start.hidden = Boolean(box.dataset.saveAt) && !box.querySelector(".voice__kept").hidden;
  start.addEventListener("click", () => {
    const begin = () => box.dispatchEvent(new Event("heard-record", { bubbles: true }));
    fetched(box.dataset.voice).then(begin, () => {
      there = undefined;
      said.textContent = said.dataset.noMicrophone;
    });
  });
}
