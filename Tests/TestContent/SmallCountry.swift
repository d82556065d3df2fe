package import Basics
package import Figures
import Rulebook
import Units
import Wording

/// A country of three units on a row of tiles: in 2020 the middle one was divided between its neighbours, and
/// in 2012 the first was made of two.
package enum SmallCountry {
  package static let before = Day.newYear(2010)
  package static let middle = Day.newYear(2015)
  package static let after = Day.newYear(2021)

  package static let atlas: Atlas = {
    let merged = Day.newYear(2012)
    let divided = Day.newYear(2020)
    func unit(_ code: String, _ name: String, _ from: Day?, _ until: Day?) -> AdministrativeUnit {
      AdministrativeUnit(
        code: code, name: name, countyCode: String(code.prefix(2)), county: "Fylke \(code.prefix(2))",
        valid: DayRange(from: from, until: until))
    }
    func link(_ date: Day, _ old: String, _ new: String) -> ChangeLink {
      ChangeLink(
        date: date, old: NamedCode(code: old, name: old), new: NamedCode(code: new, name: new),
        isTransfer: false, isOfficial: true)
    }
    let register = Register(
      country: "no", covers: .newYear(2005)...(.newYear(2026)),
      units: [
        unit("0101", "Aa", nil, merged), unit("0102", "Bø", nil, merged), unit("0103", "Aa-Bø", merged, nil),
        unit("0104", "Midt", nil, divided), unit("0201", "Øst", nil, nil),
      ],
      links: [
        link(merged, "0101", "0103"), link(merged, "0102", "0103"), link(divided, "0104", "0103"),
        link(divided, "0104", "0201"),
      ],
      shares: [])
    let catalogue = Catalogue([])
    let country = CountryAtlas(
      register: register,
      figures: FigureBook(register: register, catalogue: catalogue, tables: [], ages: []),
      neighbours: [
        NeighbourEdition(
          day: middle,
          pairs: [
            .init(a: "0103", b: "0104", link: .land), .init(a: "0104", b: "0201", link: .sea),
          ])
      ],
      commuting: nil, mergers: [],
      tiles: [
        Tile(code: "0103", column: 0, row: 0), Tile(code: "0104", column: 1, row: 0),
        Tile(code: "0201", column: 2, row: 0),
      ],
      tilesDay: middle)
    return Atlas(countries: ["no": country], catalogue: catalogue, sources: [])
  }()

  package static func country() throws -> CountryAtlas {
    try atlas.country("no")
  }
}
