import Basics

/// What is asked of an index, as each engine writes it. Words hold no sign that is one of theirs.
enum TextQuery {
  /// https://www.sqlite.org/fts5.html#full_text_query_syntax
  static func fts5(_ words: TokenCondition) -> String {
    switch words {
    case .word(let word): "\"\(word)\""
    case .beginning(let word): "\"\(word)\" *"
    case .all(let parts): joined(parts, " AND ", fts5)
    case .any(let parts): joined(parts, " OR ", fts5)
    }
  }

  /// https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY
  static func tsquery(_ words: TokenCondition) -> String {
    switch words {
    case .word(let word): "'\(word)'"
    case .beginning(let word): "'\(word)':*"
    case .all(let parts): joined(parts, " & ", tsquery)
    case .any(let parts): joined(parts, " | ", tsquery)
    }
  }

  private static func joined(
    _ parts: [TokenCondition], _ sign: String, _ write: (TokenCondition) -> String
  ) -> String {
    "(" + parts.map(write).joined(separator: sign) + ")"
  }
}
