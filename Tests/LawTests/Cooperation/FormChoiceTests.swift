import Basics
import Law
import Testing

/// The chooser: each line is an answer and the forms that a named paragraph then excludes.
@Suite struct FormChoiceTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    let country: String
    let needs: Needs
    /// Form and paragraph that excludes it.
    let excluded: [String: String]
    let conditional: Set<String>

    init(
      _ name: String, in country: String = "no", _ needs: Needs, excluded: [String: String],
      conditional: Set<String> = []
    ) {
      self.name = name
      self.country = country
      self.needs = needs
      self.excluded = excluded
      self.conditional = conditional
    }

    var testDescription: String { name }
  }

  private static let companies: Set<String> = [
    "interkommunalt-selskap", "aksjeselskap", "samvirkeforetak", "forening", "avtale",
  ]

  static let lines = [
    Line("nothing is asked", .init(), excluded: [:]),
    Line(
      "public authority", .init(authority: .yes),
      excluded: [
        "interkommunalt-politisk-rad": "§ 18-1 andre ledd",
        "kommunalt-oppgavefellesskap": "§ 19-1 andre ledd",
      ], conditional: companies),
    Line(
      "authority over grant schemes only", .init(authority: .exceptions), excluded: [:],
      conditional: companies),
    Line("no authority", .init(authority: .no), excluded: [:]),
    Line(
      "decisions of principal importance", .init(authority: .yes, principal: true),
      excluded: [
        "interkommunalt-politisk-rad": "§ 18-1 andre ledd",
        "kommunalt-oppgavefellesskap": "§ 19-1 andre ledd",
        "vertskommune-administrativt": "§ 20-2 første og andre ledd",
      ], conditional: companies),
    Line(
      "decisions of principal importance outside statutory tasks",
      .init(principal: true, statutory: false),
      excluded: [
        "vertskommune-administrativt": "§ 20-2 første og andre ledd", "interkommunalt-selskap": "§ 5-4",
        "aksjeselskap": "§ 5-4", "samvirkeforetak": "§ 5-4", "forening": "§ 5-4", "avtale": "§ 5-4",
      ]),
    Line(
      "minor decisions outside statutory tasks", .init(authority: .yes, principal: false, statutory: false),
      excluded: [
        "interkommunalt-politisk-rad": "§ 18-1 andre ledd",
        "kommunalt-oppgavefellesskap": "§ 19-1 andre ledd",
      ]),
    Line(
      "private parties", .init(participants: .withPrivate),
      excluded: [
        "interkommunalt-politisk-rad": "§ 18-1 første ledd",
        "kommunalt-oppgavefellesskap": "§ 19-1 første ledd",
        "vertskommune-administrativt": "§ 20-2 første ledd", "vertskommune-nemnd": "§ 20-3 første ledd",
        "interkommunalt-selskap": "§ 1",
      ]),
    Line(
      "municipalities and counties together", .init(participants: .municipalitiesAndCounties),
      excluded: [
        "vertskommune-administrativt": "§ 20-2 første ledd", "vertskommune-nemnd": "§ 20-3 første ledd",
      ]),
    Line("counties only", .init(participants: .counties), excluded: [:]),
    Line(
      "limited liability", .init(limited: true),
      excluded: [
        "interkommunalt-politisk-rad": "§ 18-2", "kommunalt-oppgavefellesskap": "§ 19-2",
        "interkommunalt-selskap": "§ 3",
      ]),
    Line(
      "a legal person of its own", .init(legalPerson: true),
      excluded: [
        "vertskommune-administrativt": "§ 20-1", "vertskommune-nemnd": "§ 20-1", "avtale": "",
      ]),
    Line(
      "no legal person", .init(legalPerson: false),
      excluded: [
        "interkommunalt-selskap": "§ 2", "aksjeselskap": "§ 1-1", "samvirkeforetak": "§ 1", "forening": "",
      ]),
    Line(
      "Swedish companies exercise authority only with support in law", in: "se", .init(authority: .yes),
      excluded: [:], conditional: ["aktiebolag", "stiftelse-forening", "privat-utforare"]),
    Line(
      "Swedish delegation by contract stops at matters of principle", in: "se",
      .init(principal: true, participants: .municipalities),
      excluded: ["avtalssamverkan": "9 kap. 37 § och 6 kap. 38 §", "privat-utforare": "10 kap. 7 §"]),
    Line(
      "Swedish members cover the deficit of a kommunalförbund", in: "se", .init(limited: true),
      excluded: ["kommunalforbund": "9 kap. 11 §"]),
  ]

  @Test(arguments: lines)
  func formsAreExcludedByTheParagraphThatExcludesThem(_ line: Line) throws {
    let choices = try choices(line.country, line.needs)
    let prefix = "\(line.country)."
    for choice in choices {
      let name = String(choice.form.id.dropFirst(prefix.count))
      if let paragraph = line.excluded[name] {
        #expect(choice.verdict == .excluded, "\(name)")
        #expect(choice.grounds(.excludes).map(\.statement.paragraph).contains(paragraph), "\(name)")
      } else {
        #expect(choice.verdict == (line.conditional.contains(name) ? .conditional : .open), "\(name)")
      }
    }
  }

  /// An answer more never brings an excluded form back.
  @Test func moreAnswersNeverExcludeLess() throws {
    for authority in Needs.Authority.allCases {
      for partners in Partners.allCases {
        let few = try choices("no", Needs(authority: authority)).filter { $0.verdict == .excluded }
        let more = try choices(
          "no", Needs(authority: authority, legalPerson: true, participants: partners, limited: true)
        ).filter { $0.verdict == .excluded }
        #expect(Set(few.map(\.form.id)).isSubset(of: Set(more.map(\.form.id))))
      }
    }
  }

  @Test func aFormOfOldLawIsExcludedByWhatReplacedIt() throws {
    let forms = try ShippedStatutes.statutes.get().forms(of: "no")
    let day = try #require(Day("2021-01-01"))
    let choices = formChoices(forms, for: Needs(), on: day)
    let board = try #require(choices.first { $0.form.id == "no.interkommunalt-styre-1992" })
    #expect(board.verdict == .excluded)
    #expect(board.grounds(.excludes).map(\.statement.citation) == ["kommuneloven § 31-2"])
    let host = try #require(choices.first { $0.form.id == "no.vertskommune-nemnd-1992" })
    #expect(host.grounds(.excludes).map(\.question) == [.day])
  }

  @Test func whatIsLeftComesFirst() throws {
    let verdicts = try choices("no", Needs(authority: .yes)).map(\.verdict)
    let order: [FormChoice.Verdict] = [.open, .conditional, .excluded]
    #expect(verdicts == verdicts.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) })
    #expect(Set(verdicts).count == 3)
  }

  @Test func sellingInAMarketSpeaksForTheCompanies() throws {
    let choices = try choices("no", Needs(market: true))
    func weights(_ id: String) -> [Ground.Weight] {
      choices.first { $0.form.id == id }?.grounds.map(\.weight) ?? []
    }
    #expect(weights("no.aksjeselskap") == [.pro])
    #expect(weights("no.interkommunalt-selskap") == [.against])
    #expect(choices.allSatisfy { $0.verdict == .open })
  }

  /// Of the forms that there are today.
  private func choices(_ country: String, _ needs: Needs) throws -> [FormChoice] {
    let day = try #require(Day("2026-11-21"))
    let forms = try ShippedStatutes.statutes.get().forms(of: country).filter { $0.exists(on: day) }
    return formChoices(forms, for: needs, on: day)
  }
}
