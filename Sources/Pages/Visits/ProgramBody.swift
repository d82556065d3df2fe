package import Formats

/// Rules of what a program may send.
package enum ProgramBody {
  /// The media types that are taken; a patch is one after RFC 7396.
  package static let contentTypes = ["application/json", "application/merge-patch+json"]

  /// Whether a `Content-Type` header names one of them; parameters like `charset` do not matter.
  package static func isTaken(_ header: String?) -> Bool {
    let essence = (header ?? "").prefix { $0 != ";" }.filter { $0 != " " }
    return contentTypes.contains(essence.lowercased())
  }

  /// What `bytes` write; nil where they are no JSON, or hold a NUL, which no database takes.
  package static func value(_ bytes: [UInt8]) -> JSONValue? {
    guard let text = String(validating: bytes, as: UTF8.self), let value = try? JSONValue(reading: text),
      !value.holdsNUL
    else { return nil }
    return value
  }
}

extension JSONValue {
  fileprivate var holdsNUL: Bool {
    switch self {
    case .text(let text): text.utf8.contains(0)
    case .array(let values): values.contains(where: \.holdsNUL)
    case .object(let members): members.contains { $0.key.utf8.contains(0) || $0.value.holdsNUL }
    case .null, .bool, .number: false
    }
  }
}
