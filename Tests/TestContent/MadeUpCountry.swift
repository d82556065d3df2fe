import AtlasFiles
import Basics
package import Figures
import Foundation
import Rulebook
import Units
package import Wording

/// A small country that does not exist, so that every figure a page shows can be checked by hand.
///
/// Alfa and Berg share a land border, Alfa and one Sund meet across the sea, the other Sund is far away.
/// Gamle went into Alfa in 2018; a third of Delt went to Berg and the rest to Alfa.
package enum MadeUpCountry {
  package static let hostile = "<b>Ond</b> & \"Co\""
  /// Enough small units to make a long table.
  package static let small = (10...19).map { "00\($0)" }

  package static let catalogue = Catalogue([
    indicator("population", "persons", .sum, group: "people"),
    indicator("population.20-66", "persons", .sum, group: "age"),
    indicator("population.80-plus", "persons", .sum, group: "age"),
    indicator(
      "support-ratio.80", "ratio",
      .recomputed(.ratio(numerator: ["population.20-66"], denominator: ["population.80-plus"], scale: 1)),
      decimals: 2, group: "age"),
    indicator("area.land", "km2", .sum, decimals: 1, group: "place"),
    indicator(
      "density", "persons-per-km2",
      .recomputed(.ratio(numerator: ["population"], denominator: ["area.land"], scale: 1)), decimals: 1,
      group: "place"),
    indicator("contiguity", "class", .recomputed(nil), group: "place"),
    indicator("centrality.index", "index", .notAddable, group: "place"),
    indicator("commuting.within", "percent", .recomputed(nil), decimals: 1, group: "work"),
    indicator("need-index", "index", .weighted(by: "population"), decimals: 4, group: "money"),
    indicator("size-rank", "rank", .recomputed(nil), group: "size"),
    indicator("share-of-new", "percent", .recomputed(nil), decimals: 1, group: "size"),
    indicator("votes.ap", "votes", .sum, group: "democracy"),
  ])

  package static func atlas() -> Atlas {
    let country = CountryAtlas(
      register: register,
      figures: FigureBook(register: register, catalogue: catalogue, tables: tables, ages: []),
      neighbours: [
        NeighbourEdition(
          day: .newYear(2019),
          pairs: [
            .init(a: "0001", b: "0002", link: .land), .init(a: "0001", b: "0003", link: .sea),
            .init(a: "0004", b: "0005", link: .land),
          ])
      ],
      commuting: CommutingFlows(
        year: 2019, day: .newYear(2019), source: "no.commuting",
        flows: [
          ("0001", "0001", 300), ("0001", "0002", 100), ("0001", "0004", 100), ("0002", "0002", 50),
          ("0002", "0001", 150), ("0004", "0004", 1000),
        ]),
      mergers: [], tiles: [], tilesDay: .newYear(2019))
    return Atlas(
      countries: ["no": country], catalogue: catalogue,
      sources: ["no.population", "no.commuting"].map(source))
  }

  /// The shipped texts, read once.
  private static let shippedTexts = Result {
    try readTexts(URL(filePath: #filePath).appending(path: "../../../Texts").standardizedFileURL)
  }

  package static func texts() throws -> Texts {
    try shippedTexts.get()
  }

  package static func phrase(_ language: Language = .nb) throws -> Phrasebook {
    try texts().phrasebook(language)
  }
}

extension MadeUpCountry {
  private static let register = Register(
    country: "no", covers: .newYear(2014)...(.newYear(2020)),
    units: [
      unit("0001", "Alfa"), unit("0002", "Berg"), unit("0003", "Sund", county: "Vest"),
      unit("0004", "Sund", county: "Øst"), unit("0005", hostile),
      unit("0008", "Delt", until: .newYear(2018)), unit("0009", "Gamle", until: .newYear(2018)),
    ] + small.map { unit($0, "Liten \($0)") },
    links: [
      link("0009", "Gamle", "0001", "Alfa"), link("0001", "Alfa", "0001", "Alfa"),
      link("0008", "Delt", "0001", "Alfa"), link("0008", "Delt", "0002", "Berg"),
      link("0002", "Berg", "0002", "Berg"),
    ],
    shares: [
      SplitShare(date: .newYear(2018), old: "0008", new: "0001", share: 2.0 / 3, estimated: true),
      SplitShare(date: .newYear(2018), old: "0008", new: "0002", share: 1.0 / 3, estimated: true),
    ])

  private static var tables: [FigureTable] {
    let few = Dictionary(uniqueKeysWithValues: small.map { ($0, 10.0) })
    return [
      table(
        "population", few.merging(["0001": 1000, "0002": 300, "0003": 200, "0004": 5000, "0005": 50]) { $1 }),
      FigureTable(
        indicator: "population", year: 2017, day: .newYear(2017), source: "no.population",
        values: ["0001": 700, "0002": 280, "0003": 190, "0004": 4900, "0008": 90, "0009": 100].mapValues {
          .value($0, estimated: false)
        }),
      table("population.20-66", ["0001": 600, "0002": 150, "0003": 100]),
      table("population.80-plus", ["0001": 60, "0002": 40]),
      table("area.land", ["0001": 100, "0002": 50, "0003": 10, "0004": 20]),
      table("need-index", ["0001": 0.9, "0002": 1.1]),
      table("centrality.index", ["0001": 900, "0002": 800]),
      FigureTable(
        indicator: "votes.ap", year: 2019, day: .newYear(2019), source: "no.votes",
        values: ["0001": .value(12, estimated: false), "0002": .suppressed]),
    ]
  }

  private static func table(_ indicator: String, _ values: [String: Double]) -> FigureTable {
    FigureTable(
      indicator: indicator, year: 2019, day: .newYear(2019), source: "no.population",
      values: values.mapValues { .value($0, estimated: false) })
  }

  private static func indicator(
    _ id: String, _ unit: String, _ aggregation: Indicator.Aggregation, decimals: Int = 0, group: String
  ) -> Indicator {
    Indicator(
      id: id, names: ["nb": "navn på \(id)"], unit: unit, aggregation: aggregation, direction: .none,
      decimals: decimals, group: group, sources: ["no.population"])
  }

  private static func unit(
    _ code: String, _ name: String, county: String = "Midt", until: Day? = nil
  ) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: name, countyCode: "00", county: county, valid: DayRange(from: nil, until: until))
  }

  private static func link(_ old: String, _ oldName: String, _ new: String, _ newName: String) -> ChangeLink {
    ChangeLink(
      date: .newYear(2018), old: NamedCode(code: old, name: oldName),
      new: NamedCode(code: new, name: newName),
      isTransfer: false, isOfficial: true)
  }

  private static func source(_ id: String) -> Source {
    Source(
      id: id, titles: ["nb": "Tittel \(id)"], publisher: "Utgiver", table: "1", years: "2019",
      licence: "CC0", retrieved: nil, notes: [:], origin: "", file: "")
  }
}
