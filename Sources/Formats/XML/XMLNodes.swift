internal import Basics
internal import CSheets

/// The tags and texts of an XML file, one after the other.
final class XMLNodes {
  enum Node: Hashable {
    /// The name without its prefix.
    case start(String)
    case end(String)
    case text
  }

  private let xml: OpaquePointer
  /// What it unpacks from stays open as long as it does.
  private let owner: PackedSheets?
  private let place: Diagnostic.Place
  private let limits: TableLimits
  /// The end of a tag that closes itself.
  private var pending: String?
  /// How many tags are open.
  private(set) var depth = 0

  init(_ xml: OpaquePointer, of owner: PackedSheets, _ limits: TableLimits, at place: Diagnostic.Place) {
    (self.xml, self.owner, self.limits, self.place) = (xml, owner, limits, place)
  }

  /// Of a file that came by itself.
  ///
  /// - Throws: `table-too-large` above the bytes that a table may have, `table-unreadable`.
  init(_ bytes: [UInt8], _ limits: TableLimits, at place: Diagnostic.Place) throws(Diagnostic) {
    guard bytes.count <= limits.bytes else { throw TableLimits.exceeded("bytes", limits.bytes, at: place) }
    guard let xml = nabo_xml_open_bytes(bytes, bytes.count) else {
      throw Diagnostic("table-unreadable", .badInput, at: place)
    }
    (self.xml, owner, self.limits, self.place) = (xml, nil, limits, place)
  }

  deinit {
    nabo_xml_close(xml)
  }

  /// Nil at the end.
  ///
  /// - Throws: `table-unreadable`, also for a file that declares entities; `table-too-large`.
  func next() throws(Diagnostic) -> Node? {
    if let name = pending {
      pending = nil
      depth -= 1
      return .end(name)
    }
    switch nabo_xml_next(xml) {
    case CInt(NABO_XML_END.rawValue): return nil
    case CInt(NABO_XML_START_TAG.rawValue):
      depth += 1
      let name = name
      if nabo_xml_is_empty(xml) != 0 { pending = name }
      return .start(name)
    case CInt(NABO_XML_END_TAG.rawValue):
      depth -= 1
      return .end(name)
    case CInt(NABO_XML_TEXT.rawValue): return .text
    case CInt(NABO_XML_TOO_LARGE.rawValue):
      throw TableLimits.exceeded("unpacked", limits.unpackedBytes, at: place)
    default: throw Diagnostic("table-unreadable", .badInput, at: place)
    }
  }

  private var name: String { nabo_xml_name(xml).map { String(cString: $0) } ?? "" }

  /// An attribute of the tag that begins here.
  func attribute(_ name: String) -> String? {
    nabo_xml_attribute(xml, name).map { String(cString: $0) }
  }

  /// What the text here says.
  var text: String { nabo_xml_text(xml).map { String(cString: $0) } ?? "" }

  /// Everything inside the tag that has just begun, without what stands inside the tags called `leavingOut`.
  func textInside(leavingOut: Set<String> = []) throws(Diagnostic) -> String {
    let outer = depth
    var (text, left): (String, Int?) = ("", nil)
    while let node = try next() {
      switch node {
      case .start(let name): if left == nil, leavingOut.contains(name) { left = depth }
      case .end:
        if depth < outer { return text }
        if let begun = left, depth < begun { left = nil }
      case .text: if left == nil { text += self.text }
      }
      guard text.utf8.count <= limits.cellBytes else {
        throw TableLimits.exceeded("cell", limits.cellBytes, at: place)
      }
    }
    return text
  }
}
