import Basics
import Spaces

/// What the demonstration shows of inventories. Every row is invented, and says so in its name.
enum DemonstrationInventory {
  static let things: [ThingDraft] = systems + agreements + others

  static let (lillehammer, gausdal, oyer) = ("3405", "3441", "3440")
  static let from = Day.newYear(2024)

  private static var systems: [ThingDraft] {
    [
      system("Lysark Lønn", lillehammer, "lønn", "Lysark AS") {
        $0.decision = .keep
        $0.responsible = "Lønnsleder"
        $0.due = Day("2027-05-01")
        $0.wave = 1
      },
      system("LYSARK LØNN", oyer, "lønn", "Lysark"),
      system("Tindflyt", gausdal, "lønn", "Tindkode AS") { $0.decision = .phaseOut },
      system("Granndata Sak", lillehammer, "sak og arkiv", "Granndata AS") {
        $0.municipalityNumber = .yes
        $0.extraction = .needed
        $0.personalData = .special
        $0.assessment = .needed
      },
      system("Sakspunkt", gausdal, "sak og arkiv", "Solpunkt AS") { $0.extraction = .needed },
      system("Sakspunkt", oyer, "sak og arkiv", "Solpunkt AS") { $0.municipalityNumber = .yes },
      system("Barneplan", lillehammer, "barnehage", "Havndata AS"),
      system("Barne plan", gausdal, "barnehage", "Havndata"),
      system("Elvkart", oyer, "kart", "Elvmark AS") { $0.decision = .commonNew },
    ]
  }

  private static var agreements: [ThingDraft] {
    [
      agreement("Leie av kopimaskiner", [lillehammer], "Klarteknikk AS") {
        ($0.ends, $0.renewalMonths, $0.noticeMonths) = (Day("2028-03-01"), 12, 6)
        $0.decision = .terminate
      },
      agreement("Kopimaskiner, leie", [oyer], "Klarteknikk") {
        ($0.ends, $0.noticeMonths) = (Day("2029-01-01"), 3)
      },
      agreement("Lisens for Lysark Lønn", [lillehammer], "Lysark AS") {
        ($0.noticeMonths, $0.noticeEnd) = (12, .yearEnd)
        $0.changeOfParty = .consent
        $0.decision = .transfer
      },
      agreement("Vintervei sone nord", [gausdal], "Brudrift AS") { $0.ends = Day("2028-06-01") },
    ]
  }

  private static func system(
    _ name: String, _ code: String, _ function: String, _ vendor: String,
    _ more: (inout BusinessSystem) -> Void = { _ in }
  ) -> ThingDraft {
    var system = BusinessSystem()
    (system.unit, system.function, system.vendor) = (UnitCode(country: "no", code: code), function, vendor)
    more(&system)
    return ThingDraft(system, title: "\(name) (oppdiktet)", state: .published, from: from)
  }

  private static func agreement(
    _ name: String, _ codes: [String], _ counterpart: String, _ more: (inout Contract) -> Void
  ) -> ThingDraft {
    var contract = Contract()
    contract.units = codes.map { UnitCode(country: "no", code: $0) }
    contract.counterpart = counterpart
    more(&contract)
    return ThingDraft(contract, title: "\(name) (oppdiktet)", state: .published, from: from)
  }
}
