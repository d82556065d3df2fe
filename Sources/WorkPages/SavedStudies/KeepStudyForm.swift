import Basics
import Formats
import Pages
import Spaces

/// What is asked before a study is kept, as it was typed.
struct KeepStudyForm: Sendable {
  static let question = "question"
  static let query = "query"
  static let space = "space"
  static let title = "title"
  static let remark = "remark"
  /// The thing of which it becomes a new version, with the version that it follows; empty for a new thing.
  static let follows = "version-of"
  static let why = "why"

  let typed: Form

  /// As a page with a study leads here: the question, and what follows the question mark of its address.
  init(question: SavedStudy.Question, query: Query, title: String) {
    typed = Form([
      .init(Self.question, question.rawValue), .init(Self.query, query.encoded), .init(Self.title, title),
    ])
  }

  init(_ typed: Form) {
    self.typed = typed
  }

  /// The same with fields filled in, where something is known for them.
  func filled(_ more: [(String, String?)]) -> KeepStudyForm {
    let more = more.compactMap { name, value in value.map { Query.Pair(name, $0) } }
    return KeepStudyForm(Form(typed.pairs.filter { pair in !more.contains { $0.name == pair.name } } + more))
  }

  var question: SavedStudy.Question? { typed[Self.question].flatMap(SavedStudy.Question.init) }
  var studyQuery: Query? { typed[Self.query].flatMap { Query(encoded: $0) } }
  var followed: VersionName? { typed[Self.follows].flatMap { VersionName($0) } }
  var chosenSpace: Identifier<Space>? { typed[Self.space].flatMap { Identifier($0) } }

  /// The study as a thing keeps it; nil where the question or its address is none of ours.
  func study(dataHash: String) -> SavedStudy? {
    guard let question, let studyQuery else { return nil }
    return SavedStudy(
      question: question, query: studyQuery.encoded, dataHash: dataHash, programVersion: Program.version,
      remark: typed[Self.remark] ?? "")
  }
}
