import CasePages
import Cases
import CooperationPages
import DemocracyPages
import ExchangePages
import InventoryPages
import Jobs
import LibraryPages
import Pages
import Plans
import ProgrammePages
package import Spaces
import StudyPages
import SurveyPages
import WorkPages

/// The rooms that the site is composed of.
package enum SiteRooms {
  /// Each after those that it refers to.
  private static func work(
    _ templates: ProgrammeTemplates, _ schedules: [CaseSchedule]
  ) -> [WorkRoom] {
    [
      .spaces, .signIn, WorkRoom(Room("jobs", migrations: JobsMigrations.all)),
      .cooperation(cooperationGround),
      .programmes(ProgrammeGround(templates: templates, effects: mergerEffects, codes: codesOfADay)),
      .cases(.ofRooms(schedules)),
      .surveys, .democracy, .library, .exchange,
      .inventories,
      WorkRoom(
        Room("api"),
        pages: WorkContext.apiPages + WorkContext.documentsAPIPages + WorkContext.talkAPIPages
          + WorkContext.wheelAPIPages
          + WorkContext.managingPages + WorkContext.handingPages),
    ]
  }

  /// What a merger does to the register of cooperation, for whoever makes a programme of it.
  private static let mergerEffects: ProgrammeGround.Effects = { context, space, asked in
    try context.mergerEffects(
      in: space, parts: asked.parts, effective: asked.effective, continues: asked.continues
    ).map {
      MergerEffect(
        kind: .arrangement, title: $0.title, address: $0.address, effect: $0.effect, action: $0.action,
        responsible: $0.responsible, statute: $0.statute, deadline: $0.deadline)
    }
  }

  private static let codesOfADay: ProgrammeGround.Codes = { context, units, day in
    let dated = DatedUnits(units, on: day, context.atlas, context.phrase)
    return Dictionary(units.map { ($0, dated.onTheDay($0)) }) { first, _ in first }
  }

  /// Cases of what the register proposes, and what became of them.
  private static let cooperationGround = CooperationGround(
    makeCase: { context, proposed, state, space, actor, tx, occasion in
      try context.makeCase(proposed, state: state, in: space, for: actor, tx, occasion)
    },
    outcome: { context, id, space, actor, tx in
      try context.caseOutcome(of: id, in: space, for: actor, tx)
    })

  private static let withoutTemplates = work(ProgrammeTemplates([]), [])

  package static let all: [Room] = withoutTemplates.map(\.room)

  /// Where one enters them from any page of a space.
  static let entrances = withoutTemplates.compactMap(\.entrance)

  /// Pages where people work together.
  ///
  /// - Parameters:
  ///   - templates: what programmes are made from.
  ///   - schedules: how cases are treated month by month.
  static func workPages(
    _ templates: ProgrammeTemplates, _ schedules: [CaseSchedule]
  ) -> [(name: String, pages: [WorkPage])] {
    work(templates, schedules).map { ($0.room.name, $0.pages) }
  }

  /// Pages that everybody sees alike.
  static func studyPages(describing kinds: ContentKinds?) -> [(name: String, pages: [StudyPage])] {
    [
      ("studies", StudyContext.pages + (kinds == nil ? StudyContext.searchPages : [])),
      (
        "site",
        [
          StudyPage(Place.preferences) { $0.preferences() },
          StudyPage(OpenAPI.place) { OpenAPI(phrase: $0.phrase, kinds: kinds).reply() },
        ]
      ),
    ]
  }
}
