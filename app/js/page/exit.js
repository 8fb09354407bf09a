// "Leave this page", after GOV.UK's exit-this-page component: the link, or Shift pressed three times within five
// seconds with no other key between. The page goes blank at once, then the link's address takes its place in the
// history. Without this script the link is still a link. Workers' pages have none.
const link = document.getElementById("leave");
const SECONDS = 5;

if (link) {
  const status = document.createElement("div");
  status.className = "hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  function leave() {
    document.documentElement.classList.add("gone");
    status.textContent = link.dataset.leaving;
    if (window.speechSynthesis) speechSynthesis.cancel();
    // Words not yet saved go first: what comes next ends the session.
    dispatchEvent(new Event("heard-leave"));
    location.replace(link.href);
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  // A page that the browser kept from before leaving must not come back.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.documentElement.classList.contains("gone")) location.reload();
  });

  let presses = 0;
  let alone = false;
  let timer;

  function count(number) {
    presses = number;
    link.dataset.presses = number;
    clearTimeout(timer);
    if (number) timer = setTimeout(() => count(0), SECONDS * 1000);
    else status.textContent = "";
  }

  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    alone = event.key === "Shift";
    // A capital letter is not a wish to leave.
    if (!alone && presses) count(0);
  });

  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    count(presses + 1);
    if (presses === 3) leave();
    else status.textContent = presses === 1 ? link.dataset.two : link.dataset.one;
  });
}
