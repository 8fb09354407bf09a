// Hands in the token of an invitation's link. Written as every browser with modules reads it, as all in this
// folder is: without it a link leads nowhere.

// The token comes behind "#", where no server, proxy or Referer sees it. It leaves the address before anything else
// happens. A link opened where the first page stands already changes only the address.
const form = document.querySelector("form[data-token]");

function take() {
  const token = location.hash.slice(1);
  // The skip link's "#main" is no token.
  if (!form || token.length < 20 || location.pathname !== "/") return;
  history.replaceState(null, "", "/");
  form.elements.namedItem(form.dataset.token).value = token;
  form.submit();
}

take();
addEventListener("hashchange", take);
