/// What accounts tell of cooperation: services of an IKS and of other municipalities by function, and units that others
/// refund. The largest first.
///
/// - Parameters:
///   - names: what municipalities are called, to be found in names of units.
///   - least: kroner; smaller sums are single purchases rather than a cooperation, and left out.
package func revealedCooperations(
  in lines: [AccountLine], names: [String], least: Double
) -> [RevealedCooperation] {
  let companies = byFunction(lines, of: [375, 475], .company, names)
  let bought = byFunction(lines, of: [350], .bought, names)
  return (companies + bought + hosted(lines, names)).filter { $0.amount >= least }.sorted {
    ($1.amount, $0.sort.rawValue, $0.name) < ($0.amount, $1.sort.rawValue, $1.name)
  }
}

private func byFunction(
  _ lines: [AccountLine], of arts: Set<Int>, _ sort: RevealedCooperation.Sort, _ names: [String]
) -> [RevealedCooperation] {
  Dictionary(grouping: lines.filter { arts.contains($0.art) }, by: \.function).map { function, lines in
    // The service on which most is spent names the function.
    let services = Dictionary(grouping: lines, by: \.service).mapValues { $0.reduce(0) { $0 + $1.amount } }
    let name = services.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? function
    return RevealedCooperation(
      sort: sort, name: name, functions: [function], amount: lines.reduce(0) { $0 + $1.amount },
      endsAtNothing: false, partners: found(names, in: lines.map(\.unit)))
  }
}

/// Units that others refund; those that begin alike («Sogn barnevern», «Sogn barnevern - Tiltak Luster») are one.
private func hosted(_ lines: [AccountLine], _ names: [String]) -> [RevealedCooperation] {
  let refunded = Set(lines.filter { $0.art == 750 && $0.amount < 0 }.map { stem($0.unit) })
  return Dictionary(grouping: lines.filter { refunded.contains(stem($0.unit)) }, by: { stem($0.unit) })
    .map { unit, lines in
      let refund = -lines.filter { $0.art == 750 }.reduce(0) { $0 + $1.amount }
      let gross = lines.reduce(0) { $0 + max($1.amount, 0) }
      let net = lines.reduce(0) { $0 + $1.amount }
      return RevealedCooperation(
        sort: .hosted, name: unit,
        functions: Set(lines.filter { $0.art == 750 }.map(\.function)).sorted(), amount: refund,
        endsAtNothing: gross > 0 && abs(net) <= gross * 0.000_1,
        partners: found(names, in: lines.map(\.unit)))
    }
}

/// `Sogn barnevern` of `Sogn barnevern - Tiltak Luster` and of `Sogn barnevern, tiltak Balestrand`.
private func stem(_ unit: String) -> String {
  let end = [" - ", ", "].compactMap { unit.firstRange(of: $0)?.lowerBound }.min() ?? unit.endIndex
  return String(unit[..<end])
}

/// Those of `names` that stand as words of their own in one of the texts.
private func found(_ names: [String], in texts: [String]) -> [String] {
  let words = Set(texts.flatMap { $0.split { !$0.isLetter }.map { $0.lowercased() } })
  return names.filter { words.contains($0.lowercased()) }
}
