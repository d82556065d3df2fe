import Testing

@testable import Surveys

@Suite struct BallotTests {
  @Test func soundBallotsPass() throws {
    let rules = try #require(BallotCases.rules)
    for ballot in BallotCases.sound {
      let found = ballot.findings(rules).map { "\($0.id) \($0.values)" }
      #expect(found == [], "\(ballot.question)")
    }
  }

  @Test func eachRuleHasABallotThatBreaksItAlone() throws {
    let rules = try #require(BallotCases.rules)
    for (kind, ballot) in BallotCases.broken {
      #expect(ballot.findings(rules).map(\.rule.kind) == [kind], "\(ballot.question)")
    }
    #expect(Set(BallotCases.broken.map(\.0)) == Set(BallotFinding.Kind.allCases))
    #expect(Set(rules.rules.map(\.kind)) == Set(BallotFinding.Kind.allCases))
    #expect(rules.rules.count == BallotFinding.Kind.allCases.count)
  }

  /// How ballots of the Norwegian reform were worded that research found wanting; names are invented.
  @Test(arguments: [
    (
      "Hvilken kommune skal Storvik slå seg sammen med?",
      ["Én eller flere av kommunene Lillevik og Fjellbygd", "Nei, Storvik skal bestå"],
      BallotFinding.Kind.partiesUnnamed
    ),
    ("Hva vil du velge?", ["Ny kommune med Lillevik", "Ny kommune med Fjellbygd"], .stayMissing),
    ("Skal Storvik bli en del av en ny kommune?", ["Ja", "Nei"], .partiesUnnamed),
    ("Vil du sikre skolene ved å slå Storvik sammen med Lillevik?", ["Ja", "Nei"], .leading),
    ("Skal Storvik slå seg sammen med Lillevik? Og skal rådhuset ligge der?", ["Ja", "Nei"], .twoInOne),
  ])
  func knownFlawsAreFound(_ question: String, _ options: [String], _ kind: BallotFinding.Kind) throws {
    let rules = try #require(BallotCases.rules)
    let ballot = BallotCases.ballot(question, options, parties: ["Storvik", "Lillevik", "Fjellbygd"])
    #expect(ballot.findings(rules).map(\.rule.kind).contains(kind))
  }

  @Test func anOptionOfWhichNothingIsToldIsNamed() throws {
    let rules = try #require(BallotCases.rules)
    let ballot = BallotCases.ballot(
      "Skal Storvik slå seg sammen med Lillevik?", ["Ja", "Nei"], consequences: ["Ny kommune fra 2028.", " "])
    let found = ballot.findings(rules)
    #expect(found.map(\.rule.kind) == [.consequencesUnknown] && found[0].values == ["option": "Nei"])
  }

  @Test(arguments: [
    ("", BallotThreshold.unsaid), ("none", .none), ("ingen", .none), ("25 %", .turnout(0.25)),
    ("0.4", .turnout(0.4)), ("40", .turnout(0.4)), ("50 % av stemmene", .votes(0.5)),
    ("alminnelig flertall", .majority), ("klart flertall", .unclear("klart flertall")),
    ("bindende ved 50 %", .binding("bindende ved 50 %")), ("not binding", .unclear("not binding")),
    ("höga siffror", .unclear("höga siffror")),
  ])
  func thresholdsAreRead(_ text: String, _ threshold: BallotThreshold) {
    #expect(BallotThreshold(reading: text) == threshold)
  }

  @Test func emptyAndStrangeBallotsAreToldAndDoNotBreak() throws {
    let rules = try #require(BallotCases.rules)
    for text in ["", "   ", "?", "🗳️", String(repeating: "ja ", count: 200)] {
      let ballot = BallotCases.ballot(text, [text, ""], parties: ["", text])
      #expect(!ballot.findings(rules).isEmpty)
    }
  }
}
