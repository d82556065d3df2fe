import Basics
package import Figures

/// What one check of the shipped tables found.
package struct Finding: Sendable {
  /// Names the text `command-check.<name>` that says what was checked.
  package let name: String
  /// Values of the placeholders in the text.
  package let values: [String: String]
  /// What is wrong, with codes and figures; none where all is well.
  package let faults: [String]

  init(_ name: String, _ values: [String: String], _ faults: [String]) {
    self.name = name
    self.values = values
    self.faults = faults
  }
}

/// Holds every table of an atlas against its own rules.
package func checks(of atlas: Atlas) -> [Finding] {
  let countries = atlas.countries.sorted { $0.key < $1.key }
  return countries.flatMap { checks(of: $0.value, named: $0.key) } + [
    sourceCheck(atlas), indicatorCheck(atlas),
  ]
}

private func checks(of country: CountryAtlas, named name: String) -> [Finding] {
  let groups = [
    divisionChecks(name, country), mapChecks(name, country), populationChecks(name, country),
    codeChecks(name, country), mergerChecks(name, country),
  ]
  return groups.flatMap(\.self)
}

private func sourceCheck(_ atlas: Atlas) -> Finding {
  let faults = atlas.sources.filter { $0.licence.isEmpty || $0.publisher.isEmpty || $0.titles.count < 4 }
    .map { "\($0.id): publisher, licence or title" }
  return Finding("sources", ["count": "\(atlas.sources.count)"], faults)
}

private func indicatorCheck(_ atlas: Atlas) -> Finding {
  let catalogue = atlas.catalogue
  let known = Set(atlas.sources.map(\.id))
  let faults = catalogue.indicators.flatMap { indicator -> [String] in
    let inputs: [String] =
      switch indicator.aggregation {
      case .weighted(let by): [by]
      case .recomputed(.ratio(let over, let under, _)): over + under
      case .recomputed(.change(let of, _, _)): [of]
      case .sum, .notAddable, .recomputed(nil): []
      }
    return inputs.filter { catalogue[$0] == nil }.map { "\(indicator.id): no indicator \($0)" }
      + indicator.sources.filter { source in !known.contains { $0.hasPrefix(source) } }
      .map { "\(indicator.id): no source \($0)" }
  }
  let repeated = Dictionary(grouping: catalogue.indicators, by: \.id).filter { $0.value.count > 1 }.keys
    .sorted()
  return Finding(
    "indicators", ["count": "\(catalogue.indicators.count)"], faults + repeated.map { "\($0): twice" })
}
