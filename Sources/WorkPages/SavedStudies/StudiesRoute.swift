package import Pages

/// Addresses of keeping studies in spaces. What is kept is a thing of its space.
package enum StudiesRoute: WorkRoute {
  /// Query: `question`, and that of the page which is kept.
  case keep

  package init?(_ segments: [String]) {
    guard segments == ["studies"] else { return nil }
    self = .keep
  }

  package var path: String { "/studies" }
  package var methods: [Visit.Method] { [.get, .post] }
}
