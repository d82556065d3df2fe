import Basics
import Cooperation
import Formats
import Testing
import Wording

@testable import Answers

@Suite struct EffectsAnswerTests {
  private static let table = """
    id;name;form;host;unit;share;members
    glor;GLØR IKS;interkommunalt-selskap;;Lillehammer;50 %;2
    glor;;;;Øyer;25 %;1
    glor;;;;Gausdal;25 %;1
    skatt;Skatt;vertskommune-administrativt;Øyer;Øyer;;
    skatt;;;;Lillehammer;;
    skatt;;;;Ringebu;;
    holding;Holding IKS;interkommunalt-selskap;;glor;0.5;1
    holding;;;;Ringebu;0.5;1
    annet;Annet;avtale;;Dovre;;
    annet;;;;Lesja;;
    styre;Gammelt styre;interkommunalt-styre-1992;;Øyer;;
    styre;;;;Ringebu;;
    kraft;Kraft AS;aksjeselskap;;Øyer;0.4;
    kraft;;;;Gausdal;0.6;

    """

  @Test func theAnswerHasTheNamesOfTheContract() throws {
    let found = try CooperationCase.effects(Self.table)
    #expect(
      found.compactMap { $0["effect"]?.text } == [
        "dissolves", "host-disappears", "replaces-participant", "unaffected", "form-barred", "one-left",
      ])
    let first = try #require(found.first)
    #expect(first["arrangement"]?.text == "glor")
    #expect(first["also"]?.texts == ["one-left"])
    #expect(first["statute"]?.text == "IKS-loven § 32")
    #expect(first["deadline"]?.text == "2028-01-01")
    #expect(first["before"]?.texts == ["3405", "3440", "3441"])
    #expect(first["after"]?.texts == ["3405+3440+3441"])
    #expect(found[2]["through"]?.texts == ["glor"])
    #expect(found[2]["after"]?.texts == ["3405+3440+3441", "3439"])
    #expect(found[3]["deadline"] == .null)
    #expect(found[3]["decision"]?.text == "")
  }

  @Test func noSentenceHasAHole() throws {
    let found = try CooperationCase.effects(
      Self.table
        + "to;To IKS;interkommunalt-selskap;;Lillehammer;0.5;1\nto;;;;Øyer;0.3;1\nto;;;;Ringebu;0.2;1\n")
    for effect in found {
      let consequences = effect["consequences"]?.list ?? []
      for text in consequences.map({ $0["action"]?.text }) + [
        effect["decision"]?.text, effect["reason"]?.text,
      ] {
        #expect(text?.contains("  ") == false, "\(text ?? "")")
      }
    }
  }

  @Test func whatIsDissolvedIsOnlyDissolved() throws {
    let found = try CooperationCase.effects(
      "id;name;form;host;unit\nlege;Legevakt;vertskommune-administrativt;Øyer;Øyer\nlege;;;;Lillehammer\n")
    let decision = try #require(found.first?["decision"]?.text)
    #expect(decision.hasPrefix("1. Legevakt oppløses") && !decision.contains("2. "), "\(decision)")
  }

  @Test func eachConsequenceHasItsOwnDeadline() throws {
    let parts = try CooperationCase.effects(Self.table)[1]["consequences"]?.list ?? []
    #expect(parts.compactMap { $0["effect"]?.text }.first == "host-disappears")
    #expect(parts.first?["deadline"]?.text == "2028-01-01")
    #expect(parts.last?["deadline"]?.text == "2029-01-01")
    #expect(
      parts.allSatisfy { $0["action"]?.text?.isEmpty == false && $0["responsible"]?.text?.isEmpty == false })
  }

  @Test func whoeverGoesOnIsNotReplaced() throws {
    let found = try CooperationCase.effects(Self.table, continues: "Øyer")
    #expect(found[1]["effect"]?.text == "joins-twice", "the host goes on")
    #expect(found[1]["joined"]?.list.first?["person"]?.text == "continues")
    #expect(found[1]["joined"]?.list.first?["continues"]?.text == "3440")
    #expect(found[0]["joined"]?.list.first?["participants"]?.texts == ["3405", "3440", "3441"])
  }

  @Test func theDecisionIsADraftWithEachPoint() throws {
    let decision = try #require(CooperationCase.effects(Self.table)[1]["decision"]?.text)
    #expect(
      decision.hasPrefix("1. Lillehammer + Øyer + Gausdal overtar som vert for Skatt fra 1. januar 2028."))
    #expect(decision.split(separator: "\n").count == 4, "\(decision)")
  }

  @Test(arguments: Language.allCases) func everyEffectHasItsWords(_ language: Language) throws {
    let phrase = try CooperationCase.texts.get().phrasebook(language)
    for kind in EffectKind.allCases {
      #expect(phrase.has("effect.reason.\(kind.rawValue)") && phrase.has("effect.action.\(kind.rawValue)"))
      #expect(kind == .unaffected || phrase.has("effect.decision.\(kind.rawValue)"))
    }
    for role in Responsible.allCases { #expect(phrase.has("effect.responsible.\(role.rawValue)")) }
    for effect in try CooperationCase.effects(Self.table, language) {
      for key in ["reason", "action", "decision", "responsible"] {
        let text = try #require(effect[key]?.text)
        #expect(!text.contains("{") && !text.contains("effect."), "\(text)")
      }
    }
  }

  @Test(
    arguments: [
      (["Øyer"], nil, "effects-merge-too-few"), (["Øyer", "3440"], nil, "effects-merge-too-few"),
      (["Øyer", "Gausdal"], "Ringebu", "effects-continues-stranger"),
      (["Øyer", "Ingensteds"], nil, "unit-unknown"),
    ] as [([String], String?, String)])
  func aMergerThatIsNoneIsRefused(_ merge: [String], _ continues: String?, _ code: String) {
    #expect {
      try CooperationCase.effects(Self.table, merge: merge, continues: continues)
    } throws: { ($0 as? Diagnostic)?.code == code }
  }
}
