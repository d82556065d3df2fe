import Basics
import Formats
import Store

extension RowLedger {
  mutating func organisationMade(_ telling: Telling) {
    guard let id = telling.entry.organisation?.text, let from = telling.entry.validFrom else { return }
    self[.organisation, id] = SaidRow(
      entry: telling.number,
      [
        "kind": telling.text("kind") ?? .unknown, "name": telling.text("name") ?? .unknown,
        "name_folded": .folded(of: "name"), "valid_from": .text(from.iso),
        "valid_to": telling.text("until") ?? .null, "successor": telling.text("successor") ?? .null,
        "is_demonstration": .truth(telling.isDemonstration),
      ])
    units(of: id, telling)
  }

  mutating func organisationChanged(_ telling: Telling) {
    guard let id = telling.entry.organisation?.text else { return }
    for (field, member) in [
      ("kind", "kind"), ("name", "name"), ("valid_to", "until"), ("successor", "successor"),
    ] {
      say(.organisation, id, field, telling.text(member), by: telling.number)
    }
    if let day = telling.entry.validFrom {
      // The last day of a unit is told only in later entries; here it follows from what happened.
      if telling.entry.kind == .organisationEnded {
        say(.organisation, id, "valid_to", .text(day.iso), by: telling.number)
      }
      let listed = telling.list("units")
      let isUntold = listed.map { units in !units.allSatisfy { $0.contains("/") } }
      if isUntold ?? (telling.entry.kind == .organisationEnded) {
        for key in keys(.organisationUnit, of: id) { endUnit(key, on: day, by: telling.number) }
      }
    }
    units(of: id, telling)
  }

  private mutating func endUnit(_ key: String, on day: Day, by entry: Int) {
    guard let row = self[.organisationUnit, key],
      row["valid_from"].values?.first?.day.map({ $0 < day }) ?? false
    else { return }
    let isOpen = row["valid_to"].values?.contains { $0 == .null || $0.day.map { $0 > day } ?? false } ?? false
    if isOpen { say(.organisationUnit, key, "valid_to", .text(day.iso), by: entry) }
  }

  /// The units as the entry lists them; where it lists none, they stay as they are.
  private mutating func units(of id: String, _ telling: Telling) {
    guard let listed = telling.list("units") else {
      if !telling.isWhole && telling.entry.kind != .organisationEnded {
        setUnknown(.organisationUnit, of: id, true)
        for key in keys(.organisationUnit, of: id) {
          say(.organisationUnit, key, "valid_to", .unknown, by: telling.number)
        }
      }
      return
    }
    // What came while nobody knew the list may have ended before anybody did again.
    let begun: SaidValue = unknownLists[.organisationUnit]?.contains(id) ?? false ? .unknown : .null
    setUnknown(.organisationUnit, of: id, false)
    var left = Set(keys(.organisationUnit, of: id))
    for unit in listed {
      let parts = unit.split(separator: " ").map(String.init)
      guard parts.count == 3 else { continue }
      let days = parts[2].split(separator: "/").map(String.init)
      let key = [id, parts[0], parts[1], days[0]].joined(separator: " ")
      left.remove(key)
      if self[.organisationUnit, key] == nil {
        self[.organisationUnit, key] = SaidRow(
          entry: telling.number,
          [
            "organisation": .text(id), "country": .text(parts[0]), "code": .text(parts[1]),
            "valid_from": .text(days[0]), "valid_to": begun,
          ])
        hold(.organisationUnit, key, of: id)
      }
      if days.count == 2 {
        let until: SaidValue = days[1] == ".." ? .null : .text(days[1])
        if self[.organisationUnit, key]?["valid_to"] != until {
          say(.organisationUnit, key, "valid_to", until, by: telling.number)
        }
      }
    }
    for key in left { remove(.organisationUnit, key, of: id) }
  }
}
