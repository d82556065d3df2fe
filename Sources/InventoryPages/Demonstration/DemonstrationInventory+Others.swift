import Basics
import Spaces

/// Staff, streets, regulations and what else the demonstration shows. Every row is invented, and says so in its name.
extension DemonstrationInventory {
  static var others: [ThingDraft] { staff + streets + rules + split + parts }

  private static func unit(_ code: String) -> UnitCode { UnitCode(country: "no", code: code) }

  private static func row<Content: ThingContent>(
    _ name: String, _ change: (inout Content) -> Void
  ) -> ThingDraft {
    var content = Content()
    change(&content)
    return ThingDraft(content, title: "\(name) (oppdiktet)", state: .published, from: from)
  }

  private static var staff: [ThingDraft] {
    [
      group("Sykepleier", lillehammer, "helse", 42, 36.5, 610_000),
      group("Sykepleier", gausdal, "helse", 17, 14, 595_000),
      group("Sykepleier", oyer, "helse", 12, 10.5, 600_000),
      group("Lærer", lillehammer, "skole", 88, 81, 640_000),
      group("Lærer", gausdal, "skole", 31, 28, 632_000),
      group("Lærer", oyer, "skole", 27, 24.5, 628_000),
      group("Planlegger", lillehammer, "plan", 9, 9, 690_000),
      group("Planlegger", gausdal, "plan", 2, 2, 665_000),
      group("Planlegger", oyer, "plan", 3, 2.6, 670_000),
    ]
  }

  private static func group(
    _ name: String, _ code: String, _ function: String, _ people: Int, _ manYears: Double, _ pay: Double
  ) -> ThingDraft {
    row("\(name), \(code)") { (group: inout PositionGroup) in
      (group.unit, group.function) = (unit(code), function)
      (group.people, group.manYears, group.pay) = (people, manYears, Amount(pay, .nok))
      (group.pension, group.provider) = ("AFP og offentlig tjenestepensjon", "Fjellpensjon")
      group.placement = code == lillehammer ? .mapped : .open
    }
  }

  private static var streets: [ThingDraft] {
    [
      street("Oppdiktgata", lillehammer, 64), street("Oppdiktgata", gausdal, 21),
      street("Fantasivegen", oyer, 18), street("Fantasiveien", gausdal, 30),
      street("Eksempelstien", lillehammer, 25), street("Eksempelstien", oyer, 25),
      street("Diktpromenaden", lillehammer, 40),
    ]
  }

  private static func street(_ name: String, _ code: String, _ addresses: Int) -> ThingDraft {
    var street = StreetRow()
    (street.unit, street.addresses) = (unit(code), addresses)
    street.note = "Oppdiktet."
    return ThingDraft(street, title: name, state: .published, from: from)
  }

  private static var rules: [ThingDraft] {
    [
      row("Gebyr for feiing") { (rule: inout Regulation) in
        (rule.unit, rule.sort, rule.decision) = (unit(lillehammer), .fee, .harmonise)
        (rule.amount, rule.per, rule.due) = (Amount(620, .nok), "år og pipe", Day("2027-09-15"))
        rule.responsible = "Gebyransvarlig"
      },
      row("Forskrift om båndtvang") { (rule: inout Regulation) in
        (rule.unit, rule.sort, rule.domain) = (unit(oyer), .regulation, "landbruk")
      },
      row("Skilt ved kommunegrensen") { (sign: inout Sign) in
        (sign.unit, sign.sort, sign.count) = (unit(gausdal), .sign, 6)
        (sign.cost, sign.decision) = (Amount(48_000, .nok), .change)
      },
      row("Rådhuset") { (building: inout Building) in
        (building.unit, building.use, building.tenure) = (unit(lillehammer), "administrasjon", .owned)
      },
      row("Register for vannmålere") { (notice: inout RegisterNotice) in
        (notice.units, notice.weight, notice.verified) = ([unit(oyer)], .ought, .no)
        (notice.due, notice.responsible) = (Day("2027-11-01"), "Registeransvarlig")
      },
    ]
  }

  private static var split: [ThingDraft] {
    [
      row("Gausdal i et tenkt oppgjør") { (party: inout SettlementParty) in
        (party.unit, party.taxes) = (unit(gausdal), Amount(900_000_000, .nok))
      },
      row("Øyer i et tenkt oppgjør") { (party: inout SettlementParty) in
        (party.unit, party.taxes) = (unit(oyer), Amount(600_000_000, .nok))
      },
      share("Skogeiendom", .property, 30_000_000) { $0.receiver = unit(gausdal) },
      share("Idrettshall", .property, 20_000_000) { $0.receiver = unit(oyer) },
      share("Lån i bank", .debt, 25_000_000),
      share("Garanti for et vannverk", .guarantee, 4_000_000),
      share("Aksjer i et kraftlag", .property, 12_000_000) { $0.standing = .disputed },
    ]
  }

  private static func share(
    _ name: String, _ sort: SettlementShare.Sort, _ value: Double,
    _ more: (inout SettlementShare) -> Void = { _ in }
  ) -> ThingDraft {
    row(name) { (share: inout SettlementShare) in
      (share.sort, share.value, share.standing) = (sort, Amount(value, .nok), .proposed)
      more(&share)
    }
  }

  private static var parts: [ThingDraft] {
    [
      row("Oppvekst") { (part: inout OrganisationalUnit) in part.manYears = 410 },
      row("Helse og omsorg") { (part: inout OrganisationalUnit) in part.manYears = 520 },
      row("Skolekontoret") { (part: inout OrganisationalUnit) in
        (part.unit, part.manYears) = (unit(gausdal), 6)
      },
    ]
  }
}
