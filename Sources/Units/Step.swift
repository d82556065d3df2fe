package import Basics

/// The share of a split unit's population that one part took.
package struct SplitShare: Hashable, Sendable {
  package let date: Day
  package let old: String
  package let new: String
  /// 0…1; the shares of one split add up to 1.
  package let share: Double
  package let estimated: Bool

  package init(date: Day, old: String, new: String, share: Double, estimated: Bool) {
    self.date = date
    self.old = old
    self.new = new
    self.share = share
    self.estimated = estimated
  }
}

/// A day of change as a map from the codes before to the codes after.
///
/// Codes that the day did not touch are not listed: they stand for themselves.
struct Step: Sendable {
  let date: Day
  let forward: [String: [Correspondence.Part]]
  let backward: [String: [String]]

  static func steps(links: [ChangeLink], shares: [SplitShare], divisions: [Division]) -> [Step] {
    let known = Dictionary(grouping: shares) { "\($0.date.iso) \($0.old)" }
    return Dictionary(grouping: links, by: \.date).sorted { $0.key < $1.key }.map { date, links in
      let after = divisions.last { $0.valid.contains(date) }
      var forward: [String: [Correspondence.Part]] = [:]
      for (old, links) in Dictionary(grouping: links, by: \.old.code) {
        forward[old] = parts(
          of: links, shares: known["\(date.iso) \(old)"] ?? [], livesOn: after?.contains(old) ?? false)
      }
      var backward: [String: [String]] = [:]
      for (old, parts) in forward {
        for part in parts { backward[part.code, default: []].append(old) }
      }
      // A receiver that kept its code stands for itself beside what it received.
      for code in backward.keys where forward[code] == nil && wasThere(code, before: date, divisions) {
        backward[code]?.append(code)
      }
      return Step(date: date, forward: forward, backward: backward.mapValues { $0.sorted() })
    }
  }

  private static func wasThere(_ code: String, before date: Day, _ divisions: [Division]) -> Bool {
    divisions.last { division in division.valid.until.map { $0 <= date } ?? false }?.contains(code) ?? false
  }

  /// Where the parts of one old unit went. A split whose shares nobody published is ambiguous; of a
  /// transfer of land the residents that moved are unknown, so everything is counted where most of
  /// the unit went, and all of it is marked.
  private static func parts(of links: [ChangeLink], shares: [SplitShare], livesOn: Bool) -> [Correspondence
    .Part]
  {
    if !shares.isEmpty {
      return shares.sorted { $0.new < $1.new }.map {
        .init(code: $0.new, share: $0.share, estimated: $0.estimated, ambiguous: $0.estimated)
      }
    }
    var whole = Set(links.filter { !$0.isTransfer }.map(\.new.code))
    if whole.isEmpty, livesOn, let old = links.first?.old.code { whole = [old] }
    let moved = Set(links.filter(\.isTransfer).map(\.new.code)).subtracting(whole)
    let share: Double? = whole.count == 1 ? 1 : nil
    let uncertain = whole.count > 1 || !moved.isEmpty
    return
      (whole.map { Correspondence.Part(code: $0, share: share, estimated: uncertain, ambiguous: uncertain) }
      + moved.map {
        Correspondence.Part(code: $0, share: share.map { _ in 0 }, estimated: true, ambiguous: true)
      }).sorted { $0.code < $1.code }
  }
}
