import Basics
import Converters
package import Markup
package import Pages
import SignIn
import Spaces

package typealias WorkPage = Page<WorkContext, any Error>

extension WorkContext {
  /// Pages of spaces, of what is in them, and of organisations.
  package static let spacesPages: [WorkPage] = [
    WorkPage(SpacePlaces.list) {
      $0.visit.method == .post ? try $0.resetDemonstrationReply() : try $0.spaceListPage()
    },
    WorkPage(SpacePlaces.new) { try $0.newSpacePage() },
    WorkPage(SpacePlaces.arrival) { try $0.arrivalPage() },
    WorkPage(SpacePlaces.space) { try $0.spacePage($1) },
    WorkPage(SpacePlaces.settings) { try $0.spaceSettingsPage($1) },
    WorkPage(SpacePlaces.members) { try $0.membersPage($1) },
    WorkPage(SpacePlaces.roles) { try $0.changeRolesPage($1) },
    WorkPage(SpacePlaces.member) { try $0.memberPage($1, $2) },
    WorkPage(SpacePlaces.history, steps: { context, _ in context.groupSteps }) {
      try $0.historyPage(.space($1), at: SpacePlaces.history($1))
    },
    WorkPage(SpacePlaces.elsewhere) { try $0.elsewherePage($1) },
    WorkPage(SpacePlaces.archive) { try $0.archivePage($1) },
    WorkPage(SpacePlaces.archiveFile) { try $0.archiveFile($1) },
    // Groups are worked out of all rows, and take their turn where there may be many.
    WorkPage(SpacePlaces.things, steps: { context, _ in context.groupSteps }) { try $0.thingsPage($1) },
    // A file may have half a million rows: it takes its turn like a large question.
    WorkPage(SpacePlaces.thingsFile, steps: { _, _, _ in 1_000_000 }) { try $0.kindFile($1, $2) },
    WorkPage(SpacePlaces.newThing) { try $0.newThingPage($1) },
    // A table is read when it is sent.
    WorkPage(SpacePlaces.importThings, steps: { context, _ in context.stepsWhenSent }) {
      try $0.importPage($1)
    },
    // What a table would change is worked out from the whole of it and from everything that is there.
    WorkPage(ImportPlaces.table, steps: { context, _, id in context.importSteps(id) }) {
      try $0.importedPage($1, $2)
    },
    WorkPage(ImportPlaces.rest, steps: { _, _, _, _ in 1_000_000 }) { try $0.importRestFile($1, $2, $3) },
    WorkPage(SpacePlaces.shared) { try $0.sharedPage($1) },
    WorkPage(SpacePlaces.sharedFile) { try $0.sharedFile($1) },
    WorkPage(TablePlaces.views) { try $0.savedViewsPage($1) },
    // What would become of many things is worked out, and they are changed, when the form is sent; so is taking a step back.
    WorkPage(TablePlaces.change, steps: { context, _ in context.stepsWhenSent }) {
      try $0.changeThingsPage($1)
    },
    WorkPage(TablePlaces.batch, steps: { context, _ in context.stepsWhenSent }) { try $0.batchPage($1) },
    WorkPage(ThingPlaces.thing) { try $0.thingPage($1) },
    WorkPage(ThingPlaces.edit) { try $0.editThingPage($1) },
    WorkPage(ThingPlaces.history, steps: { context, _ in context.groupSteps }) {
      try $0.historyPage(.thing($1), at: ThingPlaces.history($1))
    },
    WorkPage(ThingPlaces.version) { try $0.versionPage(VersionName($1, $2)) },
    WorkPage(ThingPlaces.file) { try $0.currentFile($1, at: ThingPlaces.file($1)) },
    WorkPage(ThingPlaces.preview, steps: { _, _, _ in WorkContext.readingSteps }) {
      try $0.previewPage(VersionName($1, $2))
    },
    WorkPage(ThingPlaces.picture, steps: { _, _, _ in WorkContext.readingSteps }) {
      try $0.pictureReply(VersionName($1, $2))
    },
    WorkPage(ThingPlaces.versionFile) { try $0.versionFile(VersionName($1, $2)) },
    WorkPage(ThingPlaces.paper, steps: { _, _, _, _ in PaperMaker.steps }) {
      try $0.versionPaper(VersionName($1, $2), $3)
    },
    WorkPage(ThingPlaces.step) { try $0.thingStepPage($1, $2) },
    WorkPage(OrganisationPlaces.list) { try $0.organisationsPage() },
    WorkPage(OrganisationPlaces.file) { try $0.organisationsFile($1) },
    WorkPage(OrganisationPlaces.organisation) { try $0.organisationPage($1) },
    WorkPage(OrganisationPlaces.edit) { try $0.editOrganisationPage($1) },
    WorkPage(OrganisationPlaces.change) { try $0.changeOrganisationsPage() },
    WorkPage(OrganisationPlaces.views) { try $0.savedViewsReply($0.organisationsTable) },
    WorkPage(OrganisationPlaces.succession) { try $0.successionPage() },
    WorkPage(SavedStudyPlaces.keep, steps: { $0.keepStudySteps }) { try $0.keepStudyReply() },
  ]

  /// A page where people work together; what it says is for this visitor alone. With `rooms` it lies inside a space: in
  /// `room`, or where that is nil below an entrance.
  package func workPage(
    _ title: String, at place: Place, in rooms: SpaceRooms? = nil, _ room: SpaceRooms.Room? = .things,
    status: Int = 200, scripts: [String] = [], content: (inout HTML) -> Void
  ) -> Reply {
    page(title, at: place, status: status, caching: .none, scripts: scripts) { html in
      if let rooms { inSpace(&html, rooms, room, at: place, content: content) } else { content(&html) }
    }
  }

  /// On to a page after a form was taken.
  package func goOn(to place: Place, _ query: Query = Query()) -> Reply {
    .redirect(to: place.address(query), route: place.pattern)
  }
}
