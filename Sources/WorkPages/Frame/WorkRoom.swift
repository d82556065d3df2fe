import Pages
import SignIn
package import Spaces

/// A room with its pages.
package struct WorkRoom: Sendable {
  package let room: Room
  package let pages: [WorkPage]
  /// Where one enters it from any page of a space; nil where that is from its things alone.
  package let entrance: SpaceEntrance?

  package init(_ room: Room, pages: [WorkPage] = [], entrance: SpaceEntrance? = nil) {
    self.room = room
    self.pages = pages
    self.entrance = entrance
  }

  /// Where people work together, which every other room leans on.
  package static let spaces = WorkRoom(
    .spaces,
    pages: WorkContext.spacesPages + WorkContext.noticePages + WorkContext.searchPages
      + WorkContext.wheelPages + WorkContext.talkPages)
  /// Who they are.
  package static let signIn = WorkRoom(
    Room("sign-in", migrations: SignInMigrations.all), pages: WorkContext.accountPages)
}
