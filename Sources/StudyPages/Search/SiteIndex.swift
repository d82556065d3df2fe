import Basics
import Figures
import Law
import Pages
import Rulebook
import Search
import Units
import Wording

/// Everything of the site that can be looked for, in the words of one language.
struct SiteIndex {
  /// What can be found, and the folded texts that it is found by.
  struct Entry {
    let finding: Finding
    let texts: [String]
    /// The words of its title and of what it is found by, as any index holds them.
    let words: [String]

    init(_ finding: Finding, by texts: [String]) {
      self.finding = finding
      self.texts = texts.map { Folding.folded($0) }
      words = TextAnalysis.shipped.tokens(
        title: finding.title, body: (texts + [finding.line]).joined(separator: "\n"))
    }

    /// How well it fits, 0 best: as a whole or by how it begins, then by its words in other forms and as parts of compounds,
    /// in its title or at all.
    func rank(_ searched: SearchedText, _ query: SearchQuery) -> Int? {
      if let rank = searched.rank(texts) { return rank }
      guard !query.isEmpty else { return nil }
      if query.condition(.title).holds(of: words) { return 4 }
      return query.condition(.text).holds(of: words) ? 5 : nil
    }
  }

  let countries: [CountryAtlas]
  let entries: [Entry]
  let phrase: Phrasebook
  let today: Day

  /// So many of a kind are shown at most.
  static let mostOfAKind = 8

  /// What fits, grouped by kind: the group with the best fit first, and the best of each group first. Where nothing fits,
  /// municipalities and counties whose names are nearly the same.
  func found(_ text: String) -> [FoundGroup] {
    let searched = SearchedText(text)
    guard !searched.isEmpty else { return [] }
    let query = SearchQuery(text, .shipped)
    let hits =
      units(searched)
      + entries.compactMap { entry in
        entry.rank(searched, query).map { (rank: $0, finding: entry.finding) }
      }
    return SiteIndex.grouped(hits.isEmpty ? similarUnits(searched) : hits)
  }

  private static func grouped(_ hits: [(rank: Int, finding: Finding)]) -> [FoundGroup] {
    let groups = Finding.Kind.allCases.compactMap { kind -> (best: Int, group: FoundGroup)? in
      let own = hits.filter { $0.finding.kind == kind }.enumerated()
        .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
      guard let best = own.first?.rank else { return nil }
      let shown = own.prefix(mostOfAKind).map(\.finding)
      return (best, FoundGroup(kind: kind, findings: shown, more: own.count - shown.count))
    }
    return groups.enumerated().sorted { ($0.element.best, $0.offset) < ($1.element.best, $1.offset) }
      .map(\.element.group)
  }
}
