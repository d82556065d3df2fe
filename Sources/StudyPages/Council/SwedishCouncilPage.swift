import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Studies
import Units
import Wording

/// The fewest members of a council in Sweden, by those entitled to vote: what the visitor says, or those of 18 and over
/// in the tables that were imported.
struct SwedishCouncilView {
  /// Those entitled to vote in a municipality, and where the number is from.
  struct Voters {
    let number: Int?
    /// The year of the count where it is those of 18 and over; nil where it was typed, or is not known.
    let year: Int?
  }

  let units: [String]
  let voters: [Voters]
  let council: SwedishCouncil
  /// What the law asks for: from so many entitled to vote on so many members.
  let brackets: [(from: Double, members: Double?)]
  let statute: Used?

  private static let votingAge = 18

  /// - Parameter typed: those entitled to vote in each municipality, as typed; empty where nothing was.
  /// - Throws: `council-voters-invalid` for each number that is none, and faults of the law's lookups.
  init(
    _ units: [String], typed: [String], country: CountryAtlas, rulebook: Rulebook, today: Day
  ) throws(Diagnostics) {
    var faults: [Diagnostic] = []
    voters = units.enumerated().map { place, unit in
      let text = typed.indices.contains(place) ? typed[place].filter { !$0.isWhitespace } : ""
      if text.isEmpty {
        let counted = country.statistics.persons(of: unit, from: Self.votingAge)
        return Voters(number: counted.map { Int($0.persons.rounded()) }, year: counted?.year)
      }
      guard let number = Int(text), (1...20_000_000).contains(number) else {
        faults.append(
          Diagnostic("council-voters-invalid", .badInput, at: .init(field: "voters"), ["found": text]))
        return Voters(number: nil, year: nil)
      }
      return Voters(number: number, year: nil)
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.units = units
    council = try SwedishCouncil(voters: voters.map(\.number), at: today, in: rulebook)
    let content = try? rulebook.parameter("se.council.minimum-size").version(on: today)?.content
    if case .brackets(let steps) = content {
      brackets = steps.map { ($0.from, $0.amount.number) }
    } else {
      brackets = []
    }
    statute = try? rulebook.value("se.council.minimum-size", at: today, by: 0)
  }
}

extension StudyContext {
  /// The council of a Swedish merger: how large it must be at least, and what is not known.
  func swedishCouncil(_ study: Study, _ merger: (id: String, units: [String])) -> Reply {
    let typed = visit.query.all("voters")
    do throws(Diagnostics) {
      return try swedishCouncil(study, merger, typed: typed, faults: [])
    } catch {
      let isTyped = error.list.allSatisfy { $0.place.field == "voters" }
      guard isTyped, let page = try? swedishCouncil(study, merger, typed: [], faults: error.list) else {
        return faultPage(error.list, at: StudyPlaces.council)
      }
      return page
    }
  }

  private func swedishCouncil(
    _ study: Study, _ merger: (id: String, units: [String]), typed: [String], faults: [Diagnostic]
  ) throws(Diagnostics) -> Reply {
    let view: SwedishCouncilView
    let words: AlternativeWords
    do throws(Diagnostic) {
      let country = try atlas.country(study.country)
      words = try AlternativeWords(study, in: content, phrase: phrase)
      do throws(Diagnostics) {
        view = try SwedishCouncilView(
          merger.units, typed: typed, country: country, rulebook: content.rulebook, today: content.today())
      } catch {
        throw error.list[0]
      }
    } catch {
      throw Diagnostics([error])
    }
    let header = StudyHeader(view: .council, study: study, words: words, shown: merger.id)
    return studyPage(header, status: faults.isEmpty ? 200 : 400) { html in
      if !faults.isEmpty { faultList(&html, faults) }
      answer(view, Self.style(merger.id, in: study), words.heading(of: merger.id)).write(nil, phrase, &html)
      councils(view, words, &html)
      votersForm(view, words, typed, &html)
      law(view, &html)
      html.section(.class("column"), .aria("labelledby", "council-missing")) {
        $0.h2(phrase("council.sweden.missing"), .id("council-missing"))
        $0.ul {
          for key in ["voters", "sizes", "parties"] { $0.li(phrase("council.sweden.missing-\(key)")) }
        }
      }
    }
  }

  private func number(_ value: Int?) -> String { value.map { phrase.number(Double($0), decimals: 0) } ?? "–" }

  private func number(_ value: Double?) -> String { value.map { phrase.number($0, decimals: 0) } ?? "–" }

  private func answer(_ view: SwedishCouncilView, _ style: ChartStyle, _ name: String) -> StudyAnswer {
    func figure(_ key: String, _ text: String) -> StudyAnswer.Figure {
      StudyAnswer.Figure(
        title: phrase("council.sweden.\(key)"),
        lines: [StudyAnswer.Line(style: style, name: name, figure: text, isEstimated: view.isEstimated)],
        measure: phrase("council.sweden.\(key)-measure"))
    }
    guard let after = view.council.after.seats, let before = view.council.seatsBefore else {
      return StudyAnswer(sentences: [phrase("council.sweden.unknown")], figures: [])
    }
    return StudyAnswer(
      sentences: [
        phrase("council.sweden.answer", ["after": number(after), "before": number(before)])
      ],
      figures: [
        figure("seats", "\(number(before)) → \(number(after))"),
        figure("per-seat", number(view.council.after.votersPerSeat)),
      ])
  }

  private func councils(_ view: SwedishCouncilView, _ words: AlternativeWords, _ html: inout HTML) {
    html.section(.aria("labelledby", "council-councils")) {
      $0.h2(phrase("council.councils"), .id("council-councils"))
      if view.isEstimated {
        let years = view.voters.compactMap(\.year)
        $0.p(
          phrase("council.sweden.estimated", ["year": years.max().map(String.init) ?? "–"]), .class("column"))
      }
      $0.scrolling(phrase("council.sweden.caption")) {
        $0.table(.class("figures")) {
          $0.caption(phrase("council.sweden.caption"))
          $0.thead {
            $0.tr {
              $0.th(phrase("council.table.unit"), .scope("col"))
              for key in ["voters", "minimum", "voters-per-seat"] {
                $0.th(phrase("council.sweden.\(key)"), .scope("col"), .class("number"))
              }
            }
          }
          $0.tbody {
            for (place, council) in view.council.before.enumerated() {
              row(
                words.names(view.units[place]), council, isEstimated: view.voters[place].year != nil,
                style: .merger(place), &$0)
            }
            row(
              phrase("council.table.new"), view.council.after, isEstimated: view.isEstimated, style: nil, &$0)
          }
        }
      }
    }
  }

  private func row(
    _ name: String, _ council: SwedishCouncil.Council, isEstimated: Bool, style: ChartStyle?,
    _ html: inout HTML
  ) {
    html.tr(.class(style == nil ? "merged-row" : nil)) {
      $0.th(.scope("row")) {
        if let style { $0.sign(style) }
        $0.text(style == nil ? name : " \(name)")
      }
      for text in [number(council.voters), number(council.seats), number(council.votersPerSeat)] {
        $0.td(.class("number")) {
          if isEstimated { $0.estimated(text, phrase) } else { $0.text(text) }
        }
      }
    }
  }

  private func votersForm(
    _ view: SwedishCouncilView, _ words: AlternativeWords, _ typed: [String], _ html: inout HTML
  ) {
    html.form(.method("get"), .action(StudyPlaces.council.address()), .class("council-form")) {
      for pair in wholeStudy.pairs where pair.name != "voters" {
        $0.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      $0.fieldset(.class("council-before")) {
        $0.legend(phrase("council.sweden.form"))
        for (place, unit) in view.units.enumerated() {
          $0.div(.class("field")) {
            $0.label(words.names(unit), .for("council-voters-\(place + 1)"))
            $0.input(
              .type("text"), .inputmode("numeric"), .id("council-voters-\(place + 1)"), .name("voters"),
              .size(8), .value(typed.indices.contains(place) ? typed[place] : ""))
          }
        }
      }
      $0.button(phrase("council.form.send"), .type("submit"), .class("button-main"))
    }
  }

  private func law(_ view: SwedishCouncilView, _ html: inout HTML) {
    html.section(.class("column"), .aria("labelledby", "council-law")) {
      $0.h2(phrase("council.sweden.law"), .id("council-law"))
      $0.ul {
        for bracket in view.brackets {
          $0.li(
            phrase(
              "council.sweden.bracket",
              ["from": number(bracket.from), "members": number(bracket.members)]))
        }
      }
      guard let statute = view.statute else { return }
      let reference = statute.reference
      $0.p {
        $0.span(
          [reference.title, reference.section].filter { !$0.isEmpty }.joined(separator: " "), .lang("sv"))
        if !statute.verified { $0.unverified(phrase) }
        if let note = statute.note { $0.text(". \(note.text(in: phrase.language.rawValue))") }
      }
    }
  }
}

extension SwedishCouncilView {
  /// Whether some of those entitled to vote are those of 18 and over.
  fileprivate var isEstimated: Bool { voters.contains { $0.year != nil } }
}
