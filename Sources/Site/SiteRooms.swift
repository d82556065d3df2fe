import CooperationPages
import Jobs
import Pages
import Programmes
package import Spaces
import StudyPages
import SurveyPages
import WorkPages

/// The rooms that the site is composed of.
package enum SiteRooms {
  /// Each after those that it refers to.
  private static let work: [WorkRoom] = [
    .spaces, .signIn, WorkRoom(.programmes), WorkRoom(Room("jobs", migrations: JobsMigrations.all)),
    .cooperation, .surveys,
    WorkRoom(
      Room("api"),
      pages: WorkContext.apiPages + WorkContext.documentsAPIPages + WorkContext.talkAPIPages
        + WorkContext.wheelAPIPages
        + WorkContext.managingPages + WorkContext.handingPages),
  ]

  package static let all: [Room] = work.map(\.room)

  /// Where one enters them from any page of a space.
  static let entrances = work.compactMap(\.entrance)

  /// Pages where people work together.
  static var workPages: [(name: String, pages: [WorkPage])] { work.map { ($0.room.name, $0.pages) } }

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
