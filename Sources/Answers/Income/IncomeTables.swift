import Basics
import Formats
import Law
import Rulebook

/// Every amount of every municipality, one row each.
func itemTable(
  _ parties: [IncomeParty], _ study: IncomeStudy, _ language: String, name: String = "income"
) -> Answer.Table {
  Answer.Table(
    name: name,
    headings: [
      "unit", "name", "role", "inhabitants", "kind", "part", "amount", "currency", "perInhabitant",
      "verified",
      "unknown", "source",
    ],
    rows: parties.flatMap { party in
      party.items.map { item in
        [
          .text(party.code), .text(party.name), .text(party.role.rawValue),
          .number(Double(party.inhabitants), decimals: 0), .text(item.kind.rawValue), .text(item.part),
          amount(item.money), .text(study.currency), amount(party.perInhabitant(item.money)),
          .text(String(item.isVerified)), cell(item.amount.value.unknown?.text(in: language)),
          .text(sources(item)),
        ]
      }
    })
}

/// Sums by what becomes of the money, then every amount, then what is unknown, then the years.
func readable(_ study: IncomeStudy, _ parties: [IncomeParty], _ language: String) -> [Answer.Table] {
  let kinds = IncomeItem.Kind.allCases.filter { kind in
    parties.contains { $0.items.contains { $0.kind == kind } }
  }
  let sums = Answer.Table(
    name: "sums",
    headings: ["name", "inhabitants"] + kinds.flatMap { [$0.rawValue, "\($0.rawValue)Unknown"] }
      + ["sum", "perInhabitant", "verified"],
    rows: parties.map { party in
      let all = party.sum()
      let sums = kinds.flatMap { kind -> [SheetCell] in
        let sum = party.sum(of: kind)
        let has = party.items.contains { $0.kind == kind && $0.money != nil }
        return [has ? amount(sum.known) : .empty, .text(sum.missing.joined(separator: " "))]
      }
      return [.text(shown(party)), .number(Double(party.inhabitants), decimals: 0)] + sums + [
        amount(all.whole), amount(party.perInhabitant(all.whole)), .text(String(all.verified)),
      ]
    })
  let items = Answer.Table(
    name: "income", headings: ["name", "kind", "part", "amount", "perInhabitant", "verified"],
    rows: parties.flatMap { party in
      party.items.filter { $0.money != nil }.map { item in
        [
          .text(shown(party)), .text(item.kind.rawValue), .text(item.part), amount(item.money),
          amount(party.perInhabitant(item.money)), .text(String(item.isVerified)),
        ]
      }
    })
  return [sums, items, unknown(parties, language)]
    + (study.merger == nil ? [] : [Answer.Table("years", study.changes, incomeYearFields)])
}

/// What is not known, and why, each reason once.
private func unknown(_ parties: [IncomeParty], _ language: String) -> Answer.Table {
  var rows: [[SheetCell]] = []
  for party in parties {
    for item in party.items {
      guard let reason = item.amount.value.unknown?.text(in: language) else { continue }
      let row: [SheetCell] = [.text(item.kind.rawValue), .text(item.part), .text(reason)]
      if !rows.contains(row) { rows.append(row) }
    }
  }
  return Answer.Table(name: "unknown", headings: ["unknown", "part", "reason"], rows: rows)
}

private func shown(_ party: IncomeParty) -> String {
  party.role == .rest ? party.code : party.name
}

private func amount(_ money: Money?) -> SheetCell {
  money.map { .number($0.kroner, decimals: 2) } ?? .empty
}

private func sources(_ item: IncomeItem) -> String {
  item.amount.steps.map(\.source).filter { !$0.isEmpty }.reduce(into: [String]()) { lines, line in
    if !lines.contains(line) { lines.append(line) }
  }.joined(separator: "; ")
}
