import Basics
import Formats
import Store

/// What every row of the tables must say, worked out from the history alone: the entries in their order, each with
/// what it says was made, changed or ended.
///
/// Entries tell only what changed, and older ones do not name the row of a post or a membership; those are found by
/// whose they are. Needs memory for every row but those of things.
struct RowLedger {
  /// The kinds of change that touch rows.
  static let kinds: Set<ChangeKind> = [
    .personMade, .personChanged, .personErased, .postBegun, .postEnded, .organisationMade,
    .organisationChanged,
    .organisationEnded, .spaceMade, .spaceChanged, .memberAdded, .memberJoined, .memberChanged,
    .memberRemoved, .thingShared,
    .thingUnshared, .batchWritten, .batchContinued, .batchUndone, .viewMade, .viewRenamed, .viewRemoved,
    .commentMade, .commentChanged, .commentRemoved,
  ]

  /// By what names the row; `#` and the number of an entry where the history has no name for it.
  private(set) var tables: [SaidTable: [String: SaidRow]] = [:]
  /// Spaces and organisations whose lists nobody knows any more, since the content that told them was taken out.
  private(set) var unknownLists: [SaidTable: Set<String>] = [:]
  /// Posts of each person, and memberships of each person, by their keys.
  private var held: [SaidTable: [String: [String]]] = [:]
  /// Entries whose content was taken out.
  var taken: Set<Int> = []
  /// The entries about each person.
  private var told: [Identifier<Person>: [Int]] = [:]

  mutating func take(_ telling: Telling) {
    if let person = telling.entry.about { told[person, default: []].append(telling.number) }
    switch telling.entry.kind {
    case .personMade: personMade(telling)
    case .personChanged: personChanged(telling)
    case .personErased: personErased(telling)
    case .organisationMade: organisationMade(telling)
    case .organisationChanged, .organisationEnded: organisationChanged(telling)
    case .postBegun: postBegun(telling)
    case .postEnded: postEnded(telling)
    case .spaceMade, .spaceChanged: space(telling)
    case .memberAdded, .memberJoined: memberAdded(telling)
    case .memberChanged, .memberRemoved: memberEnded(telling)
    case .thingShared, .thingUnshared: share(telling)
    case .batchWritten, .batchContinued, .batchUndone: batch(telling)
    case .viewMade, .viewRenamed, .viewRemoved: view(telling)
    case .commentMade, .commentChanged, .commentRemoved: comment(telling)
    default: break
    }
  }

  /// What is said of a row.
  subscript(table: SaidTable, key: String) -> SaidRow? {
    get { tables[table]?[key] }
    set { tables[table, default: [:]][key] = newValue }
  }

  mutating func say(_ table: SaidTable, _ key: String, _ field: String, _ value: SaidValue?, by entry: Int) {
    guard let value else { return }
    tables[table]?[key]?.say(field, value, by: entry)
  }

  /// Which rows belong to `owner`, so that they are found again.
  mutating func hold(_ table: SaidTable, _ key: String, of owner: String) {
    held[table, default: [:]][owner, default: []].append(key)
  }

  func keys(_ table: SaidTable, of owner: String) -> [String] {
    held[table]?[owner] ?? []
  }

  mutating func remove(_ table: SaidTable, _ key: String, of owner: String) {
    tables[table]?[key] = nil
    held[table]?[owner]?.removeAll { $0 == key }
  }

  mutating func setUnknown(_ table: SaidTable, of owner: String, _ isUnknown: Bool) {
    if isUnknown {
      unknownLists[table, default: []].insert(owner)
    } else {
      unknownLists[table]?.remove(owner)
    }
  }

  /// The entries that are about `person`, as far as they touch rows.
  func entries(about person: Identifier<Person>) -> [Int] {
    told[person] ?? []
  }

  /// Whom `entries` are about.
  func people(of entries: [Int]) -> [Identifier<Person>] {
    let entries = Set(entries)
    return told.filter { $0.value.contains(where: entries.contains) }.keys.sorted()
  }
}

extension RowLedger {
  /// Which of `keys` a row is that `day` ended: the one named, or those that may still have held then.
  func open(_ table: SaidTable, _ keys: [String], named name: String?, on day: Day) -> [String] {
    if let name { return keys.filter { $0 == name } }
    return keys.filter { key in
      guard let values = self[table, key]?["valid_to"].values else { return true }
      return values.contains { $0 == .null || $0.day.map { $0 > day } ?? false }
    }
  }

  /// The row ends on one of `days`, or on the day it began where that is later. Of several rows one ended, and nobody
  /// knows which.
  mutating func end(_ table: SaidTable, _ keys: [String], on days: [Day], by entry: Int) {
    for key in keys {
      let ends = later(of: self[table, key]?["valid_from"], days)
      say(table, key, "valid_to", keys.count > 1 ? .unknown : ends, by: entry)
    }
  }

  /// The later of the day in `value` and each of `days`.
  func later(of value: SaidValue?, _ days: [Day]) -> SaidValue {
    let begins = (value?.values ?? []).compactMap(\.day)
    let ends = Set(begins.flatMap { begin in days.map { max(begin, $0) } }).sorted()
    return switch ends.count {
    case 0: .unknown
    case 1: .text(ends[0].iso)
    default: .oneOf(ends.map { .text($0.iso) })
    }
  }
}

extension SQLValue {
  var day: Day? {
    guard case .text(let text) = self else { return nil }
    return Day(text)
  }
}
