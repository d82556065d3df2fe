import Formats
import Law
import Rulebook

extension Statement {
  /// `{text, source, act, paragraph, verified, url}`.
  func json(_ language: String) -> JSONValue {
    .object([
      .init("text", .text(text.text(in: language))), .init("source", .text(citation)),
      .init("act", .optional(act?.number)), .init("paragraph", .text(paragraph)),
      .init("verified", .bool(verified)), .init("url", .optional(act?.url)),
    ])
  }
}
