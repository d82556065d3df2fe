import ArgumentParser
import AtlasFiles
import Basics
import Figures
import GroupingAnswers
import Units

/// The municipalities of a country as a graph.
struct CountryGraphOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The country.", valueName: "no|se")) var country: String?
  @Option(help: "The day of the division, ISO; today without it.") var date: String?
  @Flag(help: "Only neighbours by land, not across the sea.") var land = false
  @Flag(help: "Only neighbours of the same county.") var sameCounty = false
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func read() throws -> (CountryGraph, CountryAtlas) {
    let atlas = try readAtlas(try Surroundings.tables(try Surroundings.assets(assets)))
    let country = try atlas.country(country ?? "no")
    let day = try date.map(day) ?? country.register.covered(Surroundings.today)
    return (try CountryGraph(country, on: day, withSea: !land, acrossCounties: !sameCounty), country)
  }

  private func day(_ text: String) throws(Diagnostic) -> Day {
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": text])
    }
    return day
  }
}
