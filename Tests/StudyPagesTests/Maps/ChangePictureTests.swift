import Basics
import Figures
import Maps
import Markup
import Pages
import TestContent
import Testing
import Units
import Wording

@testable import StudyPages

@Suite("Before and after in one picture")
struct ChangePictureTests {
  private func phrase() throws -> Phrasebook { try MadeUpCountry.phrase(.nb) }

  private func written(_ picture: ChangePicture) throws -> String {
    var html = HTML()
    picture.write(to: &html, id: "picture", try phrase())
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private func count(_ text: String, in body: String) -> Int {
    body.ranges(of: text).count
  }

  @Test("Parts have borders before and none after; names and table say the same")
  func merger() throws {
    let sheet = try ShippedMaps.sheet("no", 2024)
    let picture = try #require(
      ChangePicture(
        merging: ["3405", "3440", "3441"], called: "Lillehammer + Øyer + Gausdal", style: .merger(1),
        on: sheet,
        try phrase()))
    #expect(picture.before.groups.map(\.name) == ["Lillehammer", "Øyer", "Gausdal"])
    #expect(picture.after.groups.map(\.units) == [["3405", "3440", "3441"]])
    #expect(picture.table.rows.count == 3)
    let body = try written(picture)
    #expect(count("<svg", in: body) == 2)
    #expect(count("class=\"change-unit alt-2\"", in: body) == 4)
    #expect(count("role=\"img\"", in: body) == 2)
    #expect(body.contains("Kartverket, CC BY 4.0"))
    for neighbour in ["Ringsaker", "Gjøvik", "Stor-Elvdal"] {
      #expect(picture.surroundings.contains(neighbour))
    }
  }

  @Test("The merged area is what its parts were, and what lies far away is not drawn")
  func area() throws {
    let sheet = try ShippedMaps.sheet("no", 2024)
    let map = try #require(sheet.closeMap)
    let parts = ["3405", "3440", "3441"]
    #expect(map.outline(parts).count < parts.reduce(0) { $0 + map.outline([$1]).count })
    let picture = try #require(
      ChangePicture(merging: parts, called: "L", style: .merger(0), on: sheet, try phrase()))
    let oslo = try #require(map.shapes.first { $0.unit == "0301" })
    #expect(try !written(picture).contains(oslo.path))
  }

  @Test("Where nobody knows the real borders, tiles are drawn, and it is said so")
  func tiles() throws {
    let sheet = try ShippedMaps.sheet("no", 2014)
    #expect(sheet.realMap == nil)
    let picture = try #require(
      ChangePicture(
        merging: ["0706", "0719", "0720"], called: "S", style: .merger(0), on: sheet, try phrase()))
    let body = try written(picture)
    #expect(count("class=\"change-unit alt-1\"", in: body) == 4)
    #expect(body.contains(try phrase()("charts.change.tiles")))
  }

  @Test("Units without any map have no picture")
  func nothingToDraw() throws {
    let sheet = try ShippedMaps.sheet("no", 2024)
    #expect(
      ChangePicture(merging: ["9999"], called: "?", style: .merger(0), on: sheet, try phrase()) == nil)
  }

  @Test(
    "A reform marks what went into new units, and them, for the country and for a county",
    arguments: [nil, "50"])
  func reform(_ county: String?) throws {
    let (from, to) = (Day.newYear(2017), Day.newYear(2020))
    let picture = try #require(
      ChangePicture(
        of: try ShippedMaps.country("no"), from: (from, try ShippedMaps.sheet("no", 2017)),
        to: (to, try ShippedMaps.sheet("no", 2020)),
        made: [("3025", ["0220", "0627", "0628"]), ("5059", ["1612", "1622", "1636", "1638"])],
        county: county,
        try phrase()))
    #expect(picture.before.groups.count == (county == nil ? 7 : 4))
    #expect(picture.after.groups.map(\.units) == (county == nil ? [["3025"], ["5059"]] : [["5059"]]))
    #expect(picture.table.rows.count == picture.after.groups.count)
    let body = try written(picture)
    #expect(count("<svg", in: body) == 2)
    #expect(county == nil || !body.contains(">Asker<"))
  }

  @Test("Both sides are drawn alike: tiles, where the borders of one day are not known")
  func sameKind() throws {
    let picture = try #require(
      ChangePicture(
        of: try ShippedMaps.country("no"), from: (.newYear(2014), try ShippedMaps.sheet("no", 2014)),
        to: (.newYear(2020), try ShippedMaps.sheet("no", 2020)), made: [("3025", ["0220", "0627", "0628"])],
        county: "30", try phrase()))
    #expect(!picture.isReal)
    #expect(try written(picture).contains(try phrase()("charts.change.tiles")))
    #expect(try !written(picture).contains("Kartverket"))
  }

  @Test("A unit that was divided between two new ones is marked once")
  func divided() throws {
    let picture = try #require(
      ChangePicture(
        of: try ShippedMaps.country("no"), from: (.newYear(2019), try ShippedMaps.sheet("no", 2019)),
        to: (.newYear(2020), try ShippedMaps.sheet("no", 2020)),
        made: [("1806", ["1805", "1850", "1854"]), ("1875", ["1849", "1850"])], county: "18", try phrase()))
    #expect(picture.before.groups.flatMap(\.units) == ["1805", "1850", "1854", "1849"])
  }

  @Test("No two names run into one another in any picture of a real merger")
  func names() throws {
    let country = try ShippedMaps.country("no")
    for merger in country.mergers where merger.date == .newYear(2020) {
      let sheet = try ShippedMaps.sheet("no", 2019)
      let parts = merger.old.filter(sheet.division.contains)
      guard parts.count > 1 else { continue }
      let picture = try #require(
        ChangePicture(merging: parts, called: merger.new.name, style: .merger(0), on: sheet, try phrase()))
      for places in picture.names {
        #expect(!places.isEmpty)
        for (index, place) in places.enumerated() {
          #expect(!places[..<index].contains { $0.box.overlaps(place.box) })
        }
      }
    }
  }
}
