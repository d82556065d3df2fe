package import Basics
package import Store

/// What a room brings along: its tables, and the kinds of thing that it knows. Its pages stand in its own target, its
/// words in the file of texts with its name.
package struct Room: Sendable {
  package let name: String
  package let migrations: [Migration]
  package let kinds: [ContentKind]
  /// What its things ask of people, and by when.
  package let duties: [ThingDuties]
  /// What the demonstration shows of it.
  package let shown: [ThingDraft]

  package init(
    _ name: StaticString, migrations: [Migration] = [], kinds: [ContentKind] = [], duties: [ThingDuties] = [],
    shown: [ThingDraft] = []
  ) {
    self.name = name.description
    self.migrations = migrations
    self.kinds = kinds
    self.duties = duties
    self.shown = shown
  }

  /// Where people work together, which every other room leans on.
  package static let spaces = Room(
    "spaces",
    migrations: [
      .spaces, .history, .things, .notices, .thingValues, .indexedKinds, .batches, .savedViews, .imported,
      .imports, .search, .searchNames, .calendarFeeds, .comments, .largeSteps, .dutyReminders,
      .importedComments, .viewsOutsideSpaces, .heldThings,
    ],
    kinds: [
      ContentKind(SavedStudy.self), ContentKind(Note.self), ContentKind(Body.self),
      ContentKind(Document.self), ContentKind(OwnDuty.self), ContentKind(DutyMark.self),
      ContentKind(WorkTask.self), ContentKind(BusinessSystem.self), ContentKind(Contract.self),
      ContentKind(Letter.self), ContentKind(PositionGroup.self), ContentKind(OrganisationalUnit.self),
      ContentKind(Goal.self), ContentKind(DutyTalk.self),
    ], duties: .ofSpaces)
}

/// The rooms that a program is composed of, each after those that it refers to.
package struct Rooms: Sendable {
  package let migrations: [Migration]

  /// Throws `claimed-twice` where two rooms claim the same kind or step, with the names of both.
  package init(_ rooms: [Room]) throws(Diagnostic) {
    var claims: [String: String] = [:]
    for room in rooms {
      let claimed =
        ["room \(room.name)"] + room.kinds.map { "kind \($0.kind.rawValue)" }
        + room.migrations.map { "step \($0.name)" }
      for claim in claimed {
        guard let other = claims.updateValue(room.name, forKey: claim) else { continue }
        throw Diagnostic(
          "claimed-twice", .badInput, ["what": claim, "first": other, "second": room.name])
      }
    }
    migrations = rooms.flatMap(\.migrations)
  }
}
