import Jobs
import Pages
package import Spaces
import StudyPages
import WorkPages

/// The rooms that the site is composed of.
package enum SiteRooms {
  /// Each after those that it refers to.
  private static let work: [WorkRoom] = [
    .spaces, .signIn, WorkRoom(Room("jobs", migrations: JobsMigrations.all)),
    WorkRoom(
      Room("api"),
      pages: WorkContext.apiPages + WorkContext.documentsAPIPages + WorkContext.talkAPIPages
        + WorkContext.managingPages + WorkContext.handingPages),
  ]

  package static let all: [Room] = work.map(\.room)

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
