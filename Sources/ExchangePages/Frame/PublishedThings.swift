import Basics
import Spaces
import Store

/// What everybody may read of a kind, in all spaces that show their things.
enum PublishedThings {
  static func all(_ kind: ThingKind, on day: Day, _ tx: any Transaction) throws -> [(
    space: Space, thing: RecalledThing
  )] {
    try Space.showingThings(tx).flatMap { space in
      try Thing.recall(kind, in: space, on: day, for: .public, tx).map { (space, $0) }
    }
  }
}
