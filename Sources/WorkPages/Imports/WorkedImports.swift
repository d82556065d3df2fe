import Basics
import Formats
import Pages
import Spaces
import Store
import Wording

/// What was worked out of tables that people are about to bring in, so that the next page of one, another choice about it,
/// and bringing it in do not begin anew.
final class WorkedImports: Sendable {
  /// A file as it was read.
  struct ReadFile: Hashable, Sendable {
    let sent: Identifier<ThingImport>
    let sheet: String?
  }

  /// What there is for whom. The end of the history stands for everything that was ever written.
  struct Present: Hashable, Sendable {
    let space: Identifier<Space>
    let kind: ThingKind
    let day: Day
    let actor: Actor
    let history: HistoryHead
    /// Whether a step is under way in the space, of which nothing shows yet.
    let isHeld: Bool
  }

  /// All that a difference depends on.
  struct Question: Hashable, Sendable {
    let sent: Identifier<ThingImport>
    let choices: ImportChoices
    let present: Present
    let language: Language
    let today: Day
  }

  struct Found: Sendable {
    let difference: ImportDifference
    /// Of the difference.
    let digest: String
  }

  let tables = BriefMemory<ReadFile, ReadTable>(bytes: 64 << 20)
  let things = BriefMemory<Present, [ExistingThing]>(bytes: 64 << 20)
  let differences = BriefMemory<Question, Found>(bytes: 128 << 20)
}

extension WorkContext {
  /// The table that was sent, as it was read.
  func table(of sent: ThingImport, _ ground: ImportGround) throws -> ReadTable {
    let file = WorkedImports.ReadFile(sent: sent.id, sheet: sent.choices.sheet)
    return try workplace.imports.tables.value(
      file, at: workplace.occasion().now, bytes: { $0.rows.count * $0.headings.count * 80 }
    ) {
      try readTable(sent.content, named: sent.name, sheet: sent.choices.sheet, ground)
    }
  }

  /// What the table that was sent would change, as of this transaction.
  func difference(
    _ sent: ThingImport, _ table: ReadTable, _ ground: ImportGround, for actor: Actor, _ tx: any Transaction
  ) throws -> WorkedImports.Found {
    let (kept, now, choices) = (workplace.imports, workplace.occasion().now, sent.choices)
    let present = WorkedImports.Present(
      space: ground.space.id, kind: ground.kind.kind, day: choices.from, actor: actor,
      history: try HistoryHead.read(tx), isHeld: try LargeStep.isUnderWay(in: ground.space.id, tx))
    let question = WorkedImports.Question(
      sent: sent.id, choices: choices, present: present, language: language, today: content.today())
    return try kept.differences.value(
      question, at: now, bytes: { $0.difference.rows.count * Self.bytesOfARow }
    ) {
      let things = try kept.things.value(present, at: now, bytes: { $0.count * Self.bytesOfARow }) {
        try ExistingThing.all(of: ground.kind.kind, in: ground.space, on: choices.from, for: actor, tx)
      }
      let difference = try ImportDifference.find(
        table, choices, as: ground.kind, in: ground.space, reading: importReading(ground, for: actor, tx),
        onto: things, for: actor, tx)
      return .init(difference: difference, digest: difference.digest(of: sent.digest, choices))
    }
  }

  /// What a row or a thing takes in memory, roughly: two kilobytes were measured of bodies with one member each.
  private static var bytesOfARow: Int { 3_000 }
}
