import Pages

extension Sender {
  /// Whether a form was sent from a page of this site.
  ///
  /// Browsers say where a form comes from, and no page of another site can change that. Who says nothing at all is
  /// no browser of these years and sends no forms here; a program shows a token instead.
  func isSameOrigin(as site: PublicAddress?) -> Bool {
    if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { return false }
    guard let origin else { return fetchSite != nil }
    if let site { return origin.lowercased() == site.origin }
    // Nobody said under which name the site is reached: then it is the one that the visitor used.
    guard let host, let end = origin.firstRange(of: "://")?.upperBound else { return false }
    return origin[end...].lowercased() == host.lowercased()
  }
}
