import Figures
import Markup
import Pages
import Studies
import Units
import Wording

extension OutlookView {
  /// All alternatives side by side in a handful of figures.
  func alternatives(_ html: inout HTML) {
    let year = headlineYear
    let caption = phrase(
      "outlook-page.alternatives.caption", ["year": "\(year)", "effect": "\(plan.effectYear)"])
    html.unfolding("alternatives", phrase("outlook-page.alternatives.title")) {
      $0.p(phrase("outlook-page.alternatives.lead"), .class("column"))
      $0.scrolling(caption) {
        $0.table(.class("figures", "cards")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("outlook-page.alternatives.name"), .scope("col"))
              for key in ["units", "support", "net", "lawyers", "seats", "indirect", "minutes"] {
                $0.th(phrase("outlook-page.alternatives.\(key)"), .scope("col"), .class("number"))
              }
            }
          }
          $0.tbody { for alternative in plan.study.alternatives { row(alternative, year, &$0) } }
        }
      }
    }
  }

  private func row(_ alternative: Alternative, _ year: Int, _ html: inout HTML) {
    let cells = outlook.cells(of: alternative.id)
    let begins = plan.effectYear
    html.tr(.class(alternative.id == chosen.id ? "merged-row" : nil)) {
      $0.th(.scope("row")) {
        $0.sign(style(alternative.id))
        $0.text(" \(alternatives.heading(alternative))")
      }
      $0.td(phrase.number(Double(cells.count)), .class("number"), label("units"))
      $0.td(span(extremes(cells, "support.80", year), decimals: 1), .class("number"), label("support"))
      $0.td(.class("number"), label("net")) {
        if alternative.kind == .standAlone {
          $0.text("·")
          $0.span(" \(phrase("outlook-page.alternatives.reference"))", .class("visually-hidden"))
        } else {
          write(netPerInhabitant(alternative.id), decimals: 0, signed: true, &$0)
        }
      }
      for (id, key, decimals) in [
        ("lawyers.two", "lawyers", 0), ("inhabitants-per-seat", "seats", 0),
        ("indirect-share", "indirect", 1),
        ("minutes", "minutes", 0),
      ] {
        let isUnchanged = cells.allSatisfy { $0.unchanged.contains(id) }
        $0.td(
          isUnchanged
            ? phrase("outlook-page.unchanged")
            : span(extremes(cells, id, begins), decimals: decimals, isChance: id == "lawyers.two"),
          .class("number"), label(key))
      }
    }
  }

  /// The name of a column, for where the row is a card of its own.
  private func label(_ key: String) -> Attribute {
    .data("label", phrase("outlook-page.alternatives.\(key)"))
  }

  /// How many live there, and how old they are.
  func people(_ html: inout HTML) {
    section("people", &html) {
      $0.div(.class("charts")) {
        fan("people.total", indexed: true, &$0)
        fan("support.80", &$0)
      }
      outcomes(.people, &$0)
    }
  }

  /// What has to be done for them.
  func need(_ html: inout HTML) {
    section("need", &html) {
      guard outlook.need != nil else { return $0.p(phrase("outlook-page.need.unknown"), .class("column")) }
      $0.div(.class("charts")) { fan("need.total", &$0) }
      outcomes(.need, &$0)
    }
  }

  /// How likely it is that there are people who know.
  func capacity(_ html: inout HTML) {
    section("capacity", &html) {
      guard !outlook.capacity.rates.isEmpty else {
        return $0.p(phrase("outlook-page.capacity.elsewhere"), .class("column"))
      }
      outcomes(.capacity, years: [plan.effectYear, headlineYear], &$0)
      $0.p(phrase("outlook-page.capacity.method"), .class("column", "quiet"))
    }
  }

  /// Seats, and what others decide.
  func democracy(_ html: inout HTML) {
    section("democracy", &html) {
      outcomes(.democracy, years: [plan.effectYear, headlineYear], &$0)
      if let known = plan.realSeats(names, phrase) { $0.p(known, .class("column")) }
      likelySeats(&$0)
    }
  }

  /// How far it is to the centre.
  func distance(_ html: inout HTML) {
    section("distance", &html) { outcomes(.distance, years: [plan.effectYear], &$0) }
  }

  /// Parts whose drawing says the most important.
  private static let open: Set<String> = ["people", "money", "need"]

  func section(_ name: String, _ html: inout HTML, content: (inout HTML) -> Void) {
    html.unfolding(name, phrase("outlook-page.\(name).title"), isOpen: Self.open.contains(name)) {
      $0.p(phrase("outlook-page.\(name).lead"), .class("column"))
      content(&$0)
    }
  }

  /// A table of the outcomes of a stage: one row each, a column for each unit and year. Everything that is
  /// known stands in it, folded away where a drawing says the most important.
  func outcomes(_ stage: Outcome.Stage, years: [Int]? = nil, _ html: inout HTML) {
    let cells = focus + before
    let shown = Outcome.all.filter { outcome in
      outcome.stage == stage && !outcome.id.hasPrefix("effect.")
        && cells.contains { $0.series[outcome.id] != nil }
    }
    guard !shown.isEmpty else { return html.p(phrase("outlook-page.nothing"), .class("column")) }
    let years = Set(years ?? tableYears).sorted()
    let caption = phrase(
      "outlook-page.table", ["name": phrase("outlook-page.\(stage.rawValue).title"), "level": level])
    html.details(.class("chart-table"), years.count > 2 ? nil : .open) {
      $0.summary(phrase("outlook-page.all", ["name": phrase("outlook-page.\(stage.rawValue).title")]))
      $0.scrolling(caption) { table(shown, cells, years, caption, &$0) }
    }
  }

  private func table(
    _ shown: [Outcome], _ cells: [Outlook.Prospect], _ years: [Int], _ caption: String, _ html: inout HTML
  ) {
    html.table(.class("figures", "outlook-table")) {
      $0.caption(caption)
      $0.thead {
        $0.tr {
          $0.th(phrase("compare.table.measure"), .scope("col"), .rowspan(2))
          for cell in cells {
            $0.th(.scope("colgroup"), .colspan(years.count), .class("number")) {
              $0.sign(style(cell.column.alternative))
              $0.text(" \(name(cell.column))")
            }
          }
        }
        $0.tr {
          for _ in cells { for year in years { $0.th(String(year), .scope("col"), .class("number")) } }
        }
      }
      $0.tbody {
        for outcome in shown {
          $0.tr {
            $0.th(.scope("row")) {
              $0.text(name(outcome))
              $0.span(unit(outcome), .class("outlook-unit"))
              if let year = years.last { why(outcome, year: year, &$0) }
            }
            for cell in cells {
              for year in years {
                $0.td(.class("number")) { value(cell, outcome, year, &$0) }
              }
            }
          }
        }
      }
    }
  }

  /// What standing alone changes against standing alone does not apply; what an alternative leaves as it is says so.
  private func value(_ cell: Outlook.Prospect, _ outcome: Outcome, _ year: Int, _ html: inout HTML) {
    if cell.column.alternative == "stand-alone", isDifference(outcome) {
      return html.figure(FigureText(.notApplicable, decimals: 0, phrase: phrase), phrase)
    }
    if cell.unchanged.contains(outcome.id) {
      html.text(phrase("outlook-page.unchanged"))
    } else {
      write(cell.series[outcome.id]?[year], outcome, &html)
    }
  }

  /// How many of the new council's seats each old municipality would have by its inhabitants.
  private func likelySeats(_ html: inout HTML) {
    for cell in focus where cell.column.isMerged {
      guard let seats = cell.memberSeats else { continue }
      let caption = phrase(
        "outlook-page.democracy.likely", ["names": name(cell.column), "year": "\(plan.effectYear)"])
      html.scrolling(caption) {
        $0.table(.class("figures")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("compare.table.unit"), .scope("col"))
              $0.th(phrase("outlook-page.democracy.seats"), .scope("col"), .class("number"))
            }
          }
          $0.tbody {
            for (member, seats) in zip(cell.column.members, seats) {
              $0.tr {
                $0.th(names(member.code), .scope("row"))
                $0.td(.class("number")) { $0.estimated(phrase.number(seats, decimals: 1), phrase) }
              }
            }
          }
        }
      }
    }
  }
}
