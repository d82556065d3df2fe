import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// The catalogue: what is measured, how it adds up, which way is better, from where and for which years.
  func indicatorsPage() -> Reply {
    let title = phrase("indicators.title")
    return page(title, at: StudyPlaces.indicators) { html in
      html.header(.class("column")) {
        $0.h1(title)
        $0.p(phrase("indicators.lead"), .class("lead"))
        $0.dl(.class("facts")) {
          for word in ["sum", "weighted", "recomputed", "not-addable"] {
            $0.dt(phrase("indicators.aggregation.\(word)"))
            $0.dd(phrase("indicators.aggregation-means.\(word)"))
          }
        }
      }
      for group in groups {
        html.section(.aria("labelledby", "group-\(group)")) {
          let name = phrase("indicators.group.\(group)")
          $0.h2(name, .id("group-\(group)"))
          table(atlas.catalogue.indicators.filter { $0.group == group }, name, &$0)
        }
      }
    }
  }

  /// In the order of the catalogue.
  private var groups: [String] {
    atlas.catalogue.indicators.map(\.group).reduce(into: []) {
      if $0.last != $1, !$0.contains($1) { $0.append($1) }
    }
  }

  private func table(_ indicators: [Indicator], _ caption: String, _ html: inout HTML) {
    html.scrolling(phrase("compare.table.name", ["name": caption])) {
      $0.table(.class("catalogue")) {
        $0.thead {
          $0.tr {
            for key in ["name", "unit", "adds-up", "direction", "years", "sources"] {
              $0.th(phrase("indicators.column.\(key)"), .scope("col"))
            }
          }
        }
        $0.tbody {
          for indicator in indicators { $0.tr(.id(indicator.id)) { row(indicator, &$0) } }
        }
      }
    }
  }

  private func row(_ indicator: Indicator, _ html: inout HTML) {
    html.th(.scope("row")) {
      $0.text(name(of: indicator))
      $0.code(indicator.id, .class("indicator-id"))
    }
    html.td(phrase("measure.\(indicator.unit)"))
    html.td(addsUp(indicator))
    html.td(phrase("indicators.direction.\(indicator.direction.rawValue)"))
    html.td {
      for (country, years) in years(of: indicator) {
        $0.p("\(phrase("country.\(country)")): \(years)", .class("indicator-years"))
      }
    }
    html.td {
      $0.ul(.class("plain-list")) {
        for source in sources(of: indicator) {
          $0.li {
            $0.a(
              source.titles[language.rawValue] ?? source.id,
              .href("\(StudyPlaces.sources.address())#\(source.id)"))
          }
        }
      }
    }
  }

  /// A source with a file for each year has the year behind its id.
  private func sources(of indicator: Indicator) -> [Source] {
    atlas.sources.filter { source in
      indicator.sources.contains { id in
        source.id == id
          || (source.id.hasPrefix("\(id)-") && Int(source.id.dropFirst(id.count + 1)) != nil)
      }
    }
  }

  private func name(of indicator: Indicator) -> String {
    indicator.names[language.rawValue] ?? indicator.id
  }

  private func addsUp(_ indicator: Indicator) -> String {
    let word = phrase("indicators.aggregation.\(indicator.aggregation.word)")
    guard case .weighted(let by) = indicator.aggregation else { return word }
    return "\(word) (\(atlas.catalogue[by].map(name) ?? by))"
  }

  /// The years of each country that has the indicator.
  private func years(of indicator: Indicator) -> [(country: String, years: String)] {
    atlas.countries.sorted { $0.key < $1.key }.compactMap { code, country in
      let years = years(of: indicator, in: country)
      return years.isEmpty ? nil : (code, YearRanges.text(years))
    }
  }

  /// Of an indicator that is computed, the years of what it is computed from.
  private func years(of indicator: Indicator, in country: CountryAtlas) -> [Int] {
    switch indicator.aggregation {
    case .sum, .weighted, .notAddable: return country.figures.years(of: indicator.id)
    case .recomputed(.ratio(let numerator, _, _)):
      return country.figures.has(indicator) ? numerator.first.map(country.figures.years) ?? [] : []
    case .recomputed(.change(let of, let since, _)):
      return country.figures.has(indicator) ? country.figures.years(of: of).filter { $0 > since } : []
    case .recomputed(nil): return structuralYears(indicator, in: country)
    }
  }

  /// What comes from borders, ranks and commuting rather than from a table of its own.
  private func structuralYears(_ indicator: Indicator, in country: CountryAtlas) -> [Int] {
    switch indicator.group {
    case "work": country.commuting.map { [$0.year] } ?? []
    case "place": Set(country.neighbours.map(\.day.year)).sorted()
    default: country.figures.years(of: "population")
    }
  }
}
