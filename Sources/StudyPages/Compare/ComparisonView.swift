import Basics
import Figures
import Pages
import Studies
import Units
import Wording

/// A comparison made ready to be shown: names, signs, numbered sources, every difference at hand.
struct ComparisonView: Sendable {
  /// One merger with what sets it apart on the page.
  struct Merger: Sendable {
    /// Counted from 1.
    let number: Int
    let style: ChartStyle
    /// The merged unit.
    let column: Column
    /// Its parts, standing alone.
    let parts: [Column]
    /// Names of the parts, shortened where there are many.
    let name: String
  }

  let comparison: Comparison
  let country: CountryAtlas
  let catalogue: Catalogue
  let phrase: Phrasebook
  let alternatives: AlternativeWords
  let explainer: Explainer
  let mergers: [Merger]
  /// Every unit by itself: the reader's own, then the others in the order of the study.
  let alone: [Column]
  /// The columns of a table: the merged units first, then what splits make, then the units by themselves.
  let columns: [Column]
  /// Units of the division of the day.
  let unitCount: Int
  let sources: NumberedSources
  private let differences: [CellKey: Difference]
  private let sharesOfNew: [CellKey: Figure]
  /// Position of a column in the comparison's own lists.
  private let positions: [Column: Int]

  private struct CellKey: Hashable {
    let alternative: String
    let unit: String
    let indicator: String
  }

  /// - Parameter own: code of the reader's own municipality, which comes first.
  /// - Throws: `country-unknown`, `date-out-of-range`.
  init(
    _ comparison: Comparison, in content: PageContent, phrase: Phrasebook, own: String? = nil
  ) throws(Diagnostic) {
    let atlas = content.atlas
    self.comparison = comparison
    self.phrase = phrase
    alternatives = try AlternativeWords(comparison.study, in: content, phrase: phrase)
    country = try atlas.country(comparison.study.country)
    catalogue = atlas.catalogue
    let division = try country.register.division(on: comparison.study.date)
    unitCount = division.units.count
    let names = alternatives.names
    explainer = Explainer(
      catalogue: catalogue, phrase: phrase, names: names, unitCount: division.units.count)
    let today = comparison.columns(of: "stand-alone")
    alone = today.filter { $0.unit == own } + today.filter { $0.unit != own }
    let byCode = Dictionary(alone.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    mergers = comparison.columns.filter { $0.isMerged && $0.isWhole }.enumerated().map { index, column in
      Merger(
        number: index + 1, style: StudyContext.style(column.alternative, in: comparison.study),
        column: column,
        parts: column.members.compactMap { byCode[$0.code] },
        name: ComparisonView.name(of: column, names, phrase))
    }
    columns = mergers.map(\.column) + comparison.columns.filter { !$0.isWhole } + alone
    sources = NumberedSources(
      comparison.sources + (comparison.commutingSource.map { [$0.source] } ?? []), atlas.sources)
    differences = Dictionary(
      comparison.differences.map {
        (CellKey(alternative: $0.alternative, unit: $0.unit, indicator: $0.indicator), $0)
      }, uniquingKeysWith: { first, _ in first })
    sharesOfNew = Dictionary(
      comparison.cells.filter { $0.indicator == "share-of-new" }.map {
        (CellKey(alternative: $0.alternative, unit: $0.unit, indicator: $0.indicator), $0.figure)
      }, uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      comparison.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var names: UnitNames { alternatives.names }

  func figure(_ column: Column, _ indicator: String) -> Figure? {
    comparison.cell(column, indicator)?.figure
  }

  func value(_ column: Column, _ indicator: String) -> Double? {
    figure(column, indicator)?.observation.value
  }

  /// The merged unit's figure less that of one of its parts.
  func difference(_ merger: Merger, _ part: Column, _ indicator: String) -> Difference? {
    differences[
      CellKey(alternative: merger.column.alternative, unit: part.unit, indicator: indicator)]
  }

  /// How much of the merged unit a part is.
  func shareOfNew(_ merger: Merger, _ part: Column) -> Figure? {
    sharesOfNew[
      CellKey(alternative: merger.column.alternative, unit: part.unit, indicator: "share-of-new")]
  }

  func commuting(_ column: Column) -> CommutingFlows.Summary? {
    positions[column].flatMap { comparison.commuting[$0] }
  }

  func ages(_ column: Column) -> AgeProfile? {
    comparison.ages(of: column)
  }

  func neighbours(_ column: Column) -> [Neighbour]? {
    positions[column].flatMap { comparison.neighbours[$0] }
  }

  func series(_ column: Column) -> Series? {
    positions[column].map { comparison.population[$0] }
  }

  /// How the figure of an indicator came about.
  func explanation(_ figure: Figure, of indicator: Indicator) -> Explanation {
    explainer.explanation(figure, of: indicator)
  }

  /// What a column is called: a merged unit by its parts, shortened where there are many.
  func name(_ column: Column) -> String {
    ComparisonView.name(of: column, names, phrase)
  }

  func name(_ indicator: Indicator) -> String {
    explainer.name(indicator)
  }

  /// The unit of measure; a class has none that is worth a word.
  func unitName(_ indicator: Indicator) -> String {
    indicator.unit == "class" ? "" : phrase("measure.\(indicator.unit)")
  }

  static func name(of column: Column, _ names: UnitNames, _ phrase: Phrasebook) -> String {
    guard column.isWhole else {
      return zip(column.members, column.shares).map { member, share in
        share == 1
          ? names(member.code)
          : phrase(
            "compare.part",
            ["name": names(member.code), "percent": phrase.number(100 * share, decimals: 0)])
      }.joined(separator: " + ")
    }
    return names.list(column.members.map(\.code), limit: 4) {
      phrase("measure.and-others", count: $1, ["names": $0])
    }
  }
}
