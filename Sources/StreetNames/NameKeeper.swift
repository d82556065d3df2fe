/// Which of two streets keeps a name that both have: the one by which fewer people must change their address.
package enum NameKeeper: String, Hashable, Sendable {
  case first, second
  /// As many addresses have the one as the other; people decide.
  case tie

  /// - Returns: nil where the addresses are not known of both.
  package init?(_ first: StreetName, _ second: StreetName) {
    guard let here = first.addresses, let there = second.addresses else { return nil }
    self = here == there ? .tie : here > there ? .first : .second
  }
}
