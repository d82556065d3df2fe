internal import Basics
internal import CSheets

/// The files in a spreadsheet's archive, by name.
final class PackedSheets {
  private let archive: OpaquePointer
  private let limits: TableLimits
  let place: Diagnostic.Place

  /// - Throws: `table-unreadable` for what is no archive, `table-too-large` for one of too many files, `table-locked`.
  init(_ bytes: [UInt8], _ limits: TableLimits, at place: Diagnostic.Place) throws(Diagnostic) {
    guard let archive = nabo_archive_open(bytes, bytes.count) else {
      throw Diagnostic("table-unreadable", .badInput, at: place)
    }
    (self.archive, self.limits, self.place) = (archive, limits, place)
    guard nabo_archive_count(archive) <= limits.entries else {
      throw TableLimits.exceeded("files", limits.entries, at: place)
    }
  }

  deinit {
    nabo_archive_close(archive)
  }

  func has(_ name: String) -> Bool { nabo_archive_find(archive, name) >= 0 }

  /// The tags and texts of a file; nil where there is none of that name.
  ///
  /// - Throws: `table-locked` for one with a password, `table-unreadable`.
  func nodes(of name: String) throws(Diagnostic) -> SheetNodes? {
    let index = nabo_archive_find(archive, name)
    guard index >= 0 else { return nil }
    guard nabo_archive_is_locked(archive, index) == 0 else {
      throw Diagnostic("table-locked", .badInput, at: place)
    }
    guard
      let xml = nabo_xml_open(
        archive, index, UInt64(limits.unpackedBytes), UInt64(limits.ratio))
    else { throw Diagnostic("table-unreadable", .badInput, at: place) }
    return SheetNodes(xml, of: self, limits)
  }
}

/// The tags and texts of an XML file, one after the other.
final class SheetNodes {
  enum Node: Hashable {
    /// The name without its prefix.
    case start(String)
    case end(String)
    case text
  }

  private let xml: OpaquePointer
  /// What it unpacks from stays open as long as it does.
  private let owner: PackedSheets
  private let limits: TableLimits
  /// The end of a tag that closes itself.
  private var pending: String?
  /// How many tags are open.
  private(set) var depth = 0

  init(_ xml: OpaquePointer, of owner: PackedSheets, _ limits: TableLimits) {
    (self.xml, self.owner, self.limits) = (xml, owner, limits)
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
      throw TableLimits.exceeded("unpacked", limits.unpackedBytes, at: owner.place)
    default: throw Diagnostic("table-unreadable", .badInput, at: owner.place)
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
        throw TableLimits.exceeded("cell", limits.cellBytes, at: owner.place)
      }
    }
    return text
  }
}
