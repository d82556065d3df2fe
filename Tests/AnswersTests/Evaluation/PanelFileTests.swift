import Basics
import Formats
import Foundation
import Testing

@testable import Answers

/// California's tax on tobacco of 1989, as it was published: Arkhangelsky and others (2021), −15.604 packs a head.
@Suite struct PanelFileTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases/evaluation/california.csv")

  private func read(_ text: String) throws -> PanelFile { try PanelFile(Array(text.utf8), file: "panel.csv") }

  private func effects(_ panel: PanelFile) throws -> [String: Double] {
    let answer = panelAnswer(try PanelEvaluation(panel))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
    let methods = try #require(json["methods"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: methods.compactMap { method in
        (method["method"] as? String).flatMap { name in (method["effect"] as? Double).map { (name, $0) } }
      })
  }

  @Test func thePublishedEffectComesOut() throws {
    let panel = try PanelFile(Array(Data(contentsOf: Self.file)), file: "california.csv")
    #expect(panel.unit == "California" && panel.others.count == 38 && panel.times.count == 31)
    #expect(panel.times[panel.before - 1] == 1988 && panel.faults.isEmpty)
    let effects = try effects(panel)
    #expect(abs(try #require(effects["synthetic-difference"]) - -15.604) < 0.05)
  }

  @Test func theOrderOfTheRowsIsNothing() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let effects = try effects(read(turned))
    #expect(abs(try #require(effects["synthetic-difference"]) - -15.604) < 0.05)
  }

  @Test func theGoodPartIsKeptAndTheRestHandedBack() throws {
    let panel = try read(
      """
      unit,time,value,treated
      a,1,1,0
      a,2,2,0
      a,3,9,1
      b,1,1,0
      b,2,2,0
      b,3,3,0
      c,1,4,0
      c,2,5,0
      c,3,6,0
      d,1,7,0
      d,2,many,0
      d,3,8,0
      a,3,10,1
      """)
    #expect(panel.unit == "a" && panel.others.map(\.name) == ["b", "c"])
    #expect(panel.faults.map(\.code) == ["wheel-field-unusable", "panel-twice", "panel-gap"])
    #expect(panel.faults[0].place.line == 12 && panel.faults[0].place.field == "value")
  }

  @Test(
    arguments: [
      "unit,time,value,treated\na,1,1,0\na,2,2,0", "unit,time,value,treated\na,1,1,1\na,2,2,1",
      "unit,time,value,treated\na,1,1,0\na,2,2,1\nb,1,1,0\nb,2,2,1",
      "unit,time,value,treated\na,1,1,0\na,2,2,1\na,3,2,0",
    ]) func notExactlyOneThatChangedIsRefused(_ text: String)
  {
    do throws(Diagnostic) {
      _ = try PanelFile(Array(text.utf8), file: "panel.csv")
      Issue.record("it is taken")
    } catch {
      #expect(error.code == "panel-changed")
    }
  }

  @Test func tooLittleToCompareIsRefused() throws {
    let panel = try read("unit,time,value,treated\na,1,1,0\na,2,2,1\nb,1,1,0\nb,2,2,0")
    do throws(Diagnostic) {
      _ = try PanelEvaluation(panel)
      Issue.record("something is said")
    } catch {
      #expect(error.code == "evaluation-too-short")
    }
  }
}
