package import Basics

/// What happened to units on a day.
package enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  case merge, split, transfer, rename, recode
}

/// A code with the name that it had.
package struct NamedCode: Hashable, Sendable {
  package let code: String
  package let name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// One row of a list of changes: (a part of) `old` became (a part of) `new` on `date`.
package struct ChangeLink: Hashable, Sendable {
  package let date: Day
  package let old: NamedCode
  package let new: NamedCode
  /// True where only land and its residents moved and `old` lived on elsewhere.
  package let isTransfer: Bool
  /// False where the publisher's list lacks the row and it comes from other evidence.
  package let isOfficial: Bool

  package init(date: Day, old: NamedCode, new: NamedCode, isTransfer: Bool, isOfficial: Bool) {
    self.date = date
    self.old = old
    self.new = new
    self.isTransfer = isTransfer
    self.isOfficial = isOfficial
  }
}

/// What happened on one day to units that belong together.
package struct Change: Hashable, Sendable {
  package let date: Day
  package let kind: ChangeKind
  package let old: [NamedCode]
  package let new: [NamedCode]
  package let isOfficial: Bool

  /// The changes that a list of links amounts to, by date, then kind, then code.
  ///
  /// A unit whose parts went to several is a `split`; a unit that received from several is a
  /// `merge`; a split part that went into a merger is in both, as in KLASS.
  package static func grouped(_ links: [ChangeLink]) -> [Change] {
    Dictionary(grouping: links, by: \.date).flatMap { date, links in
      let whole = links.filter { !$0.isTransfer }
      let byOld = Dictionary(grouping: whole, by: \.old.code)
      let byNew = Dictionary(grouping: whole, by: \.new.code)
      let transfers = links.filter { $0.isTransfer && $0.old.code != $0.new.code }.map {
        Change(date: date, kind: .transfer, old: [$0.old], new: [$0.new], isOfficial: $0.isOfficial)
      }
      let splits = byOld.values.filter { $0.count > 1 }.map {
        Change(
          date: date, kind: .split, old: [$0[0].old], new: sorted($0.map(\.new)), isOfficial: true)
      }
      let merges = byNew.values.filter { $0.count > 1 }.map {
        Change(
          date: date, kind: .merge, old: sorted($0.map(\.old)), new: [$0[0].new], isOfficial: true)
      }
      let single = whole.filter { byOld[$0.old.code]?.count == 1 && byNew[$0.new.code]?.count == 1 }.map {
        Change(
          date: date, kind: $0.old.code == $0.new.code ? .rename : .recode, old: [$0.old],
          new: [$0.new], isOfficial: $0.isOfficial)
      }
      return transfers + splits + merges + single
    }
    .sorted { a, b in
      (a.date, a.kind.rawValue, a.old[0].code, a.new[0].code)
        < (b.date, b.kind.rawValue, b.old[0].code, b.new[0].code)
    }
  }

  private static func sorted(_ codes: [NamedCode]) -> [NamedCode] {
    codes.sorted { $0.code < $1.code }
  }
}
