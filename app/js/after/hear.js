// Hear: plays a hello here and stops it, in place of the link that leads to it. Nothing of it is fetched before it is
// pressed, and nothing plays on once the page is left, or while it is read aloud.
for (const link of document.querySelectorAll("a[data-hear]")) {
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.className = link.className;
  button.textContent = link.textContent;
  said.setAttribute("role", "status");
  link.replaceWith(button, said);
  let sound;

  const stop = () => {
    if (sound) sound.pause();
    sound = undefined;
    button.textContent = link.textContent;
  };
  const play = () => {
    const player = new Audio(link.href);
    sound = player;
    button.textContent = link.dataset.hear;
    said.textContent = "";
    dispatchEvent(new Event("heard-hello"));
    player.onended = stop;
    // What was stopped on the way fails here too, and is no fault.
    player.play().catch(() => {
      if (sound !== player) return;
      stop();
      said.textContent = link.dataset.failed;
    });
  };

  button.addEventListener("click", () => (sound ? stop() : play()));
  document.addEventListener("click", ({ target }) => target.closest && target.closest("[data-listen]") && stop());
  addEventListener("pagehide", stop);
  addEventListener("heard-leave", stop);
}
