internal import Basics

/// What a file says, before it is held against itself.
struct JSONStatDraft {
  private var scanner: JSONScanner
  private(set) var kind = ""
  private(set) var label = ""
  private(set) var source = ""
  private(set) var updated = ""
  private(set) var ids: [String] = []
  private(set) var sizes: [Int] = []
  private(set) var dimensions: [String: DraftDimension] = [:]
  /// Values in order, or, where most are missing, by position.
  private(set) var list: [Double?] = []
  private(set) var sparse: [Int: Double?] = [:]
  /// Signs beside values, by position.
  private var signs: [Int: String] = [:]
  /// One sign for all values.
  private(set) var signOfAll = ""

  /// - Throws: `jsonstat-not-json` with the line.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> JSONStatDraft {
    var draft = JSONStatDraft(bytes)
    do throws(JSONScanner.Fault) { try draft.read() } catch {
      let line = bytes.prefix(error.position).count { $0 == UInt8(ascii: "\n") } + 1
      throw Diagnostic(
        "jsonstat-not-json", .badInput, at: .init(file: file, line: line), ["byte": "\(error.position)"])
    }
    return draft
  }

  /// Which values are not there, and why; signs that are only remarks are left out.
  var absences: [Int: PublishedFigure] { signs.compactMapValues(PublishedFigure.init(sign:)) }

  init(_ bytes: [UInt8]) {
    scanner = JSONScanner(bytes)
  }

  /// One for each combination, or nil where there are too few, too many, or some out of place.
  func values(_ count: Int) -> [Double?]? {
    if sparse.isEmpty, list.count == count { return list }
    guard list.isEmpty, sparse.keys.allSatisfy({ (0..<count).contains($0) }) else { return nil }
    var values = [Double?](repeating: nil, count: count)
    for (position, value) in sparse { values[position] = value }
    return values
  }

  mutating func read() throws(JSONScanner.Fault) {
    var scanner = scanner
    try scanner.object(orThrow: { $0 }) { scanner, key throws(JSONScanner.Fault) in
      switch key {
      case "class": kind = try scanner.scalarText() ?? ""
      case "label": label = try scanner.scalarText() ?? ""
      case "source": source = try scanner.scalarText() ?? ""
      case "updated": updated = try scanner.scalarText() ?? ""
      case "id":
        try scanner.array(orThrow: { $0 }) { scanner throws(JSONScanner.Fault) in
          ids.append(try scanner.string())
        }
      case "size":
        try scanner.array(orThrow: { $0 }) { scanner throws(JSONScanner.Fault) in
          sizes.append(try scanner.int())
        }
      case "dimension":
        try scanner.object(orThrow: { $0 }) { scanner, id throws(JSONScanner.Fault) in
          dimensions[id] = try DraftDimension(&scanner)
        }
      case "value": try readValues(&scanner)
      case "status": try readSigns(&scanner)
      default: try scanner.skipValue()
      }
    }
    try scanner.end()
  }

  /// One for each value, some by position, or one for all.
  private mutating func readSigns(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    switch try scanner.kind() {
    case .array:
      var position = 0
      try scanner.array(orThrow: { $0 }) { scanner throws(JSONScanner.Fault) in
        signs[position] = try scanner.scalarText()
        position += 1
      }
    case .object:
      try scanner.object(orThrow: { $0 }) { scanner, key throws(JSONScanner.Fault) in
        guard let position = Int(key) else { throw JSONScanner.Fault(position: scanner.position) }
        signs[position] = try scanner.scalarText()
      }
    default: signOfAll = try scanner.scalarText() ?? ""
    }
  }

  private mutating func readValues(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    // Metadata is a table whose values are null.
    guard try scanner.kind() != .null else { return try scanner.skipValue() }
    guard try scanner.kind() == .object else {
      try scanner.array(orThrow: { $0 }) { scanner throws(JSONScanner.Fault) in
        list.append(try JSONStatDraft.value(&scanner))
      }
      return
    }
    try scanner.object(orThrow: { $0 }) { scanner, key throws(JSONScanner.Fault) in
      guard let position = Int(key) else { throw JSONScanner.Fault(position: scanner.position) }
      sparse[position] = .some(try JSONStatDraft.value(&scanner))
    }
  }

  private static func value(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> Double? {
    guard try scanner.kind() == .null else { return try scanner.double() }
    try scanner.skipValue()
    return nil
  }
}

/// A dimension as written: the index is a list of codes, or the place of each code, or left out where there is
/// one category only.
struct DraftDimension {
  private var label = ""
  private var order: [String] = []
  private var places: [String: Int] = [:]
  private var labels: [String: String] = [:]

  init(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    try scanner.object(orThrow: { $0 }) { scanner, key throws(JSONScanner.Fault) in
      switch key {
      case "label": label = try scanner.scalarText() ?? ""
      case "category": try category(&scanner)
      default: try scanner.skipValue()
      }
    }
  }

  private mutating func category(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    try scanner.object(orThrow: { $0 }) { scanner, key throws(JSONScanner.Fault) in
      switch key {
      case "index" where try scanner.kind() == .array:
        try scanner.array(orThrow: { $0 }) { scanner throws(JSONScanner.Fault) in
          order.append(try scanner.string())
        }
      case "index":
        try scanner.object(orThrow: { $0 }) { scanner, code throws(JSONScanner.Fault) in
          places[code] = try scanner.int()
        }
      case "label":
        try scanner.object(orThrow: { $0 }) { scanner, code throws(JSONScanner.Fault) in
          labels[code] = try scanner.scalarText() ?? ""
        }
      default: try scanner.skipValue()
      }
    }
  }

  /// Nil unless there are as many categories as `size`, each in a place of its own.
  func dimension(_ id: String, _ size: Int) -> JSONStatDataset.Dimension? {
    var codes = order
    if codes.isEmpty { codes = places.sorted { $0.value < $1.value }.map(\.key) }
    if codes.isEmpty, labels.count == 1 { codes = Array(labels.keys) }
    guard codes.count == size, Set(codes).count == size,
      order.isEmpty == false || places.isEmpty || Set(places.values) == Set(0..<size)
    else { return nil }
    return .init(id: id, label: label, codes: codes, labels: labels)
  }
}
