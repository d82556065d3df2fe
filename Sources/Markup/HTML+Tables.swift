/// Tables.
extension HTML {
  package mutating func table(_ a: Attribute?..., content: Content) { element("table", a, content) }
  package mutating func thead(_ a: Attribute?..., content: Content) { element("thead", a, content) }
  package mutating func tbody(_ a: Attribute?..., content: Content) { element("tbody", a, content) }
  package mutating func tfoot(_ a: Attribute?..., content: Content) { element("tfoot", a, content) }
  package mutating func tr(_ a: Attribute?..., content: Content) { element("tr", a, content) }
  package mutating func colgroup(_ a: Attribute?..., content: Content) { element("colgroup", a, content) }
  package mutating func caption(_ a: Attribute?..., content: Content) { element("caption", a, content) }
  package mutating func caption(_ text: String, _ a: Attribute?...) { element("caption", a, text) }
  package mutating func th(_ a: Attribute?..., content: Content) { element("th", a, content) }
  package mutating func th(_ text: String, _ a: Attribute?...) { element("th", a, text) }
  package mutating func td(_ a: Attribute?..., content: Content) { element("td", a, content) }
  package mutating func td(_ text: String, _ a: Attribute?...) { element("td", a, text) }
  package mutating func col(_ a: Attribute?...) { void("col", a) }
}
