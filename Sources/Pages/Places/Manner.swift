/// How an address is treated before any page is asked: what can be done there, and what that needs.
package struct Manner: Hashable, Sendable {
  package private(set) var methods: [Visit.Method]
  /// Whether people work together there. Such a page is answered where waiting is allowed, and kept by nobody. Where
  /// it changes something it takes POST and answers with 303, or with the same form and what is wrong with it.
  package let isWork: Bool
  /// Whether somebody who is not signed in may send a form there.
  package private(set) var isForAnyone = false
  /// Whether answering may ask a server elsewhere, which may be slow or gone.
  package private(set) var callsElsewhere = false
  /// Whether files may come with a form there.
  package private(set) var takesFiles = false
  /// Whether programs ask and write there: they show a token, and send JSON.
  package private(set) var isForPrograms = false
  /// The address in the top bar below which the page lies; nil for a page that lies below none.
  package private(set) var above: String?

  private init(_ methods: [Visit.Method], isWork: Bool) {
    self.methods = methods
    self.isWork = isWork
  }

  /// A page that everybody sees alike.
  package static let page = Manner([.get], isWork: false)
  /// Work that is looked at,
  package static let reading = Manner([.get], isWork: true)
  /// that is looked at and changed,
  package static let form = Manner([.get, .post], isWork: true)
  /// and that is only changed.
  package static let act = Manner([.post], isWork: true)

  /// An address for programs, with what they may do there.
  package static func program(_ methods: Visit.Method...) -> Manner {
    Manner(methods, isWork: true).changed { $0.isForPrograms = true }
  }

  package var forAnyone: Manner { changed { $0.isForAnyone = true } }
  package var callingElsewhere: Manner { changed { $0.callsElsewhere = true } }
  package var takingFiles: Manner { changed { $0.takesFiles = true } }
  package func below(_ place: Place) -> Manner { changed { $0.above = place.path } }

  private func changed(_ change: (inout Manner) -> Void) -> Manner {
    var manner = self
    change(&manner)
    return manner
  }
}
