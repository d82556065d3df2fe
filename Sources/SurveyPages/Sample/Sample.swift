package import Basics
import Formats
package import Spaces

/// How those who are asked were drawn, so that it can be done again.
package struct Sample: ThingContent {
  package static let kind = ThingKind.sample

  package enum Method: String, CaseIterable, FieldValue {
    case everyone, simple, stratified, quota
  }

  package var survey: Identifier<Thing>?
  package var method: Method?
  package var frame = ""
  package var drawn: Day?
  package var seed: Int?
  package var strata: [Stratum] = []

  package static let fields: [ContentField<Self>] = [
    .thing("survey", \.survey, of: [.survey], isRequired: true), .choice("method", \.method),
    .line("frame", \.frame), .day("drawn", \.drawn), .whole("seed", \.seed, 0...2_000_000_000),
    .table("strata", \.strata),
    .calculated("asked", .whole(0...20_000_000)) { sample in
      let drawn = sample.strata.map(\.drawn)
      guard !drawn.isEmpty, !drawn.contains(nil) else { return nil }
      return .number(Double(drawn.compactMap(\.self).reduce(0, +)))
    },
  ]

  package init() {}

  /// Part of the frame from which so many were drawn.
  package struct Stratum: ContentRow {
    package var name = ""
    package var population: Int?
    package var drawn: Int?

    package static let fields: [ContentField<Self>] = [
      .line("name", \.name, isRequired: true), .whole("population", \.population, 0...20_000_000),
      .whole("drawn", \.drawn, 0...20_000_000),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    strata.enumerated().compactMap { index, stratum in
      guard let drawn = stratum.drawn, let population = stratum.population, drawn > population else {
        return nil
      }
      return Diagnostic(
        "survey-population-small", .badInput, at: .init(field: "strata.\(index).drawn"),
        ["drawn": String(drawn), "population": String(population)])
    }
  }
}

extension ThingKind {
  package static let sample = ThingKind("sample")
}
