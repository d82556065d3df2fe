import Foundation
import Synchronization

/// How many forms may be sent from one address: a number at once, and then again as many within a minute.
///
/// A whole town hall may share one address, so the limit stops machines and not people. What one account may be
/// tried with has limits of its own, where signing in is.
package final class PostLimit: Sendable {
  /// What an address has left, and when that was counted.
  private struct Share {
    var left: Double
    var counted: ContinuousClock.Instant
  }

  private let perMinute: Double
  private let now: @Sendable () -> ContinuousClock.Instant
  private let shares: Mutex<LeastRecentlyUsed<String, Share>>

  /// - Parameters:
  ///   - perMinute: 0 for no limit.
  ///   - addresses: how many are remembered; the one that was quiet for longest is forgotten first.
  package init(
    perMinute: Int = 240, addresses: Int = 50_000,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.perMinute = Double(perMinute)
    self.now = now
    shares = Mutex(LeastRecentlyUsed(limit: addresses))
  }

  /// Counts one form from `client`; nil where it may be sent, else the seconds after which the next one may.
  func secondsToWait(_ client: String) -> Int? {
    guard perMinute > 0 else { return nil }
    let moment = now()
    let key = Self.key(client)
    return shares.withLock { shares in
      var share = shares.value(for: key) ?? Share(left: perMinute, counted: moment)
      let passed = (moment - share.counted) / .seconds(60)
      share = Share(left: min(perMinute, share.left + passed * perMinute), counted: moment)
      let isFree = share.left >= 1
      let wait = (1 - share.left) * 60 / perMinute
      if isFree { share.left -= 1 }
      shares.keep(share, size: 1, for: key)
      return isFree ? nil : max(1, Int(wait.rounded(.up)))
    }
  }

  /// One customer of a provider has 2⁶⁴ addresses of IPv6, which share their first 64 bits.
  private static func key(_ client: String) -> String {
    var address = in6_addr()
    guard client.utf8.contains(UInt8(ascii: ":")), inet_pton(AF_INET6, client, &address) == 1 else {
      return client
    }
    return withUnsafeBytes(of: &address) { bytes in
      // IPv4 inside IPv6 (RFC 4291, section 2.5.5.2) is told apart by its last four bytes.
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return bytes[(isMapped ? 12 : 0)..<(isMapped ? 16 : 8)].map(String.init).joined(separator: ".")
    }
  }
}
