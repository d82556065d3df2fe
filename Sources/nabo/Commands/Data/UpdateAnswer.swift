import Answers
import Basics
import Formats
import Publishers
import Updates
import Wording

/// What publishers said about the tables, for people and for programs.
struct UpdateAnswer {
  struct Asked {
    let source: String
    /// Nil where nothing is newer.
    let update: SourceUpdate?
    let isAsked: Bool
  }

  private let asked: [Asked]
  private let edition: String?
  /// The largest changes of figures that a person is shown; programs get all.
  private static let mostShown = 20

  init(_ asked: [Asked], edition: String?) {
    self.asked = asked
    self.edition = edition
  }

  func answer(_ phrase: Phrasebook) -> Answer {
    let changes = asked.flatMap { $0.update?.changes ?? [] }
    return Answer(
      json: json,
      table: Answer.Table(
        name: "changes", headings: ["source", "kind", "time", "code", "name", "before", "after"],
        rows: changes.map { [.text($0.source), .text($0.kind.rawValue)] + Self.cells($0) }),
      readable: [counts(phrase)] + shown(changes, phrase))
  }

  /// A line for each table and kind of difference.
  private func counts(_ phrase: Phrasebook) -> Answer.Table {
    let rows = asked.flatMap { asked -> [[SheetCell]] in
      guard let update = asked.update else {
        let word = asked.isAsked ? "current" : "failed"
        return [[.text(asked.source), .text(phrase("command-update.kind.\(word)")), .empty]]
      }
      return Self.count(update).map { kind, count in
        [
          .text(asked.source), .text(phrase("command-update.kind.\(kind.rawValue)")),
          .number(Double(count), decimals: 0),
        ]
      }
    }
    return Answer.Table(
      name: "counts", headings: ["source", "what", "count"].map { phrase("command-update.\($0)") }, rows: rows
    )
  }

  /// Everything about units, and, in a table of their own, the figures that changed most.
  private func shown(_ changes: [DataChange], _ phrase: Phrasebook) -> [Answer.Table] {
    let units = changes.filter { [.unitAdded, .unitRemoved, .unitRenamed, .covered].contains($0.kind) }
    let figures = changes.filter { [.figureChanged, .figureWithheld].contains($0.kind) }
      .sorted { ($0.size, $1.time, $1.code) > ($1.size, $0.time, $0.code) }
    return [("units", units), ("figures", Array(figures.prefix(Self.mostShown)))].filter { !$1.isEmpty }.map {
      name, changes in
      Answer.Table(
        name: name,
        headings: ["source", "what", "time", "code", "name", "before", "after"].map {
          phrase("command-update.\($0)")
        },
        rows: changes.map {
          [.text($0.source), .text(phrase("command-update.kind.\($0.kind.rawValue)"))] + Self.cells($0)
        })
    }
  }

  private static func cells(_ change: DataChange) -> [SheetCell] {
    [change.time, change.code, change.name].map(SheetCell.text)
      + [change.before, change.after].map { $0.map(cell) ?? .empty }
  }

  private static func cell(_ text: String) -> SheetCell {
    Double(text).map { .number($0, decimals: $0 == $0.rounded() ? 0 : 1) } ?? .text(text)
  }

  private static func count(_ update: SourceUpdate) -> [(DataChange.Kind, Int)] {
    DataChange.Kind.allCases.compactMap { kind in
      let count = update.changes.count { $0.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
  }

  private var json: JSONValue {
    .object([
      .init("edition", .optional(edition)),
      .init("sources", .array(asked.map(Self.json))),
    ])
  }

  private static func json(_ asked: Asked) -> JSONValue {
    let state = asked.update != nil ? "newer" : asked.isAsked ? "current" : "failed"
    guard let update = asked.update else {
      return .object([.init("source", .text(asked.source)), .init("state", .text(state))])
    }
    return .object([
      .init("source", .text(asked.source)), .init("state", .text(state)),
      .init("counts", .object(count(update).map { .init($0.rawValue, .number(Double($1))) })),
      .init(
        "answers",
        .array(
          update.answers.map {
            .object([
              .init("publisher", .text($0.publisher)), .init("address", .text($0.address)),
              .init("sha256", .text($0.digest)),
            ])
          })),
      .init("changes", .array(update.changes.map(json))),
    ])
  }

  private static func json(_ change: DataChange) -> JSONValue {
    .object([
      .init("kind", .text(change.kind.rawValue)), .init("time", .text(change.time)),
      .init("code", .text(change.code)), .init("name", .text(change.name)),
      .init("before", .optional(change.before)), .init("after", .optional(change.after)),
    ])
  }
}
