// Picking without loading the page anew, and a map to walk on with the keyboard. Every address that is fetched
// here is one that a link or the form leads to without this script.

const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

document.documentElement.classList.add("scripted");

const announcement = document.getElementById("announcement");
let fetching = null;
let typed = "";
let typedAt = 0;

const workspace = () => document.getElementById("workspace");
const map = () => document.getElementById("map");
const units = () => [...document.querySelectorAll("#units a")];

// ---- Replacing the workspace

/// The elements of `page` named by `ids` take the places of those shown.
async function show(address, ids) {
  fetching?.abort();
  const request = new AbortController();
  fetching = request;
  let page;
  try {
    const reply = await fetch(address, { signal: request.signal, headers: { Accept: "text/html" } });
    if (!reply.ok) throw new Error(String(reply.status));
    page = new DOMParser().parseFromString(await reply.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return false;
  }
  const list = document.querySelector(".unit-list")?.scrollTop ?? 0;
  const focus = memory(document.activeElement);
  for (const id of ids) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
  }
  history.replaceState(null, "", address);
  back(page);
  prepare();
  const shown = document.querySelector(".unit-list");
  if (shown) shown.scrollTop = list;
  recall(focus);
  return true;
}

/// The choices of the top bar lead back to what is shown now.
function back(page) {
  const fresh = page.querySelectorAll(".choices a");
  document.querySelectorAll(".choices a").forEach((link, index) => {
    if (fresh[index]) link.href = fresh[index].getAttribute("href");
  });
}

/// What the focus is on, in words that hold for the next workspace too.
function memory(element) {
  if (!element || !workspace().contains(element)) return null;
  return {
    id: element.id,
    toggle: element.dataset.toggle,
    isBox: element.matches("input[type=checkbox]"),
    value: element.value,
    start: element.selectionStart,
  };
}

function recall(focus) {
  if (!focus) return;
  const next =
    (focus.id && document.getElementById(focus.id)) ||
    (focus.isBox && document.querySelector(`.unit-list input[value="${CSS.escape(focus.value)}"]`)) ||
    (focus.toggle && document.querySelector(`#picks [data-toggle="${CSS.escape(focus.toggle)}"]`)) ||
    document.getElementById("picks-heading");
  next?.focus({ preventScroll: true });
}

async function toggle(address) {
  if (await show(address, ["workspace"])) {
    announcement.textContent = document.getElementById("picks-heading").textContent;
  }
}

// ---- Pointer and form

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("#units a, #workspace [data-toggle]");
  if (!link) return;
  event.preventDefault();
  if (link.closest("#units")) walkTo(link);
  toggle(link.getAttribute("href"));
});

/// The address that the form would lead to.
function formAddress() {
  const form = document.getElementById("picker");
  const fields = new URLSearchParams();
  const picked = [];
  for (const [name, value] of new FormData(form)) {
    if (name === "units") picked.push(value);
    else if (value) fields.append(name, value);
  }
  // In the order in which they were picked: the first names the new unit in figures and files.
  const before = new URLSearchParams(location.search).getAll("units").join(",").split(",");
  picked.sort((a, b) => place(before, a) - place(before, b));
  if (picked.length) fields.set("units", picked.join(","));
  return `${form.getAttribute("action")}?${fields.toString().replaceAll("%2C", ",")}`;
}

const place = (list, code) => (list.includes(code) ? list.indexOf(code) : list.length);

document.addEventListener("change", (event) => {
  if (event.target.matches(".unit-list input")) toggle(formAddress());
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "picker") return;
  event.preventDefault();
  show(formAddress(), ["list"]);
});

let pause;
document.addEventListener("input", (event) => {
  if (event.target.id !== "q") return;
  clearTimeout(pause);
  pause = setTimeout(() => show(formAddress(), ["list"]), 150);
});

// ---- The map as one stop of the tabulator key

/// The unit that the tabulator key leads to.
let stop = null;

function prepare() {
  const all = units();
  if (!all.length) return;
  const kept = all.find((link) => link.id === stop) ?? all.find((link) => link.matches(".picked")) ?? all[0];
  for (const link of all) link.tabIndex = link === kept ? 0 : -1;
}

function walkTo(link) {
  stop = link.id;
  for (const other of units()) other.tabIndex = other === link ? 0 : -1;
  link.focus({ preventScroll: false });
}

function middle(link) {
  const box = link.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/// The unit whose middle lies nearest in a direction, by the way along it and across it together.
function next(from, [dx, dy]) {
  const [x, y] = middle(from);
  let best = null;
  let least = Infinity;
  for (const link of units()) {
    if (link === from) continue;
    const [otherX, otherY] = middle(link);
    const ahead = (otherX - x) * dx + (otherY - y) * dy;
    const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
    if (ahead <= 1 || aside > ahead * 2) continue;
    const distance = ahead + aside;
    if (distance < least) [best, least] = [link, distance];
  }
  return best;
}

const plain = (text) =>
  text
    .toLowerCase()
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

const name = (link) => link.querySelector("title").textContent;

/// Finds by the beginning of the name; one letter again and again goes through all that begin with it.
function find(letter, from) {
  const now = performance.now();
  typed = now - typedAt > 900 ? letter : typed + letter;
  typedAt = now;
  const isRepeated = [...typed].every((other) => other === typed[0]);
  const wanted = plain(isRepeated ? typed[0] : typed);
  const all = units();
  const start = all.indexOf(from) + (isRepeated ? 1 : 0);
  const around = [...all.slice(start), ...all.slice(0, start)];
  return around.find((link) => plain(name(link)).startsWith(wanted));
}

document.addEventListener("keydown", (event) => {
  const link = event.target.closest?.("#units a");
  if (!link || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === " ") {
    event.preventDefault();
    toggle(link.getAttribute("href"));
  } else if (directions[event.key]) {
    event.preventDefault();
    const target = next(link, directions[event.key]);
    if (target) walkTo(target);
  } else if (event.key.length === 1 && /\p{L}/u.test(event.key)) {
    event.preventDefault();
    const target = find(event.key.toLowerCase(), link);
    if (target) walkTo(target);
  }
});

// ---- The name beside pointer and focus

const svg = (tag) => document.createElementNS("http://www.w3.org/2000/svg", tag);

/// The border of the unit in focus once more, above its neighbours, which would cover half of it.
function ring(link) {
  return ["map-focus-halo", "map-focus"].map((kind) => {
    const path = link.querySelector("path").cloneNode();
    path.setAttribute("class", kind);
    return path;
  });
}

function label(link) {
  map()?.querySelector(".map-name")?.remove();
  if (!link || !map()) return;
  const view = map().viewBox.baseVal;
  const scale = view.width / map().getBoundingClientRect().width;
  const size = 14 * scale;
  const box = link.getBBox();
  const group = svg("g");
  group.setAttribute("class", "map-name over");
  group.setAttribute("aria-hidden", "true");
  const paper = svg("rect");
  const text = svg("text");
  text.textContent = name(link);
  text.setAttribute("font-size", size);
  if (link.matches(":focus-visible")) group.append(...ring(link));
  group.append(paper, text);
  map().append(group);
  const width = text.getComputedTextLength() + size;
  const height = size * 1.7;
  const x = Math.min(
    Math.max(box.x + box.width / 2, view.x + width / 2),
    view.x + view.width - width / 2,
  );
  const above = box.y - height - size * 0.4;
  const y = above < view.y ? box.y + box.height + size * 0.4 : above;
  text.setAttribute("x", x);
  text.setAttribute("y", y + height * 0.68);
  paper.setAttribute("x", x - width / 2);
  paper.setAttribute("y", y);
  paper.setAttribute("width", width);
  paper.setAttribute("height", height);
  paper.setAttribute("rx", size * 0.25);
}

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const link = event.target.closest?.("#units a");
    if (link) label(link);
    else if (kind === "focusin" || event.target.closest?.("#map") === null) label(null);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") label(null);
});

prepare();
