import Basics
import Programmes
import Spaces
import Store
import Testing

@testable import LibraryPages

@Suite struct ItemTests {
  static let outline = ProgrammeOutline([
    .init(.milestone, "Vedtak", offset: -700), .init(.milestone, "I gang", offset: 0, after: [3]),
    .init(.activity, "Kartlegge", offset: -600, days: 60, after: [1]),
    .init(.project, "Digitalisering", offset: -600, days: 600, projectClass: .both, after: [1, 2]),
    .init(.gate, "Klar", projectClass: .administrative, after: [2]), .init(.point, "Prøvd"),
  ])

  private func item(_ outline: ProgrammeOutline = Self.outline, _ change: (inout Item) -> Void = { _ in })
    -> Item
  {
    var item = Item(outline)
    (item.summary, item.author, item.licence) = ("En plan", "Test", .by)
    change(&item)
    return item
  }

  private func draft(_ item: Item, state: ThingState = .published) -> ThingDraft {
    ThingDraft(item, title: "Plan", state: state, from: LibraryPlace.today)
  }

  @Test func aPlanIsTheSameAfterItWasWritten() {
    #expect(Item(Self.outline).outline == Self.outline)
    #expect(Item(reading: Item(Self.outline).json).outline == Self.outline)
    #expect(Item().outline == nil)
  }

  /// Template to live plan and back to a template: the same steps, without anything that was added.
  @Test func aTemplateBecomesAProgrammeInOneStepAndATemplateAgain() throws {
    let units = ["3413", "3403"].map { UnitCode(country: "no", code: $0) }
    try LibraryPlace.inSpace { space, actor, tx in
      let kept = try Thing.make(draft(item()), in: space, by: .actor(actor), tx, LibraryPlace.occasion)
      #expect(try ProgrammeDraft.count(madeFrom: kept.id, tx) == 0)
      let made = try OutlineDraft(
        title: "Nye Hamar", units: units, effective: .newYear(2030), outline: Self.outline, item: kept.id,
        template: "Plan"
      ).make(in: space, state: .internal, by: .actor(actor), tx, LibraryPlace.occasion)
      #expect(made.things == 6)
      #expect(try ProgrammeDraft.count(madeFrom: kept.id, tx) == 1)
      let parts = try #require(
        try ProgrammeParts.read(made.programme, on: LibraryPlace.today, for: actor, tx).parts)
      let back = ProgrammeOutline(of: parts)
      #expect(back.faults.isEmpty)
      #expect(back.steps.map(\.title).sorted() == Self.outline.steps.map(\.title).sorted())
      #expect(back.steps.first { $0.title == "Vedtak" }?.offset == -700)
      let waiting = try #require(back.steps.first { $0.title == "I gang" })
      #expect(waiting.offset == 0 && waiting.after.map { back.steps[$0 - 1].title } == ["Kartlegge"])
      let project = try #require(back.steps.first { $0.form == .project })
      #expect(project.days == 600 && project.projectClass == .both && project.after.count == 2)
      let batch = try #require(made.batch)
      let undone = try Batch.undo(batch, by: .actor(actor), tx, LibraryPlace.occasion).undone
      #expect(undone == made.things)
    }
  }

  @Test func whatDoesNotHoldTogetherIsRefused() throws {
    let ring = ProgrammeOutline([
      .init(.milestone, "a", after: [2]), .init(.milestone, "b", after: [1]),
    ])
    let unknown = ProgrammeOutline([.init(.milestone, "a", after: [7])])
    let alone = ProgrammeOutline([.init(.point, "a")])
    try LibraryPlace.inSpace { space, actor, tx in
      let told: [(Item, [String])] = [
        (item(), []), (item(ring), ["outline-ring"]), (item(unknown), ["outline-step-unknown"]),
        (item(alone), ["outline-point-alone"]),
        (item { $0.steps[1].after = "x" }, ["outline-step-unknown"]),
      ]
      for (item, codes) in told {
        let faults = try LibraryPlace.faults(of: draft(item), space, actor, tx)
        #expect(faults == codes)
      }
    }
  }

  @Test func whatWasSharedAlikeIsSharedAlike() throws {
    try LibraryPlace.inSpace { space, actor, tx in
      let origin = try Thing.make(
        draft(item { $0.licence = .byShareAlike }), in: space, by: .actor(actor), tx, LibraryPlace.occasion)
      func faults(_ licence: Item.Licence) throws -> [String] {
        let adapted = item {
          $0.adaptedFrom = origin.id
          $0.licence = licence
        }
        return try LibraryPlace.faults(of: draft(adapted), space, actor, tx)
      }
      #expect(try faults(.by) == ["item-licence-unfit"])
      #expect(try faults(.byShareAlike).isEmpty)
    }
  }

  @Test func everybodyReadsWhatIsPublishedAndNothingElse() throws {
    try LibraryPlace.inSpace { space, actor, tx in
      for state in [ThingState.draft, .internal, .published] {
        try Thing.make(
          ThingDraft(item(), title: state.rawValue, state: state, from: LibraryPlace.today), in: space,
          by: .actor(actor), tx, LibraryPlace.occasion)
      }
      #expect(try FoundItem.published(on: LibraryPlace.today, tx).map(\.title) == ["published"])
      #expect(try FoundItem.all(in: space, on: LibraryPlace.today, for: actor, tx).count == 3)
    }
  }
}
