/// SVG inside HTML. A link is `a` and its address `href`, as in HTML.
extension HTML {
  package mutating func svg(_ a: Attribute?..., content: Content) { element("svg", a, content) }
  package mutating func g(_ a: Attribute?..., content: Content) { element("g", a, content) }
  package mutating func defs(_ a: Attribute?..., content: Content) { element("defs", a, content) }
  package mutating func pattern(_ a: Attribute?..., content: Content) { element("pattern", a, content) }
  package mutating func symbol(_ a: Attribute?..., content: Content) { element("symbol", a, content) }
  /// `title` of a shape: its name for screen readers, and the tooltip.
  package mutating func svgTitle(_ text: String, _ a: Attribute?...) { element("title", a, text) }
  /// `text` of SVG, placed by `x` and `y`.
  package mutating func svgText(_ a: Attribute?..., content: Content) { element("text", a, content) }
  package mutating func svgText(_ text: String, _ a: Attribute?...) { element("text", a, text) }
  package mutating func tspan(_ text: String, _ a: Attribute?...) { element("tspan", a, text) }
  package mutating func desc(_ text: String, _ a: Attribute?...) { element("desc", a, text) }

  // Shapes, bare or with a title inside.
  package mutating func path(_ a: Attribute?...) { element("path", a) { _ in } }
  package mutating func path(_ a: Attribute?..., content: Content) { element("path", a, content) }
  package mutating func rect(_ a: Attribute?...) { element("rect", a) { _ in } }
  package mutating func rect(_ a: Attribute?..., content: Content) { element("rect", a, content) }
  package mutating func circle(_ a: Attribute?...) { element("circle", a) { _ in } }
  package mutating func circle(_ a: Attribute?..., content: Content) { element("circle", a, content) }
  package mutating func line(_ a: Attribute?...) { element("line", a) { _ in } }
  package mutating func line(_ a: Attribute?..., content: Content) { element("line", a, content) }
  package mutating func polyline(_ a: Attribute?...) { element("polyline", a) { _ in } }
  package mutating func polyline(_ a: Attribute?..., content: Content) { element("polyline", a, content) }
  package mutating func polygon(_ a: Attribute?...) { element("polygon", a) { _ in } }
  package mutating func polygon(_ a: Attribute?..., content: Content) { element("polygon", a, content) }
  package mutating func use(_ a: Attribute?...) { element("use", a) { _ in } }
}
