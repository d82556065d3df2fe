// The number beside a slider follows it. Without a script it is the one that the answer was made with.

for (const output of document.querySelectorAll(".decide-slider output")) {
  const slider = document.getElementById(output.htmlFor.value);
  slider.addEventListener("input", () => {
    output.textContent = slider.value;
  });
}
