import Basics
import Markup
import Pages
import Studies
import Units
import Wording

extension OutlookView {
  /// The account of twenty years by part, the yearly line, the gap, and the way to the grants.
  func money(_ html: inout HTML) {
    section("money", &html) {
      guard outlook.need != nil else { return $0.p(phrase("outlook-page.money.unknown"), .class("column")) }
      accounts(&$0)
      account(&$0)
      for alternative in plan.study.alternatives.dropFirst() { accountTable(alternative, &$0) }
      $0.div(.class("charts")) {
        fan("net.per-inhabitant", &$0)
      }
      nationalGap(&$0)
      outcomes(.money, &$0)
      incomes(&$0)
      breakEvens(&$0)
      grantLinks(&$0)
    }
  }

  /// The nation's gap between need and money, said once because it is the same everywhere, and whose prices amounts are in.
  private func nationalGap(_ html: inout HTML) {
    let prices = phrase("outlook-page.money.prices", ["year": "\(outlook.priceYear)"])
    let recalled = pricesAreVerified ? [] : [phrase("outlook-page.money.prices-recalled")]
    html.p(([prices] + recalled).joined(separator: " "), .class("column"))
    guard let gap = outlook.nationalGap?[outlook.lastYear] else { return }
    func percent(_ share: Double) -> String { phrase.number(share, decimals: 1) }
    let range = gap.low.flatMap { low in
      gap.high.map { phrase("outlook-page.range", ["low": percent(low), "high": percent($0)]) }
    }
    html.p(
      phrase(
        "outlook-page.money.nation",
        [
          "share": percent(gap.expected), "range": range.map { " (\($0))" } ?? "",
          "year": "\(outlook.lastYear)",
        ]), .class("column"))
  }

  private func account(_ html: inout HTML) {
    html.div(.class("outlook-accounts")) {
      for alternative in plan.study.alternatives.dropFirst() {
        guard let net = outlook.net(of: alternative.id) else {
          unknownAccount(alternative, &$0)
          continue
        }
        let id = "account-\(alternative.id)"
        $0.figure(.class("chart", style(alternative.id).name)) {
          $0.figcaption {
            $0.sign(style(alternative.id))
            $0.text(" \(alternatives.heading(alternative))")
          }
          AccountChart(
            parts: parts(alternative).filter { $0.value != 0 || $0.isUncertain },
            sum: .init(
              name: phrase("outlook-page.money.net"), label: millions(net.expected), value: net.expected),
            range: net.low.flatMap { low in net.high.map { min(low, $0)...max(low, $0) } },
            style: style(alternative.id)
          ).write(
            to: &$0, id: id,
            title: phrase("outlook-page.money.account", ["name": alternatives.heading(alternative)]))
          $0.p(.class("chart-note")) {
            $0.text(phrase("outlook-page.money.account-note", ["level": level]))
            if let (low, high) = net.low.flatMap({ low in net.high.map { (low, $0) } }) {
              $0.text(
                " " + phrase("outlook-page.range", ["low": millions(low), "high": millions(high)]) + ".")
            }
          }
        }
      }
    }
  }

  /// In place of a drawing that would show nothing where nothing is known.
  private func unknownAccount(_ alternative: Alternative, _ html: inout HTML) {
    let reasons = outlook.reasonsWithoutNet(of: alternative.id).map { phrase("outlook-gap.\($0.rawValue)") }
    html.div(.class("chart", style(alternative.id).name)) {
      $0.p {
        $0.sign(style(alternative.id))
        $0.strong(" \(alternatives.heading(alternative))")
      }
      $0.p(
        ([phrase("outlook-page.money.net-unknown")] + reasons.map { "\($0)." }).joined(separator: " "))
    }
  }

  /// The parts of all units together; one that is not known of every unit is not known.
  func parts(_ alternative: Alternative) -> [AccountChart.Part] {
    AccountPart.allCases.map { part in
      let value = total(part, of: alternative)
      return .init(
        name: phrase("outlook-account.\(part.rawValue)"),
        label: value.map(millions) ?? phrase("grants-page.unknown.word"), value: value,
        isUncertain: outlook.cells(of: alternative.id).contains { $0.account[part]?.low != nil })
    }
  }

  /// A part of the account of all units together, in kroner; nil where it is not known of every unit.
  func total(_ part: AccountPart, of alternative: Alternative) -> Double? {
    let cells = outlook.cells(of: alternative.id)
    let known = cells.compactMap { $0.account[part]?.expected }
    return known.count == cells.count ? known.reduce(0, +) : nil
  }

  func millions(_ kroner: Double) -> String {
    phrase("grants-page.million", ["amount": phrase.number(kroner / 1e6, decimals: 1, signed: true)])
  }

  private func accountTable(_ alternative: Alternative, _ html: inout HTML) {
    let cells = outlook.cells(of: alternative.id)
    let caption = phrase(
      "outlook-page.money.table", ["name": alternatives.heading(alternative), "level": level])
    html.details(.class("chart-table")) {
      $0.summary(phrase("compare.table.name", ["name": alternatives.heading(alternative)]))
      $0.scrolling(caption) {
        $0.table(.class("figures", "outlook-table")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("outlook-page.money.part"), .scope("col"))
              for cell in cells { $0.th(name(cell.column), .scope("col"), .class("number")) }
            }
          }
          $0.tbody {
            for part in AccountPart.allCases {
              $0.tr {
                $0.th(phrase("outlook-account.\(part.rawValue)"), .scope("row"))
                for cell in cells {
                  $0.td(.class("number")) { thousands(cell.account[part], &$0) }
                }
              }
            }
            $0.tr(.class("merged-row")) {
              $0.th(phrase("outlook-page.money.net"), .scope("row"))
              for cell in cells { $0.td(.class("number")) { thousands(cell.net, &$0) } }
            }
          }
        }
      }
    }
  }

  private func thousands(_ interval: Interval?, _ html: inout HTML) {
    write(interval?.scaled(by: 1e-3), decimals: 0, signed: true, &html)
  }

  /// Who pays and who gains when all share the mean free income; only where the incomes were given.
  private func incomes(_ html: inout HTML) {
    for cell in focus {
      guard let incomes = cell.memberIncome, cell.column.isMerged else { continue }
      let caption = phrase("outlook-page.money.income", ["names": name(cell.column)])
      html.scrolling(caption) {
        $0.table(.class("figures")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("compare.table.unit"), .scope("col"))
              $0.th(phrase("outlook-page.money.income-year"), .scope("col"), .class("number"))
            }
          }
          $0.tbody {
            for (member, income) in zip(cell.column.members, incomes) {
              $0.tr {
                $0.th(names(member.code), .scope("row"))
                $0.td(phrase.number(income / 1000, signed: true), .class("number"))
              }
            }
          }
        }
      }
    }
  }

  /// The grants of each merger stand on a page of their own.
  private func grantLinks(_ html: inout HTML) {
    let mergers = chosen.measures.compactMap { measure -> [String]? in
      if case .merge(let units) = measure { units } else { nil }
    }
    guard plan.study.country == "no", !mergers.isEmpty else { return }
    html.ul(.class("column")) {
      for units in mergers {
        let query = Query([
          .init("country", "no"), .init("merge", units.joined(separator: ",")),
          .init("decided", plan.decided.iso), .init("effective", Day.newYear(plan.effectYear).iso),
        ])
        $0.li {
          $0.a(
            phrase(
              "outlook-page.money.grants", ["names": units.map { names($0) }.joined(separator: " + ")]),
            .href(StudyPlaces.grants.address(query)))
        }
      }
    }
  }
}
