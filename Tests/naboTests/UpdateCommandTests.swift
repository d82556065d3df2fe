import Foundation
import Formats
import TestServers
import Testing

@Suite("nabo data update")
struct UpdateCommandTests {
  /// A state folder and a server of a made-up year.
  private final class Place {
    let state = FileManager.default.temporaryDirectory.appending(path: "update-command-\(UUID().uuidString)")
    let server: LocalPublisher

    init(_ change: (inout MadeUpYear) -> Void = { _ in }) throws {
      let year = Calendar(identifier: .gregorian).component(.year, from: Date())
      var made = try MadeUpYear(
        in: state.appending(path: "recorded"), data: Program.root.appending(path: "Data"), thisYear: year)
      change(&made)
      server = try LocalPublisher(try made.text())
    }

    deinit { try? FileManager.default.removeItem(at: state) }

    func run(_ arguments: String...) throws -> (output: String, faults: String, status: Int32) {
      let (output, faults, status) = try Program.run(["data"] + arguments, state: state.path)
      return (String(decoding: output, as: UTF8.self), faults, status)
    }

    func update(_ arguments: String...) throws -> (output: String, faults: String, status: Int32) {
      let (output, faults, status) = try Program.run(
        ["data", "update", "--from", server.address] + arguments, state: state.path)
      return (String(decoding: output, as: UTF8.self), faults, status)
    }

    func units(_ date: String) throws -> Int {
      let (output, _, status) = try Program.run(
        ["units", "--date", date, "--format", "csv"], state: state.path)
      return status == 0 ? output.split(separator: UInt8(ascii: "\n")).count - 1 : 0
    }
  }

  @Test("It shows the difference and writes nothing; with --apply it counts; one command goes back")
  func wholeWay() throws {
    let place = try Place()
    let shown = try place.update()
    #expect(shown.status == 0 && shown.faults.isEmpty)
    #expect(shown.output.contains("Oppdiktet") && shown.output.contains("Nothing was written"))
    #expect(try place.units("2027-01-01") == 0)

    let applied = try place.update("--apply", "--format", "json")
    #expect(applied.status == 0)
    let answer = try JSONValue(reading: applied.output)
    let edition = try #require(answer["edition"]?.text)
    #expect(try place.units("2027-01-01") == 356)
    // Ages of 2026 are of a table that was not renewed, and no longer add up to the two figures that changed.
    let faults = try place.run("check").output.split(whereSeparator: \.isNewline).filter {
      $0.hasPrefix("FAULT")
    }
    #expect(faults.map { $0.contains("ages add up") } == [true])
    #expect(try place.update().output.contains("nothing newer"))

    let versions = try JSONValue(reading: try place.run("versions", "--format", "json").output)
    guard case .array(let lines) = versions else { throw CocoaError(.coderReadCorrupt) }
    #expect(lines.map { $0["edition"]?.text } == ["shipped", edition])
    #expect(lines.map { $0["counts"] } == [.bool(false), .bool(true)])
    #expect(Set(lines.map { $0["hash"]?.text ?? "" }).count == 2)

    #expect(try place.run("use", "shipped").status == 0)
    #expect(try place.units("2027-01-01") == 0 && place.units("2026-01-01") == 357)
    #expect(try place.run("use", edition).status == 0)
    #expect(try place.units("2027-01-01") == 356)
    #expect(try place.run("use", "2020-01-01").status == 2)
  }

  @Test("One table at a time, and no table that nobody can be asked about")
  func oneSource() throws {
    let place = try Place()
    let csv = try place.update("--source", "se.population", "--format", "csv")
    #expect(csv.output.contains("se.population,figure-changed,2024,0114") && !csv.output.contains("no."))
    let wrong = try place.update("--source", "no.area")
    #expect(wrong.status == 2 && wrong.faults.contains("no.population"))
  }

  @Test("Where a publisher is silent it is said, the status is 1, and what counts stays as it is")
  func silent() throws {
    let place = try Place {
      $0.set("GET /api/klass/v1/classifications/131?language=nb&includeFuture=true", nil)
    }
    let found = try place.update("--source", "no.units", "--apply")
    #expect(
      found.status == 1 && found.faults.contains("SSB KLASS") && found.output.contains("could not be asked"))
    let nobody = try Program.run(
      ["data", "update", "--source", "no.units", "--from", "http://127.0.0.1:1"], state: place.state.path)
    #expect(nobody.status == 1 && nobody.faults.contains("127.0.0.1 does not answer"))
    #expect(try place.run("versions", "--format", "csv").output.split(whereSeparator: \.isNewline).count == 2)
  }
}
