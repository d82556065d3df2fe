import Basics
import Spaces

/// What the demonstration shows of a register: the cooperations of the Lillehammer region as they were listed around
/// 1 January 2019, as far as public sources say. What they do not say is left open. Rows that are invented, so that more of
/// a register can be seen, say so in their names.
enum DemonstrationRegister {
  typealias Entry = RegisteredArrangement

  static let things: [ThingDraft] = listed + invented + units

  private static let from = Day.newYear(2018)
  private static let (lillehammer, gausdal, oyer) = ("3405", "3441", "3440")
  private static let ringebu = "3439"
  private static let all = [lillehammer, gausdal, oyer]
  private static let page =
    "oyer.kommune.no, oversikt over samarbeid i regionen. Endringer etter 1. januar 2019 er ikke ført."
  private static let assumed = page + " Kilden sier vertskommune; at det er den administrative, er antatt."

  private static var listed: [ThingDraft] {
    [
      draft("GLØR IKS", [.waste], .company, all) {
        $0.purpose = "Renovasjon. Etablert i 1983."
        $0.seat = unit(lillehammer)
      },
      draft("Ikomm AS", [.ict], .limitedCompany, all) {
        $0.purpose =
          "IKT. Var et interkommunalt selskap før 2003. Om andre enn disse tre eier, sier ikke kilden."
        $0.seat = unit(lillehammer)
      },
      draft("Lønn, regnskap, fakturering og skanning", [.payroll, .accounting], .host1992, all) {
        $0.host = unit(lillehammer)
      },
      draft("Skatt og innfordring (Kemneren i Sør-Gudbrandsdal)", [.taxCollection], .host1992, all) {
        $0.host = unit(oyer)
        $0.source = assumed
      },
      draft("Landbrukskontoret", [], .host1992, all) {
        $0.purpose = "Landbruksforvaltning."
        $0.host = unit(gausdal)
        $0.source = assumed
      },
      draft("Felles innkjøp", [.procurement], nil, all),
      draft("Brann og feiing", [.rescue], nil, all) {
        $0.purpose = "Lillehammer og Øyer fra 1990-årene, Gausdal siden. Feiing sammen fra 2003."
        $0.host = unit(lillehammer)
      },
      draft("Helseregion Sør-Gudbrandsdal", [.health], .host1992, all + [ringebu]) {
        $0.purpose = "Avtaleverket er revidert i 2017."
        $0.source = assumed
      },
      draft("Regionrådet for Lillehammerregionen", [], nil, all) {
        $0.nature = .network
        $0.purpose = "Ordfører, én fra opposisjonen og rådmannen fra hver kommune, og fylkeskommunen."
      },
      draft("Lillehammer interkommunale legevakt", [.emergencyDoctor], nil, all + [ringebu]) {
        var part = Entry.Participant()
        part.unit = unit("3411")
        part.part = "postområdene i nord"
        $0.participants.append(part)
        $0.source = "ringsaker.kommune.no. At Ringebu er med, er ikke kontrollert."
      },
      draft("Regional næringsenhet", [], nil, [lillehammer, gausdal]) {
        $0.purpose = "Næringsutvikling, fra 2015."
      },
      draft("Veterinærvakt", [], .agreement, [lillehammer, gausdal]) { $0.nature = .purchase },
      draft("Felles barnevern", [.childWelfare], nil, [lillehammer, gausdal], from: .newYear(2019)) {
        $0.stage = .study
      },
    ]
  }

  private static var invented: [ThingDraft] {
    [
      draft("Mesna vann IKS (oppdiktet)", [.water], .company, [lillehammer, oyer]) {
        $0.established = .newYear(2012)
        $0.agreed = Day("2011-09-15")
        for (index, share) in [0.6, 0.4].enumerated() {
          $0.participants[index].share = share
          $0.participants[index].members = index == 0 ? 6 : 4
          $0.participants[index].from = .newYear(2012)
        }
        $0.seat = unit(lillehammer)
        $0.budget = Amount(24_000_000, .nok)
        $0.budgetYear = 2019
        $0.employees = 11
        $0.costKey = .use
      },
      draft("Kontor for byggesak (oppdiktet)", [.buildingPermits, .planning], .host1992, all) {
        $0.host = unit(lillehammer)
        $0.authority = .yes
        $0.agreed = Day("2013-10-24")
        $0.established = .newYear(2014)
        for index in $0.participants.indices {
          $0.participants[index].from = index == 2 ? .newYear(2016) : .newYear(2014)
        }
        $0.participants[2].until = Day("2018-07-01")
        $0.employees = 5.5
        $0.costKey = .fixedAndVariable
        $0.complaints = "Klag til kommunen du søkte i. Vertskommunen svarer innen tre uker."
      },
      draft("Juristene i regionen (oppdiktet)", [.legalService], .agreement, [gausdal, oyer]) {
        $0.nature = .purchase
        $0.agreed = Day("2017-05-02")
        $0.established = Day("2017-06-01")
        $0.budget = Amount(1_800_000, .nok)
        $0.budgetYear = 2019
        $0.employees = 2
        $0.costKey = .equal
        $0.procurement = .cooperation
      },
    ].map { draft in
      var invented = draft
      invented.fields.tags = ["oppdiktet"]
      return invented
    }
  }

  /// The same office in two municipalities.
  private static var units: [ThingDraft] {
    [(gausdal, 2.5), (oyer, 2)].map { code, manYears in
      var office = OrganisationalUnit()
      (office.unit, office.function, office.manYears) = (unit(code), "Byggesak", manYears)
      return ThingDraft(office, title: "Byggesakskontoret (oppdiktet)", state: .published, from: from)
    }
  }

  private static func draft(
    _ title: String, _ tasks: [Entry.CatalogueTask], _ form: Entry.FormName?, _ codes: [String],
    from day: Day = from, _ change: (inout Entry) -> Void = { _ in }
  ) -> ThingDraft {
    var entry = Entry()
    (entry.tasks, entry.form, entry.nature, entry.stage) = (tasks, form, .service, .inForce)
    entry.participants = codes.map { code in
      var participant = Entry.Participant()
      participant.unit = unit(code)
      return participant
    }
    entry.source = title.hasSuffix("(oppdiktet)") ? "Oppdiktet for demonstrasjonen." : page
    change(&entry)
    return ThingDraft(entry, title: title, state: .published, from: day)
  }

  private static func unit(_ code: String) -> UnitCode { UnitCode(country: "no", code: code) }
}
