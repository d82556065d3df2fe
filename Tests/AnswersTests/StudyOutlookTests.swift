import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Kernels
import Law
import Rulebook
import Studies
import Testing

@testable import Answers

/// A study that is handed on comes out again to the byte.
@Suite struct StudyOutlookTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let atlas = Result { try readAtlas(data) }
  private static let rulebook = Result { try readRulebook(data) }
  private static let nothing = Statutes(forms: [], procedures: [])

  private static var file: StudyFile {
    var file = StudyFile(
      country: "no", date: Day("2024-01-01") ?? .newYear(2024),
      alternatives: [
        .init(name: "Én", measures: ["merge:3405,3441"]),
        .init(measures: ["host:child-welfare:Lillehammer:Gausdal"]),
      ], horizon: 12, draws: 8, seed: 5, level: 0.9)
    file.effective = .newYear(2029)
    file.decided = Day("2027-06-01")
    file.assumptions = [
      "speed": .init(mean: 60, deviation: 0), "harmonisation": .init(mean: 1, deviation: 0.5),
    ]
    file.inputs = ["Gausdal": ["seats": 23, "free-income": 81_000], "3405": ["free-income": 72_000.5]]
    file.taskShares = ["child-welfare": 0.9]
    file.weights = ["distance": 2]
    return file
  }

  private func outlook(_ file: StudyFile, workers: Workers = .alone) throws -> Outlook {
    try file.outlook(
      atlas: try Self.atlas.get(), rulebook: try Self.rulebook.get(), statutes: Self.nothing,
      today: .newYear(2026), language: "nb", work: OutlookWork(workers: workers))
  }

  private func bytes(_ file: StudyFile, workers: Workers = .alone) throws -> [UInt8] {
    outlookAnswer(try outlook(file, workers: workers), language: "nb", atlas: try Self.atlas.get()).json.bytes
  }

  private func parameters(_ pairs: [(name: String, value: String)]) -> Parameters {
    Parameters(Dictionary(grouping: pairs, by: \.name).mapValues { $0.map(\.value) }, language: "nb")
  }

  @Test func everythingThatTheFileSaysCounts() throws {
    let plan = try outlook(Self.file).plan
    #expect(plan.horizon == 12 && plan.draws == 8 && plan.seed == 5 && plan.level == 0.9)
    #expect(plan.effectYear == 2029 && plan.decided.iso == "2027-06-01")
    #expect(plan.priors.mean(.speed) == 60 && plan.priors[.harmonisation]?.spread == 0.5)
    #expect(plan.inputs.freeIncome == ["3441": 81_000, "3405": 72_000.5])
    #expect(plan.inputs.seats == ["3441": 23] && plan.inputs.taskShares == ["child-welfare": 0.9])
    var reformed = Self.file
    reformed.rules = ["no.council.minimum-size@10001:99"]
    #expect(try bytes(reformed) != bytes(Self.file))
  }

  @Test func theSameBytesComeOutAgainOnAnyNumberOfThreads() throws {
    let once = try bytes(Self.file)
    let threads = Workers { count, work in
      DispatchQueue.concurrentPerform(iterations: count) { work($0) }
    }
    let backwards = Workers { count, work in for index in (0..<count).reversed() { work(index) } }
    #expect(try bytes(Self.file) == once)
    #expect(try bytes(Self.file, workers: threads) == once)
    #expect(try bytes(Self.file, workers: backwards) == once)
    let facts = ResultFacts(program: "1", data: "a", result: once)
    let elsewhere = ResultFacts(program: "2", data: "b", result: try bytes(Self.file, workers: threads))
    #expect(Reproduction(stored: facts, here: elsewhere).isSame)
  }

  @Test func theOrderOfMunicipalitiesDoesNotMoveASpecialist() {
    let inhabitants = (1...300).map { 0.37 * Double($0 * 7919 % 5003) + 11 }
    #expect(Capacity(inhabitants: inhabitants) == Capacity(inhabitants: inhabitants.reversed()))
  }

  @Test func addressAndFileAreEachOthersForm() throws {
    let atlas = try Self.atlas.get()
    let address = try Self.file.address(atlas: atlas, statutes: Self.nothing, today: .newYear(2026))
    let parameters = parameters(address)
    let request = try OutlookRequest(
      parameters, atlas: atlas, statutes: Self.nothing, today: .newYear(2026))
    let again = try StudyFile(request, parameters, title: nil)
    #expect(again.weights == Self.file.weights)
    let second = try again.address(atlas: atlas, statutes: Self.nothing, today: .newYear(2030))
    // The address follows its own day; a file says the year of its figures.
    #expect(second.filter { $0.name != "year" }.map { "\($0)" } == address.map { "\($0)" })
    #expect(try bytes(again) == bytes(Self.file))
    #expect(try StudyDocument(yaml: again.yaml, path: "again.yaml").study == again)
  }

  @Test func whatDiffersIsShownFromBothSides() throws {
    var other = Self.file
    other.seed = 6
    let stored = ResultFacts(program: "0.0.9", data: "aa", result: try bytes(Self.file))
    let here = ResultFacts(program: "0.1.0", data: "aa", result: try bytes(other))
    let reproduction = Reproduction(stored: stored, here: here)
    #expect(!reproduction.isSame)
    let rows = reproduction.answer.table.rows
    #expect(rows.prefix(3).map { $0[3] } == [.text("≠"), .text("="), .text("≠")])
    let net = try #require(try outlook(Self.file).net(of: "merge-1"))
    let low = rows.first { $0[0] == .text("merge-1 low") }
    #expect(low?[1] == .text("\(try #require(net.low))") && low?[1] != low?[2])
    // The expected value does not rest on chance.
    #expect(rows.first { $0[0] == .text("merge-1 net") }?[3] == .text("="))
  }

  @Test(arguments: [
    ("study-input-unknown", "inputs.Gausdal.staff"), ("prior-unknown", "assumptions"),
    ("outlook-number-out-of-range", "seed"), ("outlook-effect-out-of-range", "effective"),
    ("outlook-input-invalid", "task-shares"),
  ])
  func whatIsWrongIsToldUnderTheFilesOwnNames(code: String, field: String) throws {
    var file = Self.file
    switch field {
    case "assumptions": file.assumptions["luck"] = .init(mean: 1, deviation: 0)
    case "seed": file.seed = .max
    case "effective": file.effective = .newYear(2099)
    case "task-shares": file.taskShares["juggling"] = 1
    default: file.inputs["Gausdal"]?["staff"] = 3
    }
    do throws(Diagnostics) {
      _ = try file.outlook(
        atlas: try Self.shipped(Self.atlas), rulebook: try Self.shipped(Self.rulebook),
        statutes: Self.nothing, today: .newYear(2026), language: "nb")
      Issue.record("The file was taken.")
    } catch {
      #expect(error.list.map { $0.place.field } == [field])
      #expect(error.list.contains { $0.code == code } || field == "seed")
    }
  }

  private static func shipped<Value>(_ result: Result<Value, any Error>) throws(Diagnostics) -> Value {
    switch result {
    case .success(let value): return value
    case .failure: throw Diagnostics([])
    }
  }
}
