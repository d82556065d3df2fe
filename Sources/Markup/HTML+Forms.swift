/// Forms and their fields.
extension HTML {
  package mutating func form(_ a: Attribute?..., content: Content) { element("form", a, content) }
  package mutating func fieldset(_ a: Attribute?..., content: Content) { element("fieldset", a, content) }
  package mutating func select(_ a: Attribute?..., content: Content) { element("select", a, content) }
  package mutating func optgroup(_ a: Attribute?..., content: Content) { element("optgroup", a, content) }
  package mutating func datalist(_ a: Attribute?..., content: Content) { element("datalist", a, content) }
  package mutating func search(_ a: Attribute?..., content: Content) { element("search", a, content) }
  package mutating func legend(_ a: Attribute?..., content: Content) { element("legend", a, content) }
  package mutating func legend(_ text: String, _ a: Attribute?...) { element("legend", a, text) }
  package mutating func label(_ a: Attribute?..., content: Content) { element("label", a, content) }
  package mutating func label(_ text: String, _ a: Attribute?...) { element("label", a, text) }
  package mutating func button(_ a: Attribute?..., content: Content) { element("button", a, content) }
  package mutating func button(_ text: String, _ a: Attribute?...) { element("button", a, text) }
  package mutating func output(_ a: Attribute?..., content: Content) { element("output", a, content) }
  package mutating func progress(_ a: Attribute?...) { element("progress", a) { _ in } }
  package mutating func output(_ text: String, _ a: Attribute?...) { element("output", a, text) }
  package mutating func option(_ text: String, _ a: Attribute?...) { element("option", a, text) }
  package mutating func textarea(_ text: String, _ a: Attribute?...) { lines("textarea", a, text) }
  package mutating func input(_ a: Attribute?...) { void("input", a) }
}
