internal import Foundation

/// A value on its way to the server.
struct PostgresValue {
  /// PostgreSQL's number of the type; 0 where the server shall see from the statement what is meant.
  let type: UInt32
  let bytes: [UInt8]?
  let isBinary: Bool

  /// `isTested` where the statement asks whether the value IS something, from which the server cannot see a type.
  ///
  /// - Throws: `constraint` for what is not stored.
  init(_ value: SQLValue, isTested: Bool) throws(StorageFault) {
    try value.checkForStorage()
    switch value {
    case .null: self.init(isTested ? .text : .seen, nil)
    case .integer(let integer): self.init(.integer, Array(String(integer).utf8))
    case .real(let real): self.init(.real, Array(String(real).utf8))
    case .text(let text): self.init(isTested ? .text : .seen, Array(text.utf8))
    case .bytes(let bytes): self.init(.bytes, bytes, isBinary: true)
    }
  }

  private init(_ type: PostgresType, _ bytes: [UInt8]?, isBinary: Bool = false) {
    self.type = type.rawValue
    self.bytes = bytes
    self.isBinary = isBinary
  }
}

/// Types by the number that PostgreSQL's catalogue `pg_type` gives them.
enum PostgresType: UInt32 {
  case seen = 0
  case truth = 16
  case bytes = 17
  case integer = 20
  case integer2 = 21
  case integer4 = 23
  case text = 25
  case real4 = 700
  case real = 701
  case numeric = 1700
}

extension SQLValue {
  /// A value as the server writes it in text.
  ///
  /// - Throws: `unexpected` where the text is none of its type.
  init(type: UInt32, _ bytes: some Collection<UInt8>) throws(StorageFault) {
    let text = String(decoding: bytes, as: UTF8.self)
    let value: SQLValue? =
      switch PostgresType(rawValue: type) {
      case .integer, .integer2, .integer4: Int64(text).map(SQLValue.integer)
      case .real, .real4: Double(text).map(SQLValue.real)
      // A sum of whole numbers is one without decimals; an average has some.
      case .numeric: Int64(text).map(SQLValue.integer) ?? Double(text).map(SQLValue.real)
      case .truth: .integer(text == "t" ? 1 : 0)
      case .bytes: Self.bytes(hex: Array(bytes))
      default: .text(text)
      }
    guard let value else { throw .unexpected("a value of type \(type)") }
    self = value
  }

  /// `\x00ff`.
  private static func bytes(hex: [UInt8]) -> SQLValue? {
    guard hex.count >= 2, hex.count.isMultiple(of: 2), hex[0] == UInt8(ascii: "\\") else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hex.count / 2)
    for index in stride(from: 2, to: hex.count, by: 2) {
      guard let high = digit(hex[index]), let low = digit(hex[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return .bytes(bytes)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
