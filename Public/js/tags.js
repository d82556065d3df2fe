// Tags are typed with commas between them, while a browser offers its list for the line as a whole: so what stands before
// the last comma is put before each word of the list, and words that stand there are left out. Without scripts the list is
// offered for the first word, and the words stand below the field.

const list = document.getElementById("offered-tags");
const words = list ? [...list.options].map((option) => option.value) : [];

for (const field of list ? document.querySelectorAll('input[list="offered-tags"]') : []) {
  const offer = () => {
    const cut = field.value.lastIndexOf(",") + 1;
    const before = cut > 0 ? `${field.value.slice(0, cut)} ` : "";
    const there = new Set(before.split(",").map((word) => word.trim().toLowerCase()));
    const options = words.filter((word) => !there.has(word.toLowerCase())).map((word) => {
      const option = document.createElement("option");
      option.value = before + word;
      return option;
    });
    list.replaceChildren(...options);
  };
  field.addEventListener("focus", offer);
  field.addEventListener("input", offer);
}
