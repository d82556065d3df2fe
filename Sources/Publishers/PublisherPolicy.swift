package import Basics
package import Outgoing

/// How a publisher wants to be asked. Limits are the publishers' own where they tell them, and stricter where what
/// they tell and what was observed differ.
package struct PublisherPolicy: Hashable, Sendable {
  /// As it is named to people: `SSB KLASS`.
  package let name: String
  /// Every address that is asked begins with it.
  package let base: String
  /// No more calls than these within any such time.
  package let calls: Int
  package let window: Duration
  /// Cells of one answer, for publishers of tables; items of one page, for others.
  package let mostItems: Int
  package let mostBytes: Int
  package let timeout: Duration
  /// How often the same is asked before it is given up.
  package let attempts: Int
  /// The wait before the second attempt; it doubles with each.
  package let firstWait: Duration
  /// A publisher that asks for a longer wait is given up, and it is told when to come again.
  package let longestWait: Duration
  /// How long a page of a list is taken from what is kept without asking, so that a list that broke off goes on there.
  package let resumable: Duration

  package init(
    name: String, base: String, calls: Int, window: Duration, mostItems: Int, mostBytes: Int = 64 << 20,
    timeout: Duration = .seconds(60), attempts: Int = 4, firstWait: Duration = .seconds(1),
    longestWait: Duration = .seconds(120), resumable: Duration = .seconds(3600)
  ) {
    self.name = name
    self.base = base
    self.calls = calls
    self.window = window
    self.mostItems = mostItems
    self.mostBytes = mostBytes
    self.timeout = timeout
    self.attempts = attempts
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.resumable = resumable
  }

  /// The same publisher where `address` stands in place of its host, as a mirror or a recording has it.
  ///
  /// - Throws: `server-address-unusable`.
  package func moved(to address: WebAddress) throws(Diagnostic) -> PublisherPolicy {
    guard let own = WebAddress(base) else {
      throw Diagnostic("server-address-unusable", .unavailable, ["host": base])
    }
    let start = address.text.hasSuffix("/") ? String(address.text.dropLast()) : address.text
    return PublisherPolicy(
      name: name, base: start + base.dropFirst(own.origin.count), calls: calls, window: window,
      mostItems: mostItems, mostBytes: mostBytes,
      timeout: timeout, attempts: attempts, firstWait: firstWait, longestWait: longestWait,
      resumable: resumable)
  }
}
