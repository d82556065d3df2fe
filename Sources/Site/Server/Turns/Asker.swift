import SignIn

/// Who asks, as far as turns go: all visits of one asker share what one may take of the machine.
///
/// An address today; whoever shows a code with a budget of its own can be another asker than the network they come from.
package struct Asker: Hashable, Sendable {
  private let name: String

  /// - Parameter client: the address that limits are counted by; an IPv6 address counts by its first half.
  package static func address(_ client: String) -> Asker {
    Asker(name: ClientAddress.network(of: client))
  }
}
