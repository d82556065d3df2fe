import Figures
import Markup
import Pages
import Studies
import Wording

/// The parts of a comparison below its headlines, each with the groups of indicators that belong to it.
enum ComparisonSection: String, CaseIterable {
  case people, place, work, money, size, democracy

  var groups: Set<String> {
    switch self {
    case .people: ["people", "age"]
    default: [rawValue]
    }
  }
}

extension ComparisonView {
  /// The sections that the country has indicators for.
  var sections: [(section: ComparisonSection, indicators: [Indicator])] {
    ComparisonSection.allCases.compactMap { section in
      let indicators = comparison.indicators.filter { section.groups.contains($0.group) && isShown($0) }
      return indicators.isEmpty ? nil : (section, indicators)
    }
  }

  /// An indicator without a single number would be a row of dashes; that is said once, in the list of
  /// what is not known.
  private func isShown(_ indicator: Indicator) -> Bool {
    indicator.id == "share-of-new"
      || columns.contains { figure($0, indicator.id)?.observation != .missing }
  }

  /// Indicators of the country that have no number for any of the units.
  var unknownIndicators: [Indicator] {
    comparison.indicators.filter { !isShown($0) }
  }

  func write(
    _ section: ComparisonSection, _ indicators: [Indicator], _ html: inout HTML
  ) {
    let name = phrase("compare.section.\(section.rawValue)")
    html.unfolding(section.rawValue, name, isOpen: section == .people) {
      $0.p(phrase("compare.section.\(section.rawValue)-lead"), .class("column"))
      switch section {
      case .people:
        $0.div(.class("charts")) { populationFigure(&$0) }
      case .place: placeNotes(&$0)
      case .work:
        $0.div(.class("charts")) { commutingFigures(&$0) }
      case .money, .size, .democracy: break
      }
      $0.details(.class("chart-table"), section == .people ? nil : .open) {
        $0.summary(phrase("outlook-page.all", ["name": name]))
        table(indicators, caption: name, &$0)
      }
      switch section {
      case .people: ageFigures(&$0)
      case .work: destinations(&$0)
      case .money: mergerLinks(StudyPlaces.grants, "grants-page.link.state", &$0)
      case .democracy: mergerLinks(StudyPlaces.council, "grants-page.link.council", &$0)
      case .place, .size: break
      }
    }
  }
}
