import AtlasFiles
import Basics
import Rulebook
import Testing

/// A rule that looks up what is not there is found before anybody asks for it.
@Suite struct RuleCheckTests {
  private static let rule = Rule(
    id: "no.a", unit: "NOK", inputs: [], parameters: ["no.b"],
    statute: Reference(title: "A law")
  ) { _, _, _ throws(Diagnostic) in Traced(.number(1), steps: []) }

  private static let parameter = Parameter(
    id: "no.b", descriptions: [:], unit: "persons", key: "inhabitants",
    versions: [
      .init(
        from: .newYear(2020),
        content: .brackets([
          Bracket(from: 0, amount: .number(1)), Bracket(from: 5, amount: .number(2), verified: false),
          Bracket(from: 9, amount: .unknown("Not found")),
        ]), verified: true, reference: Reference(title: "A law"))
    ])

  @Test func aMissingParameterIsAFault() {
    #expect(checks(of: Rulebook(), rules: [Self.rule]).first?.faults == ["no.a: no.b"])
    let whole = checks(of: Rulebook([Self.parameter]), rules: [Self.rule])
    #expect(whole.flatMap(\.faults).isEmpty)
  }

  @Test func whatIsNotVerifiedAndWhatIsUnknownIsCounted() {
    let values = checks(of: Rulebook([Self.parameter]), rules: []).last?.values
    #expect(values == ["count": "3", "unverified": "1", "unknown": "1"])
  }
}
