import Basics
import Law
import Studies
import Testing

@testable import AtlasFiles

@Suite struct StudyFileTests {
  /// As it is written: keys in their order, maps sorted, texts in quotes.
  private static let canonical = """
    version: 1
    country: "no"
    date: 2019-01-01
    year: 2019
    title: "Røyken \\"og\\" naboene\\tpå \\\\ linje:\\n# to"
    alternatives:
      - name: "Én kommune"
        measures:
          - "merge:0220,0627,0628"
      - measures:
          - "merge:0627,0628"
          - "host:child-welfare:0220:0627"
      - measures:
          - "split:0220:0.3:0628"
    horizon: 20
    draws: 1000
    seed: 18446744073709551615
    level: 0.8
    assumptions:
      "merger.administration": { mean: -0.1, sd: 0.05 }
      "merger.turnout": { mean: -2.2, sd: 0 }
    weights:
      "distance": 0.5
      "economy": 2
    inputs:
      "0220":
        "ict.share": 0.30000000000000004
        "staff": 1e-07
      "Hurum":
        "staff": 12

    """

  private func codes(_ yaml: String) -> [String] {
    do throws(Diagnostics) {
      _ = try StudyDocument(yaml: yaml, path: "study.yaml")
      return []
    } catch {
      return error.list.map(\.code)
    }
  }

  private func faults(_ yaml: String) throws -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try StudyDocument(yaml: yaml, path: "study.yaml")
      return []
    } catch {
      return error.list
    }
  }

  @Test func readingAndWritingGivesTheSameBytes() throws {
    let document = try StudyDocument(yaml: Self.canonical, path: "study.yaml")
    #expect(document.study.yaml == Self.canonical)
    #expect(document.study.title == "Røyken \"og\" naboene\tpå \\ linje:\n# to")
    #expect(document.study.seed == .max)
    #expect(document.study.inputs["0220"]?["staff"] == 1e-7)
  }

  @Test func whatAnOutlookIsAskedWithIsKept() throws {
    let yaml = """
      version: 1
      country: "no"
      date: 2024-01-01
      alternatives:
        - measures:
            - "merge:3405,3441"
      decided: 2026-06-01
      effective: 2028-01-01
      seed: 7
      task-shares:
        "child-welfare": 0.9
      with:
        - "no.council.minimum-size@0:11"
      rules-of: 2020-01-01

      """
    let study = try StudyDocument(yaml: yaml, path: "study.yaml").study
    #expect(study.yaml == yaml)
    #expect(study.effective == .newYear(2028) && study.rulesOf == .newYear(2020))
    #expect(study.taskShares == ["child-welfare": 0.9] && study.rules == ["no.council.minimum-size@0:11"])
    #expect(codes(yaml.replacing("2028-01-01", with: "soon")) == ["yaml-wrong-kind"])
    #expect(codes(yaml.replacing("0.9", with: "-0.9")) == ["yaml-wrong-kind"])
  }

  @Test func everyCharacterSurvives() throws {
    for scalar in (0x01...0x3FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FEFF}", "\u{1F3D4}"] {
      let file = StudyFile(
        country: "no", date: .newYear(2019), title: "a\(scalar)b", alternatives: [.init(measures: [])])
      // A list that is empty is written as nothing, so give it one to read.
      let yaml = file.yaml.replacing("measures:\n", with: "measures: []\n")
      let again = try StudyDocument(yaml: yaml, path: "study.yaml").study
      #expect(again == file, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func aFileInAnyOrderIsWrittenInOne() throws {
    let yaml = """
      alternatives: [{measures: ["merge:Asker,Hurum"], name: Stor}]
      weights: {b: 1, a: 2.50}
      date: 2019-01-01
      country: no
      version: 1
      """
    let study = try StudyDocument(yaml: yaml, path: "study.yaml").study
    let written = study.yaml
    #expect(
      written == """
        version: 1
        country: "no"
        date: 2019-01-01
        alternatives:
          - name: "Stor"
            measures:
              - "merge:Asker,Hurum"
        weights:
          "a": 2.5
          "b": 1

        """)
    #expect(try StudyDocument(yaml: written, path: "study.yaml").study == study)
  }

  @Test func aNewerVersionSaysSoAndNothingElse() throws {
    let found = try faults("version: 2\nuniverse: many\n")
    #expect(found.map(\.code) == ["study-file-newer"])
    #expect(found.first?.place == .init(file: "study.yaml", line: 1, field: "version"))
    #expect(codes("country: no\n") == ["yaml-key-missing"])
    #expect(codes("version: one\n") == ["yaml-wrong-kind"])
    #expect(codes("version: 0\n") == ["yaml-wrong-kind"])
    #expect(codes("- version: 1\n") == ["yaml-wrong-kind"])
  }

  @Test(arguments: [
    ("horizon: 20", "horizon: 0", "yaml-wrong-kind", "horizon"),
    ("draws: 1000", "draws: 100001", "yaml-wrong-kind", "draws"),
    ("level: 0.8", "level: 1", "yaml-wrong-kind", "level"),
    ("seed: 18446744073709551615", "seed: -1", "yaml-wrong-kind", "seed"),
    ("sd: 0.05", "sd: -0.05", "yaml-wrong-kind", "assumptions.merger.administration.sd"),
    ("\"economy\": 2", "\"economy\": -2", "yaml-wrong-kind", "weights.economy"),
    ("title:", "titel:", "yaml-key-unknown", "titel"),
    ("merge:0627,0628", "fuse:0627,0628", "measure-unknown", "alternatives.2.measures.1"),
    ("split:0220:0.3", "split:0220:3", "split-share-invalid", "alternatives.3.measures.1"),
    ("date: 2019-01-01", "date: 2019-13-01", "yaml-wrong-kind", "date"),
  ])
  func whatIsWrongIsNamedWithItsLine(old: String, new: String, code: String, field: String) throws {
    let yaml = Self.canonical.replacing(old, with: new)
    let found = try faults(yaml)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.place.field == field)
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(found.first?.place.line)
    #expect(lines[line - 1].contains(new))
  }

  @Test func aFileThatIsTooLargeIsNotRead() {
    let yaml = Self.canonical + "#" + String(repeating: "x", count: StudyDocument.mostBytes)
    #expect(codes(yaml) == ["study-file-too-large"])
  }

  @Test func faultsOfTheStudyAreToldWithTheLineOfTheirAlternative() throws {
    let atlas = try ShippedAtlas.atlas.get()
    let yaml = Self.canonical.replacing("host:child-welfare:0220:0627", with: "host:juggling:0220:0627")
      .replacing("\"Hurum\":", with: "\"Oslo\":")
    let document = try StudyDocument(yaml: yaml, path: "study.yaml")
    func found(_ document: StudyDocument) -> [Diagnostic] {
      do throws(Diagnostics) {
        _ = try document.study.study(
          in: atlas, statutes: .init(forms: [], procedures: []), today: .newYear(2026))
        return []
      } catch {
        return document.placed(error).list
      }
    }
    let task = found(document)
    #expect(task.map(\.code) == ["task-unknown"])
    #expect(task.first?.place == .init(file: "study.yaml", line: 10, field: "alternatives.2"))
    let inputs = found(
      try StudyDocument(
        yaml: Self.canonical.replacing("\"Hurum\":", with: "\"Oslo\":"), path: "study.yaml"))
    #expect(inputs.map(\.code) == ["study-input-elsewhere"])
    #expect(inputs.first?.place.line == 29)
  }

  @Test func theStudyOfAFileKeepsItsNames() throws {
    let file = try StudyDocument(yaml: Self.canonical, path: "study.yaml").study
    let study = try file.study(
      in: try ShippedAtlas.atlas.get(), statutes: .init(forms: [], procedures: []), today: .newYear(2026))
    #expect(study.alternatives.map(\.id) == ["stand-alone", "merge-1", "combined-1", "split-1"])
    #expect(file.name(of: "merge-1", in: study) == "Én kommune")
    #expect(file.name(of: "combined-1", in: study) == nil)
    #expect(file.name(of: "stand-alone", in: study) == nil)
    let again = try StudyFile(study).study(
      in: try ShippedAtlas.atlas.get(), statutes: .init(forms: [], procedures: []), today: .newYear(2026))
    #expect(again == study)
  }
}
