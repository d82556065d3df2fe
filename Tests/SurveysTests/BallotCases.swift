import AtlasFiles
import Foundation

@testable import Surveys

/// Ballots that are well, and for each rule one that breaks it alone. Places are invented.
enum BallotCases {
  static let rules: BallotRules? = try? readBallotRules(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data"))

  static let sound: [Ballot] = [
    ballot("Skal Storvik slå seg sammen med Lillevik fra 1. januar 2028?", ["Ja", "Nei"]),
    ballot(
      "Kva meiner du at Storvik kommune skal gjere?",
      [
        "Storvik skal slå seg saman med Lillevik", "Storvik skal slå seg saman med Fjellbygd",
        "Storvik skal halde fram som eigen kommune",
      ], method: .preference, parties: ["Storvik", "Lillevik", "Fjellbygd"]),
    ballot("Ska Storvik och Lillevik bli en kommun?", ["Ja", "Nej", "Blank"], blank: false),
    ballot(
      "What should become of Storvik?",
      ["Storvik merges with Lillevik and Fjellbygd", "Storvik remains a municipality of its own"],
      threshold: .turnout(0.25), parties: ["Storvik", "Lillevik", "Fjellbygd"]),
    ballot(
      "Bør Storvik og Lillevik slås sammen?",
      ["For at Storvik og Lillevik slås sammen", "Mot at Storvik og Lillevik slås sammen"],
      threshold: .majority),
    ballot("Skal Storgata stenges for biler om sommeren?", ["Ja", "Nei"], parties: []),
  ]

  static let broken: [(BallotFinding.Kind, Ballot)] = [
    (.optionsTooFew, ballot("Skal Storvik slå seg sammen med Lillevik?", ["Ja"])),
    (
      .stayMissing,
      ballot(
        "Hvem skal Storvik slå seg sammen med?", ["Lillevik", "Fjellbygd"],
        parties: ["Storvik", "Lillevik", "Fjellbygd"])
    ),
    (.partiesUnnamed, ballot("Skal Storvik bli del av en større kommune?", ["Ja", "Nei"])),
    (
      .partyLeftOut,
      ballot(
        "Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"],
        parties: ["Storvik", "Lillevik", "Fjellbygd"])
    ),
    (.leading, ballot("Er du enig i at Storvik skal slå seg sammen med Lillevik?", ["Ja", "Nei"])),
    (
      .twoInOne,
      ballot("Skal Storvik slå seg sammen med Lillevik, og skal skolen på Nes bestå?", ["Ja", "Nei"])
    ),
    (
      .secondaryQuestion,
      ballot("Dersom Storvik må slå seg sammen med Lillevik, skal det skje i 2028?", ["Ja", "Nei"])
    ),
    (
      .wordingUnequal,
      ballot(
        "Hva skal Storvik gjøre?",
        ["Slå seg sammen med Lillevik til en sterk kommune", "Fortsette som egen kommune"])
    ),
    (
      .optionsOverlap,
      ballot(
        "Hva skal Storvik gjøre?",
        ["Slå seg sammen med Lillevik eller Fjellbygd", "Fortsette som egen kommune"],
        parties: ["Storvik", "Lillevik", "Fjellbygd"])
    ),
    (
      .consequencesUnknown,
      ballot(
        "Hva skal Storvik gjøre?",
        ["Slå seg sammen med Lillevik", "Fortsette som egen kommune", "Finne en annen løsning med Lillevik"],
        method: .preference)
    ),
    (.blankMissing, ballot("Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], blank: false)),
    (.blankUnknown, ballot("Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], blank: nil)),
    (.methodUnknown, ballot("Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], method: nil)),
    (
      .methodUnfit,
      ballot(
        "Hva skal Storvik gjøre?",
        ["Slå seg sammen med Lillevik", "Slå seg sammen med Fjellbygd", "Fortsette som egen kommune"],
        parties: ["Storvik", "Lillevik", "Fjellbygd"])
    ),
    (
      .thresholdUnclear,
      ballot(
        "Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], threshold: .unclear("klart flertall"))
    ),
    (
      .turnoutDemandHigh,
      ballot("Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], threshold: .turnout(0.5))
    ),
    (
      .bindingClaimed,
      ballot("Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], threshold: .binding("bindende"))
    ),
    (
      .languageHeavy,
      ballot(
        "Skal Storvik kommune i henhold til vedtak slå seg sammen med Lillevik kommune?", ["Ja", "Nei"])
    ),
  ]

  static func ballot(
    _ question: String, _ options: [String], blank: Bool? = true, method: CountingMethod? = .plurality,
    threshold: BallotThreshold = .none, parties: [String] = ["Storvik", "Lillevik"],
    consequences: [String]? = nil
  ) -> Ballot {
    Ballot(
      question: question, options: options, hasBlank: blank, method: method, threshold: threshold,
      parties: parties, consequences: consequences)
  }
}
