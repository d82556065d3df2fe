/// One question to a publisher: what is asked for below its base address.
package struct PublisherQuestion: Hashable, Sendable {
  /// Begins with a stroke, or is empty.
  package let path: String
  package let query: [Pair]
  /// JSON that is posted; nil for a GET.
  package let body: [UInt8]?
  /// Whether the answer may be kept on disk. What tells of persons may not.
  package let isKept: Bool

  /// Whether the answer is kept, and asked for only where it changed: a POST has no such condition (RFC 9110, 13.1.2).
  var isConditional: Bool { isKept && body == nil }

  package struct Pair: Hashable, Sendable {
    package let name: String
    package let value: String
  }

  package init(
    _ path: String, _ query: KeyValuePairs<String, String> = [:], body: [UInt8]? = nil, isKept: Bool = true
  ) {
    self.path = path
    self.query = query.map { Pair(name: $0.key, value: $0.value) }
    self.body = body
    self.isKept = isKept
  }
}
