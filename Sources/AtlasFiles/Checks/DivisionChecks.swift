import Basics
import Figures
import Units

/// Numbers of municipalities on 1 January as the bureaus of statistics publish them.
private let publishedCounts: [String: [Int: Int]] = [
  "no": [2013: 428, 2016: 428, 2017: 426, 2018: 422, 2019: 422, 2020: 356, 2023: 356, 2024: 357],
  "se": [2016: 290, 2024: 290],
]

func divisionChecks(_ name: String, _ country: CountryAtlas) -> [Finding] {
  let register = country.register
  return [
    countCheck(name, register), countyCheck(name, country), changeCheck(name, register),
    shareCheck(name, register),
  ]
}

private func countCheck(_ name: String, _ register: Register) -> Finding {
  let expected = (publishedCounts[name] ?? [:]).sorted { $0.key < $1.key }
  let faults = expected.compactMap { year, count -> String? in
    let found = (try? register.division(on: .newYear(year)))?.units.count ?? 0
    return found == count ? nil : "\(year): \(found), published \(count)"
  }
  let text = expected.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  return Finding("counts", ["country": name, "counts": text], faults)
}

/// Every code that comes or goes in the years that are covered is told of by a change, and every
/// change tells of codes that were there.
private func changeCheck(_ name: String, _ register: Register) -> Finding {
  var faults: [String] = []
  let inside = register.changes.filter { $0.date > register.covers.lowerBound }
  for change in inside {
    guard let after = try? register.division(on: change.date),
      let before = register.division(before: change.date)
    else { continue }
    faults += change.old.filter { !before.contains($0.code) }.map {
      "\(change.date.iso): \($0.code) was not there"
    }
    faults += change.new.filter { !after.contains($0.code) }.map {
      "\(change.date.iso): \($0.code) is not there"
    }
  }
  for unit in register.units {
    if let from = unit.valid.from, from > register.covers.lowerBound,
      register.division(before: from)?.contains(unit.code) == false,
      !inside.contains(where: { $0.date == from && $0.new.contains { $0.code == unit.code } })
    {
      faults.append("\(from.iso): \(unit.code) came without a change")
    }
    if let until = unit.valid.until, (try? register.division(on: until))?.contains(unit.code) == false,
      !inside.contains(where: { $0.date == until && $0.old.contains { $0.code == unit.code } })
    {
      faults.append("\(until.iso): \(unit.code) went without a change")
    }
  }
  return Finding("changes", ["country": name, "count": "\(register.changes.count)"], faults)
}

/// Known shares of one unit add up to one between any two years.
private func shareCheck(_ name: String, _ register: Register) -> Finding {
  var faults: [String] = []
  var pairs = 0
  let years = Array(register.covers.lowerBound.year...register.covers.upperBound.year)
  for from in years {
    for to in years where to > from {
      pairs += 1
      let links = (try? register.correspondence(from: .newYear(from), to: .newYear(to)) { _ in nil }) ?? []
      for (old, parts) in Dictionary(grouping: links, by: \.old.code) {
        let shares = parts.compactMap(\.share)
        if shares.count == parts.count, abs(shares.reduce(0, +) - 1) > 1e-9 {
          faults.append("\(from)–\(to): \(old) adds up to \(shares.reduce(0, +))")
        }
        if parts.contains(where: { $0.new.name.isEmpty }) {
          faults.append("\(from)–\(to): \(old) leads nowhere")
        }
      }
    }
  }
  return Finding("correspondences", ["country": name, "count": "\(pairs)"], faults.sorted())
}
