import Basics
import Programmes
import Spaces
import Testing

/// What a merger does to agreements, systems, posts and bodies, by what they say of themselves.
@Suite struct KnownEffectTests {
  private static let (vang, hamar, other) = (
    UnitCode(country: "no", code: "3413"), UnitCode(country: "no", code: "3403"),
    UnitCode(country: "no", code: "3411")
  )
  private var known = KnownThings()

  private func effects(continues: UnitCode? = nil, codes: [UnitCode: UnitCode] = [:]) -> [KnownEffect] {
    known.effects(
      of: KnownMerger(
        parts: [Self.vang, Self.hamar], effective: .newYear(2028), continues: continues,
        today: MadeProgramme.today, codes: codes))
  }

  private func agreement(
    _ letter: String, _ unit: UnitCode, _ change: (inout Contract) -> Void = { _ in }
  ) -> Part<Contract> {
    var content = Contract()
    (content.units, content.counterpart) = ([unit], "Acos")
    change(&content)
    return Part(MadeProgramme.id(letter), letter, content)
  }

  private func system(
    _ letter: String, _ unit: UnitCode, _ change: (inout BusinessSystem) -> Void = { _ in }
  ) -> Part<BusinessSystem> {
    var content = BusinessSystem()
    (content.unit, content.function) = (unit, "Sak og arkiv")
    change(&content)
    return Part(MadeProgramme.id(letter), letter, content)
  }

  @Test mutating func anAgreementSaysItselfWhetherItCanPass() {
    known.agreements = [
      agreement("a", Self.vang) { $0.changeOfParty = .allowed },
      agreement("b", Self.vang) { $0.changeOfParty = .consent },
      agreement("c", Self.vang) { $0.changeOfParty = .barred }, agreement("d", Self.vang),
      agreement("e", Self.other), agreement("f", Self.vang) { $0.progress = .done },
    ]
    #expect(effects().map(\.what) == [[.passes], [.needsConsent], [.barred], [.partyUnknown]])
    // Of the one that goes on, nothing changes.
    #expect(effects(continues: Self.vang).isEmpty)
  }

  @Test mutating func theLastDayOfNoticeIsTheDeadline() {
    known.agreements = [
      agreement("a", Self.vang) {
        ($0.noticeMonths, $0.noticeEnd, $0.responsible) = (6, .yearEnd, "Innkjøpsleder")
      },
      agreement("b", Self.hamar) {
        ($0.noticeMonths, $0.noticeEnd, $0.changeOfParty) = (18, .anyDay, .allowed)
      },
    ]
    let found = effects()
    // Over by 31 December 2027 means notice by 30 June.
    #expect(found.first?.deadline == Day("2027-06-30") && found.first?.responsible == "Innkjøpsleder")
    #expect(found.first?.action == .decideAgreement)
    #expect(found.last?.what == [.passes, .noticeGone])
  }

  @Test mutating func twoSystemsForOneThingAreToldOfBoth() {
    known.systems = [
      system("a", Self.vang) { ($0.municipalityNumber, $0.archive) = (.yes, .open) },
      system("b", Self.hamar) {
        ($0.function, $0.decision, $0.due) = ("sak og ARKIV", .keep, Day("2027-03-01"))
      },
      system("c", Self.hamar) { $0.function = "Kart" },
    ]
    let found = effects()
    #expect(found.map(\.title) == ["b", "a", "c"])
    #expect(found.map(\.what) == [[.double, .passes], [.double, .passes, .number, .archive], [.passes]])
    #expect(found[0].deadline == Day("2027-03-01") && found[0].action == .system(.keep))
  }

  @Test mutating func postsPassAndBodiesOfOneMunicipalityEnd() {
    var group = PositionGroup()
    (group.unit, group.function) = (Self.vang, "Renhold")
    known.positions = [Part(MadeProgramme.id("p"), "Renholdere", group)]
    var (council, joint) = (Body(), Body())
    (council.form, council.units) = (.municipalCouncil, [Self.hamar])
    (joint.form, joint.units) = (.mergerCommittee, [Self.hamar, Self.vang])
    known.bodies = [
      Part(MadeProgramme.id("k"), "Kommunestyret", council),
      Part(MadeProgramme.id("f"), "Fellesnemnda", joint),
    ]
    #expect(effects().map(\.title) == ["Kommunestyret", "Renholdere"])
    #expect(effects(continues: Self.hamar).map(\.title) == ["Renholdere"])
  }

  @Test mutating func aMunicipalityUnderAnOlderCodeIsTheSame() {
    let old = UnitCode(country: "no", code: "0414")
    known.systems = [system("a", old)]
    #expect(effects().isEmpty)
    #expect(effects(codes: [old: Self.vang]).count == 1)
    #expect(known.units == [old])
  }
}
