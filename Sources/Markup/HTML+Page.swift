/// The frame of a page and its parts.
///
/// Each element takes its attributes and then either a closure that writes its content, or, before the
/// attributes, its text: `p(.class("lead")) { … }`, `p("Text", .class("lead"))`.
extension HTML {
  package mutating func head(_ a: Attribute?..., content: Content) { element("head", a, content) }
  package mutating func body(_ a: Attribute?..., content: Content) { element("body", a, content) }
  package mutating func main(_ a: Attribute?..., content: Content) { element("main", a, content) }
  package mutating func header(_ a: Attribute?..., content: Content) { element("header", a, content) }
  package mutating func footer(_ a: Attribute?..., content: Content) { element("footer", a, content) }
  package mutating func nav(_ a: Attribute?..., content: Content) { element("nav", a, content) }
  package mutating func section(_ a: Attribute?..., content: Content) { element("section", a, content) }
  package mutating func article(_ a: Attribute?..., content: Content) { element("article", a, content) }
  package mutating func aside(_ a: Attribute?..., content: Content) { element("aside", a, content) }
  package mutating func div(_ a: Attribute?..., content: Content) { element("div", a, content) }
  package mutating func dialog(_ a: Attribute?..., content: Content) { element("dialog", a, content) }
  package mutating func noscript(_ a: Attribute?..., content: Content) { element("noscript", a, content) }
  package mutating func title(_ text: String, _ a: Attribute?...) { element("title", a, text) }

  /// A script of its own file; a strict content security policy allows no other.
  package mutating func script(_ a: Attribute?...) { element("script", a) { _ in } }
  /// A style sheet inside the document, for one that stands by itself. Only what is written in the program can
  /// be one, since nothing in it is escaped.
  package mutating func style(_ sheet: StaticString) { element("style", []) { $0.copy(sheet) } }
  package mutating func base(_ a: Attribute?...) { void("base", a) }
  package mutating func meta(_ a: Attribute?...) { void("meta", a) }
  package mutating func link(_ a: Attribute?...) { void("link", a) }
}
