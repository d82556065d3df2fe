import Foundation
import Pages
import SignIn
package import Spaces
package import Store
import Synchronization

/// How many forms may be sent from one address: a number at once, and then again as many within a minute.
///
/// A whole town hall may share one address, so the limit stops machines and not people. What one account may be
/// tried with has limits of its own, where signing in is.
///
/// Where servers share a database, each takes a tenth of the number at a time from there, so that the limit holds for
/// all of them together and most forms cost no look into the database. While it does not answer, each counts alone.
package final class PostLimit: Sendable {
  /// Where servers share what they count.
  package struct Sharing: Sendable {
    let storage: any Storage
    let occasion: @Sendable () -> Occasion

    package init(storage: any Storage, occasion: @escaping @Sendable () -> Occasion) {
      self.storage = storage
      self.occasion = occasion
    }
  }

  /// What an address has left, and when that was counted.
  private struct Share {
    var left: Double
    var counted: ContinuousClock.Instant
  }

  /// What this server took for an address from what all have, until when it may be used; or that there was nothing to
  /// take, and until when.
  private struct Portion {
    var left: Int
    let isRefused: Bool
    let until: ContinuousClock.Instant
  }

  private struct Book {
    var shares: LeastRecentlyUsed<String, Share>
    var portions: LeastRecentlyUsed<String, Portion>
    /// Until when the database is left alone.
    var aloneUntil: ContinuousClock.Instant?
  }

  private let perMinute: Double
  private let sharing: Sharing?
  private let now: @Sendable () -> ContinuousClock.Instant
  private let book: Mutex<Book>
  private static let minute = Duration.seconds(60)
  /// How long each server counts alone after the database has not answered.
  private static let alone = Duration.seconds(15)

  /// - Parameters:
  ///   - perMinute: 0 for no limit.
  ///   - addresses: how many are remembered; the one that was quiet for longest is forgotten first.
  ///   - sharing: nil for a server that counts alone.
  package init(
    perMinute: Int = 240, addresses: Int = 50_000, sharing: Sharing? = nil,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.perMinute = Double(perMinute)
    self.sharing = sharing
    self.now = now
    book = Mutex(
      Book(shares: LeastRecentlyUsed(limit: addresses), portions: LeastRecentlyUsed(limit: addresses)))
  }

  /// Counts one form from `client`; nil where it may be sent, else the seconds after which the next one may. It may
  /// wait for the database.
  func secondsToWait(_ client: String) -> Int? {
    guard perMinute > 0 else { return nil }
    let moment = now()
    let key = Self.key(client)
    guard let sharing, book.withLock({ $0.aloneUntil.map { $0 <= moment } ?? true }) else {
      return countAlone(key, at: moment)
    }
    switch spend(key, at: moment) {
    case .free: return nil
    case .refused(let wait): return wait
    case .nothingHere: break
    }
    do {
      return try draw(key, sharing, at: moment)
    } catch {
      book.withLock { $0.aloneUntil = moment + Self.alone }
      return countAlone(key, at: moment)
    }
  }

  private enum Spending {
    case free, nothingHere
    case refused(seconds: Int)
  }

  /// Takes one form from the portion that is here.
  private func spend(_ key: String, at moment: ContinuousClock.Instant) -> Spending {
    book.withLock { book in
      guard var portion = book.portions.value(for: key), moment < portion.until else { return .nothingHere }
      if portion.isRefused { return .refused(seconds: Self.seconds(portion.until - moment)) }
      guard portion.left > 0 else { return .nothingHere }
      portion.left -= 1
      book.portions.keep(portion, size: 1, for: key)
      return .free
    }
  }

  /// Takes a new portion, and one form of it.
  private func draw(_ key: String, _ sharing: Sharing, at moment: ContinuousClock.Instant) throws -> Int? {
    let portion = max(1, Int(perMinute) / 10)
    let limit = RateLimit("forms by address", Int(perMinute) / portion, within: Self.minute)
    let occasion = sharing.occasion()
    let wait = try sharing.storage.write { try RateLimits.take(limit, key, $0, occasion) }
    let taken =
      wait.map { Portion(left: 0, isRefused: true, until: moment + $0) }
      ?? Portion(left: portion - 1, isRefused: false, until: moment + Self.minute)
    book.withLock { $0.portions.keep(taken, size: 1, for: key) }
    return wait.map(Self.seconds)
  }

  private func countAlone(_ key: String, at moment: ContinuousClock.Instant) -> Int? {
    book.withLock { book in
      var share = book.shares.value(for: key) ?? Share(left: perMinute, counted: moment)
      let passed = (moment - share.counted) / Self.minute
      share = Share(left: min(perMinute, share.left + passed * perMinute), counted: moment)
      let isFree = share.left >= 1
      let wait = (1 - share.left) * 60 / perMinute
      if isFree { share.left -= 1 }
      book.shares.keep(share, size: 1, for: key)
      return isFree ? nil : max(1, Int(wait.rounded(.up)))
    }
  }

  private static func seconds(_ time: Duration) -> Int {
    max(1, Int((time / .seconds(1)).rounded(.up)))
  }

  /// One customer of a provider has 2⁶⁴ addresses of IPv6, which share their first 64 bits.
  private static func key(_ client: String) -> String {
    var bytes = [UInt8](repeating: 0, count: MemoryLayout<in6_addr>.size)
    guard client.utf8.contains(UInt8(ascii: ":")), inet_pton(AF_INET6, client, &bytes) == 1 else {
      return client
    }
    // IPv4 inside IPv6 (RFC 4291, section 2.5.5.2) is told apart by its last four bytes.
    let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    return bytes[(isMapped ? 12 : 0)..<(isMapped ? 16 : 8)].map(String.init).joined(separator: ".")
  }
}
