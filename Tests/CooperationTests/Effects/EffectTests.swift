import Basics
import Cooperation
import Law
import Testing

/// Lillehammer, Øyer and Gausdal become one.
@Suite struct EffectTests {
  static let parts = ["no:3405", "no:3440", "no:3441"]
  static let result = "no:3405+3440+3441"

  private func change(continues: String? = nil) throws -> StructureChange {
    StructureChange(
      effective: try ShippedForms.day("2028-01-01"),
      mergers: [.init(Self.parts, into: continues ?? Self.result)])
  }

  private func effect(
    _ form: String, _ participants: [Arrangement.Participant], host: String = "", continues: String? = nil
  ) throws -> Effect {
    let arrangement = Arrangement(
      id: "a", name: "A", form: form, participants: participants, host: host)
    return try #require(
      effects(of: change(continues: continues), on: [arrangement], forms: ShippedForms.forms()).first)
  }

  private func units(_ codes: String...) -> [Arrangement.Participant] {
    codes.map { .init(unit: "no:\($0)") }
  }

  private func words(_ effect: Effect) -> [String] {
    effect.consequences.map(\.kind.rawValue)
  }

  @Test(arguments: [
    ("no.interkommunalt-selskap", "IKS-loven § 32"),
    ("no.kommunalt-oppgavefellesskap", "kommuneloven § 19-4 fjerde ledd"),
  ])
  func allInOneDissolves(_ form: String, _ citation: String) throws {
    let effect = try effect(form, units("3405", "3440", "3441"))
    #expect(words(effect) == ["dissolves", "one-left"])
    #expect(effect.after == [Self.result])
    let first = try #require(effect.consequences.first)
    #expect(first.statement?.citation == citation)
    #expect(first.deadline?.iso == "2028-01-01")
    #expect(first.responsible == .councils)
  }

  @Test func twoOfThreeAreEnoughToDissolve() throws {
    let effect = try effect("no.interkommunalt-selskap", units("3405", "3440"))
    #expect(effect.kind == .dissolves)
    #expect(effect.joined.map(\.outside) == [["no:3441"]])
  }

  /// A company may have one owner: it goes on.
  @Test func aCompanyGoesOnWithOneOwner() throws {
    let effect = try effect("no.aksjeselskap", units("3405", "3440"))
    #expect(effect.kind == .oneLeft)
    #expect(!effect.also.contains(.mayBeEnded), "§ 16 does not speak of companies of shares")
  }

  @Test func severalBecomeOneMember() throws {
    let effect = try effect(
      "no.interkommunalt-selskap",
      [
        .init(unit: "no:3405", share: 0.5, members: 3), .init(unit: "no:3440", share: 0.25, members: 2),
        .init(unit: "no:3439", share: 0.25, members: 1),
      ])
    #expect(
      words(effect) == [
        "joins-twice", "shares-change", "seats-change", "replaces-participant", "covers-part", "may-be-ended",
      ])
    #expect(effect.before == ["no:3405", "no:3440", "no:3439"])
    #expect(effect.after == [Self.result, "no:3439"])
    #expect(effect.joined.map(\.share) == [0.75])
    #expect(effect.joined.map(\.members) == [5])
    #expect(effect.joined.map(\.person) == [.arises])
    let citations = effect.consequences.map { $0.statement?.citation ?? "" }
    #expect(
      citations == [
        "IKS-loven § 4 tredje ledd nr. 8", "IKS-loven § 4 tredje ledd nr. 7",
        "IKS-loven § 4 tredje ledd nr. 8",
        "IKS-loven § 4 tredje ledd nr. 2", "inndelingslova § 16", "inndelingslova § 16",
      ])
  }

  @Test func whatIsNotKnownIsNotAdded() throws {
    let effect = try effect(
      "no.interkommunalt-selskap",
      [.init(unit: "no:3405", share: 0.5), .init(unit: "no:3440"), .init(unit: "no:3439")])
    #expect(effect.joined.map(\.share) == [nil])
    #expect(effect.joined.map(\.members) == [nil])
    #expect(effect.also.contains(.sharesChange), "the agreement must say what the share is")
  }

  @Test func aHostThatMergesDisappears() throws {
    let effect = try effect("no.vertskommune-administrativt", units("3440", "3439"), host: "no:3440")
    #expect(words(effect) == ["host-disappears", "replaces-participant", "covers-part", "may-be-ended"])
    #expect(
      effect.consequences.first?.statement?.citation == "kommuneloven § 20-4 tredje ledd bokstav b")
    #expect(effect.consequences.last?.deadline?.iso == "2029-01-01", "§ 16: within a year")
  }

  @Test func aHostThatGoesOnStays() throws {
    let effect = try effect(
      "no.vertskommune-administrativt", units("3440", "3439"), host: "no:3440", continues: "no:3440")
    #expect(words(effect) == ["covers-part", "may-be-ended"])
    #expect(effect.joined.map(\.person) == [.continues("no:3440")])
    #expect(effect.after == effect.before)
  }

  @Test func aFormThatIsOverIsBarred() throws {
    let effect = try effect("no.interkommunalt-styre-1992", units("3405", "3439"))
    #expect(effect.kind == .formBarred)
    let first = try #require(effect.consequences.first)
    #expect(first.statement?.citation == "kommuneloven § 31-2")
    #expect(first.deadline?.iso == "2023-10-31")
  }

  @Test func whoHasNoPartInItIsUnaffected() throws {
    let effect = try effect("no.interkommunalt-selskap", units("3439", "3431"))
    #expect(effect.kind == .unaffected && effect.consequences.isEmpty && effect.also.isEmpty)
    #expect(effect.after == effect.before)
  }

  /// The Swedish act has no rule for a change of division; nothing is made up in its place.
  @Test func inSwedenNoActSaysByWhen() throws {
    let change = StructureChange(
      effective: try ShippedForms.day("2028-01-01"),
      mergers: [.init(["se:0184", "se:0186"], into: "se:0184")])
    let arrangement = Arrangement(
      id: "a", name: "A", form: "se.kommunalforbund",
      participants: ["se:0184", "se:0186", "se:0180"].map { .init(unit: $0) })
    let effect = try #require(effects(of: change, on: [arrangement], forms: ShippedForms.forms()).first)
    #expect(effect.kind == .joinsTwice)
    #expect(effect.consequences.allSatisfy { $0.deadline == nil })
    #expect(!effect.also.contains(.mayBeEnded))
  }

  @Test func withoutAFormOnlyArithmeticSpeaks() throws {
    let effect = try effect("", units("3405", "3440", "3439"))
    #expect(words(effect) == ["joins-twice", "replaces-participant", "covers-part"])
    #expect(effect.consequences.allSatisfy { $0.statement == nil })
  }
}
