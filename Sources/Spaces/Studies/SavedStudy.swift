package import Basics
package import Formats

/// A comparison or an outlook that somebody kept: the question, and what the answer rested on. The answer itself is
/// worked out from the question whenever it is looked at; where data or program are other than they were, the page
/// can say so.
package struct SavedStudy: ThingContent {
  package enum Question: String, CaseIterable, FieldValue {
    case compare, outlook, decide

    /// The view of a study that answers it.
    fileprivate var view: String {
      switch self {
      case .compare: "today"
      case .outlook: "future"
      case .decide: "matters"
      }
    }
  }

  package static let kind = ThingKind.study

  package private(set) var question: Question?
  /// What follows the question mark in the address of the page.
  package private(set) var query = ""
  /// Of the shipped tables when it was kept; empty where nobody noted it.
  package private(set) var dataHash = ""
  /// Of the program when it was kept.
  package private(set) var programVersion = ""
  /// What its first page answered when it was kept, in words: an object with a member for each language. Empty where
  /// nobody worked it out.
  package private(set) var answer = ""
  /// The day on which that was said.
  package private(set) var answered: Day?
  /// What whoever kept it has to say about it.
  package var remark = ""

  package static let fields: [ContentField<Self>] = [
    .choice("question", \.question, isRequired: true).made,
    .text("query", \.query, isRequired: true).made, .line("data", \.dataHash).made,
    .line("program", \.programVersion).made, .text("answer", \.answer).made,
    .day("answered", \.answered).made, .text("remark", \.remark),
  ]

  package init() {}

  /// Nil for a query that cannot stand in an address.
  package init?(
    question: Question, query: String, dataHash: String, programVersion: String, remark: String = ""
  ) {
    guard Self.isQuery(query) else { return nil }
    self.question = question
    self.query = query
    self.dataHash = dataHash
    self.programVersion = programVersion
    self.remark = remark
  }

  /// The same with what its first page answered on a day.
  package func answering(_ words: JSONValue, on day: Day) -> SavedStudy {
    var study = self
    study.answer = words.line
    study.answered = day
    return study
  }

  /// The page that answers it, on this site; nil where what is stored names none.
  package var address: String? { path.map { "\($0)?\(query)" } }

  /// The same without what is asked there.
  package var path: String? {
    Self.isQuery(query) ? question.map { "/study/\($0.view)" } : nil
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    Self.isQuery(query) ? [] : [Diagnostic("study-unusable", .badInput)]
  }

  /// Printable ASCII but for space, quotes, brackets, the sign of a fragment and the backslash (RFC 3986).
  private static func isQuery(_ text: String) -> Bool {
    (1...8000).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\"#<>\\^`{|}".utf8.contains($0) }
  }
}

extension ThingKind {
  package static let study = ThingKind("study")
}
