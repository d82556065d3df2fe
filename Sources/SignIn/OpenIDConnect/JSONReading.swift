package import Formats

/// What is read out of JSON that somebody else wrote: the value, or nil where it is another kind.
extension JSONValue {
  /// Of at most a megabyte of UTF-8; nil for what is not JSON.
  static func outside(_ bytes: [UInt8]) -> JSONValue? {
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return try? JSONValue(reading: text)
  }

  var number: Double? {
    guard case .number(let number) = self, number.isFinite else { return nil }
    return number
  }

  var truth: Bool? {
    guard case .bool(let truth) = self else { return nil }
    return truth
  }

  var list: [JSONValue]? {
    guard case .array(let list) = self else { return nil }
    return list
  }

  /// A text, or a list of texts, as a list.
  var texts: [String]? {
    if let text { return [text] }
    guard let list else { return nil }
    let texts = list.compactMap(\.text)
    return texts.count == list.count ? texts : nil
  }

  /// The value of a member whatever the case its key is written in.
  func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.lowercased() == name }?.value
  }
}
