/// HTML, with SVG inside it, written straight into a byte buffer.
///
/// A page is a plain function that calls one method per element; there is no tree in between. Text
/// and attribute values are escaped on the way in, so that nothing a person typed can become
/// markup. The only thing that is copied as it stands is other `HTML`.
package struct HTML: Sendable {
  /// What stands between the tags of an element.
  package typealias Content = (inout HTML) -> Void

  /// UTF-8, complete once the outermost call has returned.
  package private(set) var bytes: [UInt8] = []

  /// Empty markup. `capacity` in bytes saves copying when the size of the result is roughly known.
  package init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Text, escaped.
  package mutating func text(_ text: String) {
    bytes.appendEscaped(text)
  }

  /// Markup that was rendered before, copied unchanged.
  package mutating func append(_ rendered: HTML) {
    bytes.append(contentsOf: rendered.bytes)
  }

  /// A whole document: the doctype and the element `html` with these attributes.
  package static func document(
    _ attributes: Attribute?..., reserving capacity: Int = 32_768, content: Content
  ) -> HTML {
    var html = HTML(reserving: capacity)
    html.bytes.append("<!doctype html>\n")
    html.element("html", attributes, content)
    return html
  }

  mutating func copy(_ markup: StaticString) {
    bytes.append(markup)
  }

  mutating func element(_ name: StaticString, _ attributes: [Attribute?], _ content: Content) {
    openTag(name, attributes)
    content(&self)
    closeTag(name)
  }

  mutating func element(_ name: StaticString, _ attributes: [Attribute?], _ text: String) {
    openTag(name, attributes)
    bytes.appendEscaped(text)
    closeTag(name)
  }

  /// An element that HTML allows neither content nor an end tag.
  mutating func void(_ name: StaticString, _ attributes: [Attribute?]) {
    openTag(name, attributes)
  }

  /// A parser of HTML drops one line break right after the start tag of `textarea` and `pre`; this
  /// one is for it, so that the text keeps its own.
  mutating func lines(_ name: StaticString, _ attributes: [Attribute?], _ text: String) {
    openTag(name, attributes)
    bytes.append(UInt8(ascii: "\n"))
    bytes.appendEscaped(text)
    closeTag(name)
  }

  private mutating func openTag(_ name: StaticString, _ attributes: [Attribute?]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    for case .some(let attribute) in attributes { attribute.write(to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func closeTag(_ name: StaticString) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(UInt8(ascii: ">"))
  }
}
