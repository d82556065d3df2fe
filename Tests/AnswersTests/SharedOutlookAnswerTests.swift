import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Studies
import Testing

@testable import Answers

/// An outlook that another process drew answers the same, to the byte.
@Suite struct SharedOutlookAnswerTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let atlas = Result { try readAtlas(data) }
  private static let rulebook = Result { try readRulebook(data) }

  @Test(arguments: [
    ["merge": ["3405,3441"]],
    ["merge": ["3405,3441,3440"], "host": ["child-welfare:3405:3441,3440"]],
    ["merge": ["3405,3441"], "free-income": ["3405:72000.5", "3441:81000"], "council": ["3441:23"]],
    ["cooperate": ["planning:-:3405,3440"], "task-share": ["planning:0.3"]],
    ["merge": ["3405,3441"], "effective": ["2028-01-01"], "horizon": ["2"], "draws": ["1"]],
    ["merge": ["3405,3441"], "assume": ["speed:60", "turnout:-1"], "level": ["0.5"]],
  ])
  func answersAreTheSame(_ question: [String: [String]]) throws {
    let atlas = try Self.atlas.get()
    let rulebook = try Self.rulebook.get()
    let usual = ["country": ["no"], "date": ["2024-01-01"], "horizon": ["12"], "draws": ["6"]]
    let parameters = Parameters(usual.merging(question) { $1 }, language: "nb")
    let request = try OutlookRequest(
      parameters, atlas: atlas, statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
    let (outlook, draws) = try request.drawn(atlas: atlas, rulebook: rulebook, work: OutlookWork())
    let read = try #require(OutlookDraws(bytes: draws.bytes))
    #expect(read == draws)
    let again = try #require(try request.outlook(from: read, atlas: atlas, rulebook: rulebook))
    for language in ["nb", "sv"] {
      let first = outlookAnswer(outlook, language: language, atlas: atlas)
      let second = outlookAnswer(again, language: language, atlas: atlas)
      #expect(first.json.bytes == second.json.bytes)
      #expect(first.csv(byteOrderMark: false) == second.csv(byteOrderMark: false))
    }
  }
}
