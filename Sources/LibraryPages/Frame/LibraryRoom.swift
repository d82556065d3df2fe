import Pages
import Spaces
package import WorkPages

extension WorkRoom {
  /// What was learnt, for whoever comes next.
  package static let library = WorkRoom(
    Room("library", kinds: [ContentKind(Item.self)], shown: DemonstrationItems.things),
    pages: WorkContext.libraryPages, entrance: SpaceEntrance("library", LibraryPlaces.space))
}

extension WorkContext {
  /// Every published item of every space is looked through.
  private static var librarySteps: Int { 500_000 }

  static let libraryPages: [WorkPage] = [
    WorkPage(LibraryPlaces.all, steps: { _ in WorkContext.librarySteps }) { try $0.libraryPage() },
    WorkPage(LibraryPlaces.item) { try $0.itemPage($1) },
    WorkPage(LibraryPlaces.use, steps: { context, _ in context.visit.method == .post ? 500_000 : nil }) {
      try $0.usePage($1)
    },
    WorkPage(LibraryPlaces.goal) { try $0.goalPage($1) },
    WorkPage(LibraryPlaces.space, steps: { _, _ in WorkContext.librarySteps }) {
      try $0.spaceLibraryPage($1)
    },
    WorkPage(LibraryPlaces.give, steps: { _, _ in WorkContext.librarySteps }) { try $0.givePage($1) },
  ]
}
