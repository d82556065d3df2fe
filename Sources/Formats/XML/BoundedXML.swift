package import Basics
internal import CSheets

/// An element of an XML file, with what stands in it.
package struct XMLElement: Hashable, Sendable {
  /// Without its prefix.
  package let name: String
  /// On which it begins, from 1.
  package let line: Int
  /// What it says itself, without what its elements say.
  package fileprivate(set) var text = ""
  package fileprivate(set) var elements: [XMLElement] = []

  /// The first element of a name.
  package subscript(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  package func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// What the first element of a name says, trimmed; nil where there is none, and where it says nothing.
  package func said(_ name: String) -> String? {
    self[name].map { $0.text.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// How much an XML file from outside may hold.
package struct XMLBounds: Hashable, Sendable {
  package var bytes = 16 << 20
  package var elements = 1_000_000
  package var depth = 64

  package init() {}
}

/// Reads an XML file from outside as a tree, by libxml2 and within bounds. Document types, and with them entities, are refused,
/// and nothing is fetched from elsewhere. Attributes are left out.
///
/// - Parameter file: as whoever sent it calls it.
/// - Throws: `xml-too-large` and `xml-too-complex` for what is beyond the bounds; `xml-unreadable` for what is no XML or is broken, with the line.
package func readXML(
  _ bytes: [UInt8], file: String, within bounds: XMLBounds = XMLBounds()
) throws(Diagnostic) -> XMLElement {
  guard bytes.count <= bounds.bytes else {
    throw Diagnostic(
      "xml-too-large", .badInput, at: .init(file: file), ["limit": String(bounds.bytes >> 20)])
  }
  guard let xml = nabo_xml_open_bytes(bytes, bytes.count) else {
    throw Diagnostic("xml-unreadable", .badInput, at: .init(file: file))
  }
  defer { nabo_xml_close(xml) }
  var tree = OpenTree()
  while true {
    let node = nabo_xml_next(xml)
    let place = Diagnostic.Place(file: file, line: max(1, Int(nabo_xml_line(xml))))
    switch node {
    case CInt(NABO_XML_START_TAG.rawValue):
      let name = nabo_xml_name(xml).map { String(cString: $0) } ?? ""
      tree.open(name, line: place.line ?? 1)
      guard tree.count <= bounds.elements, tree.depth <= bounds.depth else {
        throw Diagnostic("xml-too-complex", .badInput, at: place)
      }
      if nabo_xml_is_empty(xml) != 0 { tree.close() }
    case CInt(NABO_XML_END_TAG.rawValue): tree.close()
    case CInt(NABO_XML_TEXT.rawValue): tree.add(nabo_xml_text(xml).map { String(cString: $0) } ?? "")
    case CInt(NABO_XML_END.rawValue):
      guard let root = tree.root else { throw Diagnostic("xml-unreadable", .badInput, at: place) }
      return root
    default: throw Diagnostic("xml-unreadable", .badInput, at: place)
    }
  }
}

/// A tree whose last elements are still open.
private struct OpenTree {
  private(set) var root: XMLElement?
  private(set) var count = 0
  private var elements: [XMLElement] = []

  var depth: Int { elements.count }

  mutating func open(_ name: String, line: Int) {
    count += 1
    elements.append(XMLElement(name: name, line: line))
  }

  mutating func close() {
    guard let element = elements.popLast() else { return }
    if elements.isEmpty { root = element } else { elements[elements.count - 1].elements.append(element) }
  }

  mutating func add(_ text: String) {
    if !elements.isEmpty { elements[elements.count - 1].text += text }
  }
}
