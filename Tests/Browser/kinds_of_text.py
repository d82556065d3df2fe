"""Contrast of every kind of text on a page, where every text itself was looked at in another theme.

axe spends nearly all its time on contrast, and pages have tables of thousands of cells. Whether a text can be read follows
from its own style and from what it is painted on. Texts that have both in common are of one kind, and one of each is asked
about; where axe cannot judge that one, because something lies over it, all others of the kind are. What may be painted
on something else than what it stands in (positioned, or drawn as SVG) is a kind of its own.
"""

# Gives the violations, and how many texts were judged.
CONTRAST_OF_EACH_KIND = """async () => {
  const grounds = new Map();
  const numbers = new Map();
  const ground = element => {
    if (!grounds.has(element)) grounds.set(element, read(element));
    return grounds.get(element);
  };
  // A number for all that an element is painted on and with; null where it may be anything.
  const read = element => {
    const style = getComputedStyle(element);
    const below = element.parentElement ? ground(element.parentElement) : "";
    const isLoose = !["static", "relative"].includes(style.position) || element instanceof SVGElement;
    if (below === null || isLoose) return null;
    const told = [below, style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.filter,
      style.mixBlendMode, style.clipPath, style.overflow].join(";");
    if (!numbers.has(told)) numbers.set(told, numbers.size);
    return numbers.get(told);
  };
  const kinds = new Map();
  for (const element of document.body.querySelectorAll("*")) {
    const text = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
      .map(node => node.data.trim()).join("");
    if (!text && !element.matches("input, select, textarea")) continue;
    const on = ground(element);
    const style = getComputedStyle(element);
    // axe judges signs otherwise than words.
    const words = text.length > 1 && /[\\p{L}\\p{N}]/u.test(text) ? "words" : text;
    const kind = on === null ? element : [on, element.localName, element.type, element.disabled, words, style.fontSize,
      style.fontWeight, style.textShadow, style.visibility, element.checkVisibility()].join(";");
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(element);
  }
  const options = {
    runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["passes", "violations"], elementRef: true,
  };
  const judge = async elements => {
    if (!elements.length) return { violations: [], judged: [] };
    const results = await axe.run({ include: elements }, options);
    const nodes = results.passes.concat(results.violations).flatMap(rule => rule.nodes);
    return { violations: results.violations, judged: nodes.map(node => node.element) };
  };
  const all = [...kinds.values()];
  const first = await judge(all.map(kind => kind[0]));
  const judged = new Set(first.judged);
  const others = all.filter(kind => !judged.has(kind[0])).flatMap(kind => kind.slice(1));
  const second = await judge(others);
  const violations = first.violations.concat(second.violations);
  for (const node of violations.flatMap(rule => rule.nodes)) delete node.element;
  return { violations: JSON.parse(JSON.stringify(violations)), judged: judged.size + second.judged.length };
}"""
