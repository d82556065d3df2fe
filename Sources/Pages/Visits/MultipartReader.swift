/// Reads a form with files as it comes (RFC 7578), piece by piece, and keeps no more of it than a field may be long.
package struct MultipartReader: Sendable {
  package enum Piece: Equatable, Sendable {
    case field(name: String, value: String)
    case fileBegins(field: String, name: String)
    case bytes([UInt8])
    case fileEnds
  }

  /// What is sent is no such form, or has far too many fields.
  package struct Broken: Error {}

  private enum State {
    case preamble, head
    case field(String)
    case file, skippedFile
    case between, end
  }

  private let delimiter: [UInt8]
  /// What came and is not read yet. A line break in front, so that the first delimiter is like the others.
  private var pending: [UInt8] = [13, 10]
  private var state = State.preamble
  private var fields = 0
  private var fieldBytes = 0

  private static let longestHead = 8 << 10

  /// - Parameter contentType: the header of the request. Nil where it is no form with files.
  package init?(contentType: String?) {
    let parts = (contentType ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    guard parts.first?.lowercased().filter({ $0 != " " }) == "multipart/form-data",
      let said = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let boundary = said.dropFirst("boundary=".count).filter { $0 != "\"" }
    guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// Whether all of it has come.
  package var isComplete: Bool { if case .end = state { true } else { false } }

  /// What `bytes` add.
  package mutating func read(_ bytes: [UInt8]) throws(Broken) -> [Piece] {
    pending += bytes
    var pieces: [Piece] = []
    while try step(&pieces) {}
    return pieces
  }

  /// Whether there may be more to read in what came.
  private mutating func step(_ pieces: inout [Piece]) throws(Broken) -> Bool {
    switch state {
    case .preamble: return toDelimiter { _ in }
    case .between: return try afterDelimiter()
    case .head: return try head(&pieces)
    case .field(let name): return try field(name, &pieces)
    case .file:
      var own: [UInt8] = []
      let isOver = toDelimiter { own += $0 }
      if !own.isEmpty { pieces.append(.bytes(own)) }
      if isOver { pieces.append(.fileEnds) }
      return isOver
    case .skippedFile: return toDelimiter { _ in }
    case .end:
      pending = []
      return false
    }
  }

  /// Gives what stands before the next delimiter; false where that has not come yet.
  private mutating func toDelimiter(_ give: (ArraySlice<UInt8>) -> Void) -> Bool {
    if let start = place(of: delimiter) {
      give(pending[..<start])
      pending.removeFirst(start + delimiter.count)
      state = .between
      return true
    }
    // Its beginning may have come already.
    let sure = max(0, pending.count - delimiter.count + 1)
    give(pending[..<sure])
    pending.removeFirst(sure)
    return false
  }

  private mutating func afterDelimiter() throws(Broken) -> Bool {
    // Blanks may follow a delimiter (RFC 2046, section 5.1.1).
    while pending.first == 0x20 || pending.first == 0x09 { pending.removeFirst() }
    guard pending.count >= 2 else { return false }
    if pending.starts(with: [0x2D, 0x2D]) {
      state = .end
      return true
    }
    guard pending.starts(with: [13, 10]) else { throw Broken() }
    // Left for a head without lines to end with.
    state = .head
    return true
  }

  private mutating func head(_ pieces: inout [Piece]) throws(Broken) -> Bool {
    guard let end = place(of: [13, 10, 13, 10]) else {
      guard pending.count <= Self.longestHead + 4 else { throw Broken() }
      return false
    }
    guard end <= Self.longestHead, let text = String(validating: pending[..<end], as: UTF8.self) else {
      throw Broken()
    }
    pending.removeFirst(end + 4)
    fields += 1
    guard fields <= Limits.formFields, let part = PartHead(text) else { throw Broken() }
    if let file = part.fileName {
      // Where no file was chosen, browsers send one without a name.
      if !file.isEmpty { pieces.append(.fileBegins(field: part.name, name: file)) }
      state = file.isEmpty ? .skippedFile : .file
    } else {
      state = .field(part.name)
    }
    return true
  }

  private mutating func field(_ name: String, _ pieces: inout [Piece]) throws(Broken) -> Bool {
    guard let end = place(of: delimiter) else {
      guard fieldBytes + pending.count <= Limits.formBytes + delimiter.count else { throw Broken() }
      return false
    }
    fieldBytes += end
    guard fieldBytes <= Limits.formBytes, let value = String(validating: pending[..<end], as: UTF8.self),
      !value.utf8.contains(0)
    else { throw Broken() }
    pieces.append(.field(name: name, value: value))
    pending.removeFirst(end + delimiter.count)
    state = .between
    return true
  }

  /// Where `wanted`, which begins with a carriage return, begins in what came.
  private func place(of wanted: [UInt8]) -> Int? {
    var at = 0
    let last = pending.count - wanted.count
    while at <= last {
      if pending[at] == 13, pending[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }
}

/// The lines above a part of a form.
private struct PartHead {
  let name: String
  /// Nil for a field.
  let fileName: String?

  init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    let prefix = "content-disposition:"
    guard let line = lines.first(where: { $0.lowercased().hasPrefix(prefix) }) else { return nil }
    let rest = line.dropFirst(prefix.count)
    guard rest.drop(while: { $0 == " " }).lowercased().hasPrefix("form-data"),
      let name = Self.value("name", in: rest)
    else { return nil }
    self.name = name
    fileName = Self.value("filename", in: rest)
  }

  /// The value of a parameter, in quotes as browsers write it: they escape quotes as `%22`, others as `\"`.
  private static func value(_ name: String, in text: Substring) -> String? {
    for (start, _) in zip(text.ranges(of: "\(name)=\""), 0..<8) {
      // `name=` stands inside `filename=` as well.
      let before = text[..<start.lowerBound].last
      guard before == " " || before == ";" else { continue }
      var (value, isEscaped) = ("", false)
      for character in text[start.upperBound...] {
        if character == "\"", !isEscaped { return value.replacing("%22", with: "\"") }
        if character == "\"", isEscaped { value.removeLast() }
        isEscaped = character == "\\"
        value.append(character)
      }
    }
    return nil
  }
}
