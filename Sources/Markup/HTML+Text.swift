/// Headings, paragraphs, lists, and the words in them.
extension HTML {
  package mutating func h1(_ a: Attribute?..., content: Content) { element("h1", a, content) }
  package mutating func h1(_ text: String, _ a: Attribute?...) { element("h1", a, text) }
  package mutating func h2(_ a: Attribute?..., content: Content) { element("h2", a, content) }
  package mutating func h2(_ text: String, _ a: Attribute?...) { element("h2", a, text) }
  package mutating func h3(_ a: Attribute?..., content: Content) { element("h3", a, content) }
  package mutating func h3(_ text: String, _ a: Attribute?...) { element("h3", a, text) }
  package mutating func h4(_ a: Attribute?..., content: Content) { element("h4", a, content) }
  package mutating func h4(_ text: String, _ a: Attribute?...) { element("h4", a, text) }
  package mutating func p(_ a: Attribute?..., content: Content) { element("p", a, content) }
  package mutating func p(_ text: String, _ a: Attribute?...) { element("p", a, text) }
  package mutating func blockquote(_ a: Attribute?..., content: Content) { element("blockquote", a, content) }
  package mutating func blockquote(_ text: String, _ a: Attribute?...) { element("blockquote", a, text) }
  package mutating func ul(_ a: Attribute?..., content: Content) { element("ul", a, content) }
  package mutating func ol(_ a: Attribute?..., content: Content) { element("ol", a, content) }
  package mutating func li(_ a: Attribute?..., content: Content) { element("li", a, content) }
  package mutating func li(_ text: String, _ a: Attribute?...) { element("li", a, text) }
  package mutating func dl(_ a: Attribute?..., content: Content) { element("dl", a, content) }
  package mutating func dt(_ a: Attribute?..., content: Content) { element("dt", a, content) }
  package mutating func dt(_ text: String, _ a: Attribute?...) { element("dt", a, text) }
  package mutating func dd(_ a: Attribute?..., content: Content) { element("dd", a, content) }
  package mutating func dd(_ text: String, _ a: Attribute?...) { element("dd", a, text) }

  package mutating func a(_ a: Attribute?..., content: Content) { element("a", a, content) }
  package mutating func a(_ text: String, _ a: Attribute?...) { element("a", a, text) }
  package mutating func span(_ a: Attribute?..., content: Content) { element("span", a, content) }
  package mutating func span(_ text: String, _ a: Attribute?...) { element("span", a, text) }
  package mutating func strong(_ a: Attribute?..., content: Content) { element("strong", a, content) }
  package mutating func strong(_ text: String, _ a: Attribute?...) { element("strong", a, text) }
  package mutating func em(_ a: Attribute?..., content: Content) { element("em", a, content) }
  package mutating func em(_ text: String, _ a: Attribute?...) { element("em", a, text) }
  package mutating func ins(_ text: String, _ a: Attribute?...) { element("ins", a, text) }
  package mutating func del(_ text: String, _ a: Attribute?...) { element("del", a, text) }
  package mutating func small(_ a: Attribute?..., content: Content) { element("small", a, content) }
  package mutating func small(_ text: String, _ a: Attribute?...) { element("small", a, text) }
  package mutating func b(_ a: Attribute?..., content: Content) { element("b", a, content) }
  package mutating func b(_ text: String, _ a: Attribute?...) { element("b", a, text) }
  package mutating func i(_ a: Attribute?..., content: Content) { element("i", a, content) }
  package mutating func i(_ text: String, _ a: Attribute?...) { element("i", a, text) }
  package mutating func abbr(_ a: Attribute?..., content: Content) { element("abbr", a, content) }
  package mutating func abbr(_ text: String, _ a: Attribute?...) { element("abbr", a, text) }
  package mutating func time(_ a: Attribute?..., content: Content) { element("time", a, content) }
  package mutating func time(_ text: String, _ a: Attribute?...) { element("time", a, text) }
  package mutating func code(_ a: Attribute?..., content: Content) { element("code", a, content) }
  package mutating func code(_ text: String, _ a: Attribute?...) { element("code", a, text) }
  package mutating func kbd(_ a: Attribute?..., content: Content) { element("kbd", a, content) }
  package mutating func kbd(_ text: String, _ a: Attribute?...) { element("kbd", a, text) }
  package mutating func mark(_ a: Attribute?..., content: Content) { element("mark", a, content) }
  package mutating func mark(_ text: String, _ a: Attribute?...) { element("mark", a, text) }
  package mutating func sup(_ a: Attribute?..., content: Content) { element("sup", a, content) }
  package mutating func sup(_ text: String, _ a: Attribute?...) { element("sup", a, text) }
  package mutating func sub(_ a: Attribute?..., content: Content) { element("sub", a, content) }
  package mutating func sub(_ text: String, _ a: Attribute?...) { element("sub", a, text) }
  package mutating func q(_ a: Attribute?..., content: Content) { element("q", a, content) }
  package mutating func q(_ text: String, _ a: Attribute?...) { element("q", a, text) }
  package mutating func cite(_ a: Attribute?..., content: Content) { element("cite", a, content) }
  package mutating func cite(_ text: String, _ a: Attribute?...) { element("cite", a, text) }
  package mutating func pre(_ text: String, _ a: Attribute?...) { lines("pre", a, text) }

  package mutating func details(_ a: Attribute?..., content: Content) { element("details", a, content) }
  package mutating func figure(_ a: Attribute?..., content: Content) { element("figure", a, content) }
  package mutating func summary(_ a: Attribute?..., content: Content) { element("summary", a, content) }
  package mutating func summary(_ text: String, _ a: Attribute?...) { element("summary", a, text) }
  package mutating func figcaption(_ a: Attribute?..., content: Content) { element("figcaption", a, content) }
  package mutating func figcaption(_ text: String, _ a: Attribute?...) { element("figcaption", a, text) }

  package mutating func br(_ a: Attribute?...) { void("br", a) }
  package mutating func hr(_ a: Attribute?...) { void("hr", a) }
  package mutating func wbr(_ a: Attribute?...) { void("wbr", a) }
  package mutating func img(_ a: Attribute?...) { void("img", a) }
}
