import Basics
import Figures
import Law
import Pages
import Rulebook
import Studies
import Units
import Wording

/// An outlook made ready to be shown: names, signs, and the alternative that the page is about.
struct OutlookView {
  let outlook: Outlook
  let address: OutlookAddress
  let phrase: Phrasebook
  let alternatives: AlternativeWords
  let atlas: Atlas
  let country: CountryAtlas
  /// The alternative that the headlines and drawings are about.
  let chosen: Alternative
  let sources: NumberedSources
  /// Whether somebody compared every value of the price index with its source.
  let pricesAreVerified: Bool

  /// The year that headlines look at, where the outlook reaches it.
  private static let headlineYear = 2040

  /// - Throws: `country-unknown`, `date-out-of-range`, `outlook-alternative-unknown`.
  init(
    _ outlook: Outlook, _ address: OutlookAddress, in content: PageContent, phrase: Phrasebook
  ) throws(Diagnostic) {
    let study = outlook.plan.study
    let asked = study.alternatives.dropFirst()
    guard let chosen = address.shown.map({ id in asked.first { $0.id == id } }) ?? asked.first else {
      throw Diagnostic(
        "outlook-alternative-unknown", .badInput, at: .init(field: "show"),
        ["found": address.shown ?? "", "expected": asked.map(\.id).joined(separator: ", ")])
    }
    self.outlook = outlook
    self.address = address
    self.phrase = phrase
    let atlas = content.atlas
    self.atlas = atlas
    self.chosen = chosen
    country = try atlas.country(study.country)
    alternatives = try AlternativeWords(study, in: content, phrase: phrase)
    pricesAreVerified =
      (try? content.rulebook.parameter(PriceLevel.index))?.versions.allSatisfy(\.verified) ?? false
    let accounts = study.units.contains { outlook.plan.inputs.accounts[$0] != nil } ? ["no.accounts"] : []
    sources = NumberedSources(
      ["population", "population-by-age", "need-index"].flatMap { id in
        (atlas.catalogue[id]?.sources ?? []).filter { $0.hasPrefix("\(study.country).") }
      } + accounts, atlas.sources)
  }

  var plan: OutlookPlan { outlook.plan }
  var names: UnitNames { alternatives.names }
  var style: ChartStyle { style(chosen.id) }

  /// The names of all units, shortened where there are many.
  var title: String {
    names.list(plan.study.units, limit: 5) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }

  /// The year that headlines are told for: 2040, or the last.
  var headlineYear: Int { min(max(Self.headlineYear, plan.effectYear), outlook.lastYear) }

  /// The years that tables show.
  var tableYears: [Int] {
    Set([outlook.firstYear, plan.effectYear, headlineYear, outlook.lastYear]).sorted()
  }

  /// The units as they stand alone.
  var alone: [Outlook.Prospect] { outlook.cells(of: "stand-alone") }

  /// What the chosen alternative is about: the units that it makes, or all of them where it makes none.
  var focus: [Outlook.Prospect] {
    let cells = outlook.cells(of: chosen.id)
    let made = cells.filter { !$0.column.isToday }
    return made.isEmpty ? cells : made
  }

  /// Whether the chosen alternative makes new municipalities.
  var makesUnits: Bool { focus.contains { !$0.column.isToday } }

  /// The units that became what the alternative is about, as they stand alone.
  var before: [Outlook.Prospect] {
    let codes = Set(focus.flatMap { $0.column.members.map(\.code) })
    return alone.filter { codes.contains($0.column.unit) }
  }

  func style(_ alternative: String) -> ChartStyle {
    let place = plan.study.alternatives.firstIndex { $0.id == alternative } ?? 0
    return place == 0 ? .alone : .merger(place - 1)
  }

  func name(_ column: Column) -> String {
    ComparisonView.name(of: column, names, phrase)
  }

  func name(_ outcome: Outcome) -> String {
    AccountWords.name(outcome, in: outlook, phrase) ?? phrase("outlook-outcome.\(outcome.id)")
  }

  /// What a gap is about: a task, a rule, a unit, or several with their shares.
  func name(subject: String) -> String {
    let rule = "grants-page.short.\(subject.split(separator: ".").last ?? "")"
    if phrase.has(rule) { return phrase(rule) }
    if atlas.tasks.contains(where: { $0.id == subject }) { return alternatives.task(subject) }
    if subject.isEmpty { return "" }
    return subject.split(separator: "+").map { part in
      names(String(part.split(separator: "/").first ?? part))
    }.joined(separator: " + ")
  }
}
