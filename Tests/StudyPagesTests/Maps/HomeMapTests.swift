import Basics
import Figures
import Maps
import Pages
import TestContent
import Testing
import Units

@testable import StudyPages

@Suite("The real map to choose from")
struct HomeMapTests {
  private func body(_ target: String) throws -> String {
    let visit = try #require(Visit(target: target, acceptLanguage: "nb"))
    return String(decoding: try ShippedMaps.site().respond(to: visit).body, as: UTF8.self)
  }

  private func view(_ target: String) throws -> HomeView {
    let visit = try #require(Visit(target: target))
    let request = try HomeRequest(visit.query, in: try ShippedSite.content.get().atlas, today: .newYear(2026))
    return try HomeView(
      request, shelf: ShippedMaps.shelf.get(), isBefore: <)
  }

  @Test("It is shown first, tiles are one link away, and what is picked goes along")
  func first() throws {
    let real = try body("/?date=2024-01-01&units=3405")
    #expect(real.contains("Kartverket, CC BY 4.0"))
    #expect(real.contains("/?country=no&amp;date=2024-01-01&amp;units=3405&amp;map=tiles"))
    let tiles = try body("/?date=2024-01-01&units=3405&map=tiles")
    #expect(!tiles.contains("Kartverket, CC BY 4.0"))
    #expect(tiles.contains("href=\"/?country=no&amp;date=2024-01-01&amp;units=3405\""))
  }

  @Test(
    "Every unit is a link on it, with its name",
    arguments: [("no", 2019), ("no", 2022), ("no", 2026), ("se", 2026)])
  func links(_ country: String, _ year: Int) throws {
    let body = try body("/?country=\(country)&date=\(year)-01-01")
    for unit in try ShippedMaps.sheet(country, year).division.units {
      #expect(body.contains("id=\"u\(unit.code)\""), "\(unit.code)")
    }
  }

  @Test("A day whose borders nobody has says so and shows tiles")
  func unknown() throws {
    let body = try body("/?date=2016-01-01")
    #expect(body.contains("Vi har ikke de virkelige grensene for denne dagen."))
    #expect(!body.contains("map-kinds"))
  }

  @Test("The whole country is drawn in fewer points than a county, and stays light")
  func detail() throws {
    let sheet = try ShippedMaps.sheet("no", 2024)
    let map = try #require(sheet.realMap)
    let whole = map.whole.shapes.reduce(0) { $0 + $1.path.utf8.count }
    let close = map.close.shapes.reduce(0) { $0 + $1.path.utf8.count }
    #expect(whole * 2 < close)
    #expect(whole < 150_000)
    #expect(map.whole.shapes.map(\.unit) == sheet.division.units.map(\.code))
    #expect(map.close.shapes.map(\.unit) == sheet.division.units.map(\.code))
  }

  @Test("No two names run into one another in any county, whatever is picked")
  func names() throws {
    for (country, year, picked) in [
      ("no", 2019, "0301,0219"), ("no", 2024, "3405,3440"), ("se", 2026, "0180"),
    ] {
      let sheet = try ShippedMaps.sheet(country, year)
      let counties = [nil] + Set(sheet.division.units.map(\.countyCode)).sorted().map(Optional.init)
      for county in counties {
        let place =
          "/?country=\(country)&date=\(year)-01-01&units=\(picked)" + (county.map { "&county=\($0)" } ?? "")
        let view = try view(place)
        let map = try #require(view.map)
        let window = MapWindow(of: map, close: map.counties.first { $0.code == county })
        let sets = HomeNames.sets(map: map, view: view, window: window)
        #expect(sets.map(\.screen) == [.wide, .narrow])
        for places in sets.map(\.places) {
          #expect(!places.isEmpty, "\(place)")
          for (index, place) in places.enumerated() {
            #expect(!places[..<index].contains { $0.box.overlaps(place.box) }, "\(place.text)")
          }
        }
      }
    }
  }

  @Test("Counties have lines between them, each once")
  func countyLines() throws {
    let map = try #require(try ShippedMaps.sheet("no", 2024).realMap).whole
    let lines = map.counties.flatMap { $0.path.split(separator: "M") }
    #expect(lines.count > 20)
    #expect(Set(lines).count == lines.count)
    #expect(map.counties.contains { $0.path.isEmpty })
  }

  @Test("What an operator imported comes before what is shipped")
  func imported() throws {
    let shipped = try #require(try ShippedMaps.boundaries.get().last { $0.country == "no" })
    let own = DivisionBoundaries(country: "no", day: shipped.day, credit: "Own survey", map: shipped.map)
    let shelf = DivisionShelf(boundaries: try ShippedMaps.boundaries.get() + [own])
    let country = try ShippedMaps.country("no")
    #expect(try shelf.sheet(of: country, on: .newYear(2026)).realMap?.credit == "Own survey")
    #expect(try shelf.sheet(of: country, on: .newYear(2020)).realMap?.credit == "Kartverket, CC BY 4.0")
  }
}
