import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

/// The design of a council made ready to be shown.
struct CouncilView {
  let study: CouncilStudy
  let phrase: Phrasebook
  let names: UnitNames
  let sources: NumberedSources

  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(_ study: CouncilStudy, atlas: Atlas, phrase: Phrasebook) throws(Diagnostic) {
    self.study = study
    self.phrase = phrase
    let register = try atlas.country("no").register
    names = UnitNames(division: try register.division(on: study.date), register: register)
    sources = NumberedSources(study.sources, atlas.sources)
  }

  /// The names of all units, shortened where there are many.
  var title: String {
    names.list(study.units.map(\.code), limit: 5) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }

  var lead: String {
    phrase(
      study.hasStatutoryPopulation ? "council.lead" : "council.lead-other-year",
      [
        "date": phrase.date(study.date), "election": String(study.electionYear),
        "counted": phrase.date(study.populationDay),
        "year": study.population.first?.year.map(String.init) ?? "–",
      ])
  }

  var sizeHint: String {
    phrase("council.form.size-hint", ["minimum": number(study.design.after.minimum.value.number)])
  }

  /// The style that an old municipality keeps through the page.
  func style(_ position: Int) -> ChartStyle {
    .merger(position)
  }

  func number(_ value: Double?, decimals: Int = 0) -> String {
    value.map { phrase.number($0, decimals: decimals) } ?? "–"
  }

  func number(_ value: Int?) -> String {
    number(value.map(Double.init))
  }

  /// The name of a party in the visitor's language.
  func party(_ indicator: Indicator) -> String {
    indicator.names[phrase.language.rawValue] ?? indicator.id
  }

  /// What has to be said about a tie; nil where there is none.
  func note(on tie: SeatTie?, name: (Int) -> String) -> String? {
    tie.map {
      phrase(
        $0.decision == .votes ? "council.tie.votes" : "council.tie.undecided", count: $0.seats,
        ["names": $0.lists.map(name).joined(separator: ", ")])
    }
  }

  /// Every value of the law that the design rests on, each once.
  var parameters: [Used] {
    let used =
      ([study.design.after] + study.design.before).flatMap { $0.minimum.steps.flatMap(\.parameters) }
      + [study.design.firstDivisor, study.design.jointCommitteeMinimum]
    return used.reduce(into: []) { list, next in
      if !list.contains(where: { $0.parameter == next.parameter }) { list.append(next) }
    }
  }
}
