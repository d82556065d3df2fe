package import Pages

/// Addresses of pages where people work together: each of these lists belongs to the folder of its pages.
///
/// Such a page is answered where waiting is allowed, and kept by nobody. Pages that change something take POST and
/// answer with 303, or with the same form and what is wrong with it.
package protocol WorkRoute: PageRoute, Hashable {
  init?(_ segments: [String])
  /// What can be done at the address.
  var methods: [Visit.Method] { get }
  /// Whether somebody who is not signed in may send a form there.
  var isForAnyone: Bool { get }
  /// Whether answering may ask a server elsewhere, which may be slow or gone.
  var callsElsewhere: Bool { get }
  /// What it may take to answer, in steps, where that grows with what there is: then it takes its turn.
  var steps: Int? { get }
}

extension WorkRoute {
  package var methods: [Visit.Method] { [.get] }
  package var isForAnyone: Bool { false }
  package var callsElsewhere: Bool { false }
  package var steps: Int? { nil }
}
