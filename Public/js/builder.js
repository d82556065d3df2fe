// The sentence, and what the law says of the form, follow what is chosen. Every address that is fetched here is one that
// the button of the form leads to without this script.

document.documentElement.classList.add("scripted");

let fetching = null;

/// The address that the first button of the form leads to.
function address(form) {
  const fields = new URLSearchParams(new FormData(form));
  return `${form.action.split("#")[0]}?${fields}`;
}

/// The draft as the address has it takes the place of the one that is shown; the focus stays in its field.
async function show(form) {
  fetching?.abort();
  const request = new AbortController();
  fetching = request;
  const target = address(form);
  let page;
  try {
    const reply = await fetch(target, { signal: request.signal, headers: { Accept: "text/html" } });
    page = new DOMParser().parseFromString(await reply.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") form.requestSubmit();
    return;
  }
  const fresh = page.getElementById("draft");
  const shown = document.getElementById("draft");
  if (!fresh || !shown) return location.assign(target);
  const focus = shown.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...shown.querySelectorAll("details")].map((element) => element.open);
  shown.replaceWith(document.adoptNode(fresh));
  document.querySelectorAll("#draft details").forEach((element, index) => {
    element.open = open[index] ?? false;
  });
  history.replaceState(null, "", target);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("#builder-form");
  if (form) show(form);
});
