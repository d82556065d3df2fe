// Copies what stands in a field that is to be handed on. Without scripts the field is marked and copied by hand.

for (const button of document.querySelectorAll("button[data-copy-from]")) {
  if (!navigator.clipboard) continue;
  const field = document.getElementById(button.dataset.copyFrom);
  const name = button.textContent;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = name; }, 4000);
  });
  field.addEventListener("focus", () => field.select());
}
