package import Formats

/// A text of a space.
package struct Note: Hashable, Sendable {
  package var text: String

  package init(text: String) {
    self.text = text
  }

  /// As a thing keeps it.
  package var content: JSONValue { .object([.init("text", .text(text))]) }

  package init?(_ content: JSONValue) {
    guard let text = content["text"]?.text else { return nil }
    self.text = text
  }
}
