import Pages
import SignIn
package import Spaces

/// A room with its pages.
package struct WorkRoom: Sendable {
  package let room: Room
  package let pages: [WorkPage]

  package init(_ room: Room, pages: [WorkPage] = []) {
    self.room = room
    self.pages = pages
  }

  /// Where people work together, which every other room leans on.
  package static let spaces = WorkRoom(
    .spaces, pages: WorkContext.spacesPages + WorkContext.noticePages + WorkContext.searchPages)
  /// Who they are.
  package static let signIn = WorkRoom(
    Room("sign-in", migrations: SignInMigrations.all), pages: WorkContext.accountPages)
}
