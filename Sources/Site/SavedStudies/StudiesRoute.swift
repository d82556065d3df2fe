/// Addresses of keeping studies in spaces. What is kept is a thing of its space.
enum StudiesRoute: WorkRoute {
  /// Query: `question`, and that of the page which is kept.
  case keep

  init?(_ segments: [String]) {
    guard segments == ["studies"] else { return nil }
    self = .keep
  }

  var path: String { "/studies" }
  var methods: [Visit.Method] { [.get, .post] }
}
