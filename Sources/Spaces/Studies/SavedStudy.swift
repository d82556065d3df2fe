package import Formats

/// A comparison or an outlook that somebody kept: the question, and what the answer rested on. The answer itself is
/// worked out from the question whenever it is looked at; where data or program are other than they were, the page
/// can say so.
package struct SavedStudy: Hashable, Sendable {
  package enum Question: String, CaseIterable, Hashable, Sendable {
    case compare, outlook, decide
  }

  package let question: Question
  /// What follows the question mark in the address of the page.
  package let query: String
  /// Of the shipped tables when it was kept; empty where nobody noted it.
  package let dataHash: String
  /// Of the program when it was kept.
  package let programVersion: String
  /// What whoever kept it has to say about it.
  package let remark: String

  /// Nil for a query that cannot stand in an address.
  package init?(
    question: Question, query: String, dataHash: String, programVersion: String, remark: String = ""
  ) {
    guard (1...8000).contains(query.utf8.count), query.utf8.allSatisfy({ Self.isInQuery($0) }) else {
      return nil
    }
    self.question = question
    self.query = query
    self.dataHash = dataHash
    self.programVersion = programVersion
    self.remark = remark
  }

  /// The page that answers it, on this site.
  package var address: String { "/\(question.rawValue)?\(query)" }

  /// As a thing keeps it.
  package var content: JSONValue {
    .object([
      .init("data", .text(dataHash)), .init("program", .text(programVersion)), .init("query", .text(query)),
      .init("question", .text(question.rawValue)), .init("remark", .text(remark)),
    ])
  }

  package init?(_ content: JSONValue) {
    guard let question = content["question"]?.text.flatMap(Question.init), let query = content["query"]?.text,
      let data = content["data"]?.text, let program = content["program"]?.text,
      let remark = content["remark"]?.text
    else { return nil }
    self.init(question: question, query: query, dataHash: data, programVersion: program, remark: remark)
  }

  /// Printable ASCII but for space, quotes, brackets, the sign of a fragment and the backslash (RFC 3986).
  private static func isInQuery(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"#<>\\^`{|}".utf8.contains(byte)
  }
}
