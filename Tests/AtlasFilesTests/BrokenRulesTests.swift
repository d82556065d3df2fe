import Basics
import Foundation
import Rulebook
import Testing

@testable import AtlasFiles

/// A fault in a parameter file is told with file, line and field.
@Suite struct BrokenRulesTests {
  private static let sound = """
    id: no.merger.support
    description: { nb: "Støtte", nn: "Støtte", sv: "Stöd", en: "Support" }
    unit: NOK
    by: inhabitants
    values:
      2014-05-14:
        brackets:
          - { from: 0, to: 15_000, amount: 5_000_000 }
          - { from: 15000, amount: 20_000_000.5, verified: false }
          - { from: 30000, unknown: "Not found" }
        verified: true
        note: { nb: "Merknad", nn: "Merknad", sv: "Anmärkning", en: "Note" }
        reference: { title: "A letter", id: id2005725 }
      2017-01-01: { value: 6_000_000, verified: false, reference: { title: "A bill", section: 4 } }
      2018-01-01: { unknown: "Not found", reference: { title: "A bill" } }
    last_checked: 2026-11-21

    """

  private struct Found {
    let parameter: Parameter?
    let faults: [Diagnostic]
  }

  private func read(_ yaml: String) -> Found {
    let file = YAMLFile(path: "Data/no/rules/support.yaml")
    let parameter = file.document(yaml)?.parameter(file: file.path)
    return Found(parameter: parameter, faults: file.faults)
  }

  private func faults(replacing text: String, with other: String) throws -> [Diagnostic] {
    try #require(Self.sound.contains(text))
    return read(Self.sound.replacing(text, with: other, maxReplacements: 1)).faults
  }

  @Test func everyKindOfContentIsRead() throws {
    let parameter = try #require(read(Self.sound).parameter)
    #expect(read(Self.sound).faults.isEmpty)
    #expect(parameter.versions.count == 3)
    let first = parameter.versions[0]
    #expect(
      first.content
        == .brackets([
          Bracket(from: 0, amount: .money(Money(kroner: 5_000_000))),
          Bracket(from: 15_000, amount: .money(Money(ore: 2_000_000_050)), verified: false),
          Bracket(from: 30_000, amount: .unknown("Not found")),
        ]))
    #expect(first.note?.text(in: "sv") == "Anmärkning")
    #expect(parameter.versions[1].reference == Reference(title: "A bill", section: "4"))
    #expect(parameter.versions[2].content == .single(.unknown("Not found")))
    #expect(!parameter.versions[2].verified)
    #expect(parameter.key == "inhabitants")
  }

  @Test func tablesOfOneAndTwoKeysAreRead() throws {
    let yaml = """
      id: se.costs
      description: { nb: a, nn: a, sv: a, en: a }
      unit: ratio
      values:
        2020-01-01:
          table: { schools: 0.5, care: { unknown: "Secret" } }
          verified: true
          reference: { title: T }
        2021-01-01:
          table: { 2: { 0: 20, 15000: 25 }, 3: { 0: 30, 15000: { unknown: "Secret" } } }
          verified: true
          reference: { title: T }
      last_checked: 2026-01-01
      """
    let parameter = try #require(read(yaml).parameter)
    guard case .table(let narrow) = parameter.versions[0].content,
      case .table(let wide) = parameter.versions[1].content
    else {
      Issue.record("no tables")
      return
    }
    #expect(narrow.cell(row: "schools", column: "")?.amount == .number(0.5))
    #expect(narrow.cell(row: "care", column: "")?.amount == .unknown("Secret"))
    #expect(wide.cell(row: "2", column: "15000")?.amount == .number(25))
    #expect(wide.cell(row: "3", column: "15000")?.amount == .unknown("Secret"))
    #expect(wide.columns == ["0", "15000"])
  }

  @Test(
    arguments: [
      ("unit: NOK", "unit: NOK\nlimits: 3", "yaml-key-unknown", 4, "limits"),
      ("unit: NOK\n", "", "yaml-key-missing", 1, nil),
      ("id: no.merger.support", "id: No Merger", "yaml-wrong-kind", 1, "id"),
      (", sv: \"Stöd\"", "", "yaml-language-missing", 2, "description"),
      (
        ", sv: \"Anmärkning\"", "", "yaml-language-missing", 12, "values.2014-05-14.note"
      ),
      (
        "amount: 5_000_000", "amount: five", "yaml-wrong-kind", 8, "values.2014-05-14.brackets.1.amount"
      ),
      ("from: 15000", "from: 15_001", "rule-bracket-gap", 9, "values.2014-05-14.brackets.2"),
      ("from: 15000", "from: 14_999", "rule-bracket-overlap", 9, "values.2014-05-14.brackets.2"),
      ("from: 30000", "from: 15000", "rule-bracket-order", 10, "values.2014-05-14.brackets.3"),
      ("from: 30000,", "from: 30000, to: 40000,", "rule-bracket-gap", 10, "values.2014-05-14.brackets.3"),
      ("by: inhabitants\n", "", "rule-bracket-key-missing", 6, "values.2014-05-14.brackets"),
      ("2018-01-01:", "2016-01-01:", "rule-dates-order", 15, "values.2016-01-01"),
      ("2018-01-01:", "2018-02-30:", "yaml-wrong-kind", 15, "values.2018-02-30"),
      (
        "verified: false, reference", "verified: perhaps, reference", "yaml-wrong-kind", 14,
        "values.2017-01-01.verified"
      ),
      ("verified: false, reference", "reference", "yaml-key-missing", 14, "values.2017-01-01"),
      (", reference: { title: \"A bill\" }", "", "rule-reference-missing", 15, "values.2018-01-01"),
      ("title: \"A letter\", ", "", "rule-reference-missing", 13, "values.2014-05-14.reference"),
      ("value: 6_000_000,", "value: 6, unknown: x,", "rule-one-content", 14, "values.2017-01-01"),
      ("value: 6_000_000,", "", "rule-one-content", 14, "values.2017-01-01"),
      ("  2018-01-01:", "  2017-01-01:", "yaml-key-duplicate", nil, "2017-01-01"),
      ("unit: NOK", "unit: [NOK", "yaml-unreadable", nil, nil),
    ] as [(String, String, String, Int?, String?)])
  func faultNamesLineAndField(
    _ text: String, _ other: String, _ code: String, _ line: Int?, _ field: String?
  ) throws {
    let found = try faults(replacing: text, with: other)
    let fault = try #require(found.first { $0.code == code }, "\(found)")
    #expect(fault.place.file == "Data/no/rules/support.yaml")
    if let line { #expect(fault.place.line == line) }
    #expect(fault.place.line != nil)
    #expect(fault.place.field == field)
  }

  @Test func everyFaultOfAFileIsToldAtOnce() {
    let yaml = Self.sound.replacing("unit: NOK", with: "unit: []").replacing("from: 15000", with: "from: x")
    #expect(read(yaml).faults.count == 2)
  }

  @Test(arguments: ["", "- 1", "text", "id: [a]"])
  func documentsOfAnotherShapeAreRefused(_ yaml: String) {
    let found = read(yaml)
    #expect(found.parameter == nil)
    #expect(!found.faults.isEmpty)
  }

  @Test func anIdIsTakenOnceAndLiesInItsCountry() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in ["no/rules/merger/a.yaml", "no/rules/merger/b.yaml", "se/rules/c.yaml"] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.sound.utf8).write(to: file)
    }
    try Data("rules: {}".utf8).write(to: folder.appending(path: "law.yaml"))
    do throws(Diagnostics) {
      _ = try readRulebook(folder)
      Issue.record("read")
    } catch {
      #expect(error.list.filter { $0.code == "rule-duplicate-id" }.count == 2)
      #expect(error.list.first?.arguments["file"] == "Data/no/rules/merger/a.yaml")
    }
    try FileManager.default.removeItem(at: folder.appending(path: "no"))
    #expect { try readRulebook(folder) } throws: { error in
      (error as? Diagnostics)?.list.map(\.code) == ["rule-wrong-folder"]
    }
  }
}
