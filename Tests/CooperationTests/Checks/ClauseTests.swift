import Cooperation
import Law
import Testing

/// One line for each thing that an agreement must say; the lists are those of the acts, letter by letter.
@Suite struct ClauseTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let form: String
    let clause: String
    let citation: String
    var isAlways = true

    var testDescription: String { "\(form): \(clause)" }
  }

  private static func lines(_ form: String, _ citation: String, _ places: String, _ clauses: String) -> [Line]
  {
    zip(places.split(separator: " "), clauses.split(separator: " ")).map { place, clause in
      Line(
        form: form, clause: String(clause), citation: "\(citation) \(place)", isAlways: clause != "other")
    }
  }

  static let politicalCouncil = lines(
    "no.interkommunalt-politisk-rad", "kommuneloven § 18-4 fjerde ledd bokstav", "a b c d e f g h",
    "name legal-person members matters authority shares withdrawal dissolution")
  static let taskCommunity = lines(
    "no.kommunalt-oppgavefellesskap", "kommuneloven § 19-4 fjerde ledd bokstav", "a b c d e f g h i j",
    "name legal-person members tasks contributions shares loans reporting withdrawal dissolution")
  private static let ofHosts =
    "participants host tasks transfer notification settlement withdrawal dissolution other"
  static let host = lines(
    "no.vertskommune-administrativt", "kommuneloven § 20-4 tredje ledd bokstav", "a b c d e f g h i", ofHosts)
  static let committee =
    lines("no.vertskommune-nemnd", "kommuneloven § 20-4 tredje ledd bokstav", "a b c d e f g h i", ofHosts)
    + [Line(form: "no.vertskommune-nemnd", clause: "members", citation: "kommuneloven § 20-4 fjerde ledd")]
  static let company = lines(
    "no.interkommunalt-selskap", "IKS-loven § 4 tredje ledd nr.", "1 2 3 4 5 6 7 8 9",
    "name participants purpose head-office board contributions shares members other")
  static let federation = lines(
    "se.kommunalforbund", "kommunallagen 9 kap. 6 §", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18",
    "name organisation members auditors auditors-election initiative qualified-majority attendance presence "
      + "notice-board shares insight budget questions withdrawal dissolution disputes remuneration")

  static let all = politicalCouncil + taskCommunity + host + committee + company + federation

  @Test(arguments: all) func whatTheAgreementDoesNotSayIsFoundAlone(_ line: Line) throws {
    var arrangement = try Arrangement.sound(line.form)
    arrangement.clauses?.remove(line.clause)
    let found = try arrangement.found()
    #expect(found.map(\.id) == [(line.isAlways ? "clause-missing." : "clause-where-needed.") + line.clause])
    #expect(found.first?.level == (line.isAlways ? .fault : .hint))
    #expect(found.first?.statement?.citation == line.citation)
  }

  @Test(arguments: all) func whatItSaysIsNotFound(_ line: Line) throws {
    #expect(try Arrangement.sound(line.form).found().isEmpty)
  }

  @Test func theListsAreWhole() throws {
    for (form, lines) in Dictionary(grouping: Self.all, by: \.form) {
      #expect(try ShippedForms.form(form).clauses.map(\.id) == lines.map(\.clause), "\(form)")
    }
  }

  @Test func whereNobodyHasLookedNothingIsMissing() throws {
    var arrangement = try Arrangement.sound("no.kommunalt-oppgavefellesskap")
    arrangement.clauses = nil
    #expect(try arrangement.found().map(\.id) == ["clauses-unknown"])
    let states = arrangement.clauseStates(try ShippedForms.form(arrangement.form))
    #expect(states.allSatisfy { $0.state == .unknown } && states.count == 10)
  }

  /// The bylaws of a board of the act of 1992 were not read in the act: none of them is asked for.
  @Test func whatWasNotReadIsNotAskedFor() throws {
    var arrangement = try Arrangement.sound("no.interkommunalt-styre-1992")
    arrangement.clauses = []
    #expect(try arrangement.found("2020-01-01").map(\.kind) == [.formMustConvert])
  }
}
