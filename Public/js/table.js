// Ticks all rows of a page at once, or none where all are, and says on the button how many are ticked. Without scripts
// rows are ticked one by one.

const form = document.getElementById("change");
const boxes = form ? [...document.querySelectorAll('input[type="checkbox"][form="change"]')] : [];
const all = form?.querySelector('button[data-choose="all"]');
const send = form?.querySelector('button[type="submit"]:not([name])');

if (all && send && boxes.length > 0) {
  const name = send.textContent;
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    send.textContent = count > 0 ? `${name} (${count})` : name;
    send.disabled = count === 0;
    all.setAttribute("aria-pressed", String(count === boxes.length));
  };
  all.hidden = false;
  all.addEventListener("click", () => {
    const tick = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = tick;
    show();
  });
  // Between two ticks with the shift key everything is ticked alike.
  let last = null;
  for (const [index, box] of boxes.entries()) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last !== null) {
        const [from, to] = [Math.min(last, index), Math.max(last, index)];
        for (const other of boxes.slice(from, to + 1)) other.checked = box.checked;
      }
      last = index;
      show();
    });
  }
  addEventListener("pageshow", show);
  show();
}
