import Basics
import Formats

/// One line of an archive as it is read: what is missing, or is no such value, is told with part, line and field.
struct ArchiveLine {
  let part: ArchivePart
  let number: Int
  private let json: JSONValue

  /// Throws `archive-line-unreadable` for what is no object.
  init(_ text: String, of part: ArchivePart, at number: Int) throws(Diagnostic) {
    self.part = part
    self.number = number
    guard let json = try? JSONValue(reading: text), case .object = json else {
      throw Diagnostic(
        "archive-line-unreadable", .badInput, at: .init(file: part.fileName, line: number))
    }
    self.json = json
  }

  func unfit(_ field: String, _ code: String = "archive-line-unreadable") -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(file: part.fileName, line: number, field: field))
  }

  subscript(field: String) -> JSONValue? { json[field].flatMap { $0 == .null ? nil : $0 } }

  func text(_ field: String) throws(Diagnostic) -> String {
    guard let text = json[field]?.text else { throw unfit(field) }
    return text
  }

  func optionalText(_ field: String) throws(Diagnostic) -> String? {
    self[field] == nil ? nil : try text(field)
  }

  func integer(_ field: String) throws(Diagnostic) -> Int {
    guard case .number(let number)? = json[field], let integer = Int(exactly: number) else {
      throw unfit(field)
    }
    return integer
  }

  func instant(_ field: String) throws(Diagnostic) -> Instant {
    Instant(milliseconds: Int64(try integer(field)))
  }

  func day(_ field: String) throws(Diagnostic) -> Day {
    guard let day = Day(try text(field)) else { throw unfit(field) }
    return day
  }

  func optionalDay(_ field: String) throws(Diagnostic) -> Day? {
    self[field] == nil ? nil : try day(field)
  }

  func period() throws(Diagnostic) -> DayRange {
    let (from, until) = (try day("from"), try optionalDay("until"))
    if let until, until < from { throw unfit("until") }
    return DayRange(from: from, until: until)
  }

  func identifier<Kind>(_ field: String) throws(Diagnostic) -> Identifier<Kind> {
    guard let id = Identifier<Kind>(try text(field)) else { throw unfit(field) }
    return id
  }

  func optionalIdentifier<Kind>(_ field: String) throws(Diagnostic) -> Identifier<Kind>? {
    self[field] == nil ? nil : try identifier(field)
  }

  func word<Word: RawRepresentable<String>>(_ field: String) throws(Diagnostic) -> Word {
    guard let word = Word(rawValue: try text(field)) else { throw unfit(field) }
    return word
  }

  /// 64 hexadecimal digits.
  func digest(_ field: String) throws(Diagnostic) -> String {
    let text = try text(field)
    guard text.utf8.count == 64, HexBytes.read(text) != nil else { throw unfit(field) }
    return text
  }

  func bytes(_ field: String) throws(Diagnostic) -> [UInt8]? {
    guard let text = try optionalText(field) else { return nil }
    guard let bytes = HexBytes.read(text) else { throw unfit(field) }
    return bytes
  }

  func texts(_ field: String) throws(Diagnostic) -> [String] {
    guard case .array(let elements)? = json[field] else { throw unfit(field) }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { throw unfit(field) }
    return texts
  }
}

/// Bytes as two hexadecimal digits each.
enum HexBytes {
  static func write(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil for what is none, small letters only.
  static func read(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count % 2 == 0, !digits.contains(nil) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
  }
}
