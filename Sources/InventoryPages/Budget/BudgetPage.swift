import Basics
import Formats
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Budgets that are sent along, as one: by old unit, with whatever does not agree. Shown and not kept.
  func budgetPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      return (space, SpaceRooms(space, for: actor))
    }
    let (sent, faults) = try sentBudget()
    let title = phrase("inventories.budget-title")
    let place = InventoryPlaces.budget(id)
    return workPage(
      "\(title) – \(space.name)", at: place, in: rooms, nil, status: faults.isEmpty ? 200 : 400
    ) { html in
      html.h1(title)
      inventoryViews(&html, id, at: place, mayAdd: true)
      if let sent, let first = sent.plan.years.first {
        budget(&html, sent, first)
      } else {
        html.p(phrase("inventories.budget-lead"), .class("lead", "column"))
      }
      budgetForm(&html, ShownForm("budget", typed: visit.form, faults: faults), place)
    }
  }

  /// Nothing before something was sent; what is wrong with a file as a whole concerns the form.
  private func sentBudget() throws(Diagnostic) -> (SentBudget?, [Diagnostic]) {
    guard visit.method == .post else { return (nil, []) }
    do throws(Diagnostic) {
      return (
        try SentBudget(
          visit, today: content.today(), bytes: { file throws(Diagnostic) in try table(of: file) }), []
      )
    } catch {
      guard error.kind == .badInput else { throw error }
      return (nil, [error])
    }
  }

  private func budgetForm(_ html: inout HTML, _ shown: ShownForm, _ place: Place) {
    func file(_ name: String, isSeveral: Bool = false, isRequired: Bool = false) -> Field {
      Field(
        name, phrase("inventories.budget-field.\(name)"), hint: phrase("inventories.budget-hint.\(name)"),
        .file(isSeveral: isSeveral), isRequired: isRequired)
    }
    html.div(.class("column", "no-print")) { html in
      html.h2(phrase("inventories.budget-files"))
      protectedForm(&html, to: place.address(), class: "work-form", sendsFiles: true) { html in
        fields(
          &html,
          [
            file("budgets", isSeveral: true, isRequired: true),
            Field(
              "amount", phrase("inventories.budget-field.amount"),
              hint: phrase("inventories.budget-hint.amount"), isRequired: false),
            file("internal"), file("adjustments"), file("property-tax"),
            Field("year", phrase("inventories.budget-field.year"), .number, isRequired: false),
          ], in: shown)
        html.button(phrase("inventories.budget-send"), .type("submit"), .class("button-main"))
      }
    }
  }

  private func budget(_ html: inout HTML, _ sent: SentBudget, _ first: FirstBudget) {
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase(
          "inventories.budget-answer", count: first.units.count,
          ["total": kroner(first.total), "lines": phrase.number(Double(first.rows.count))]))
      html.text(" " + phrase("inventories.budget-differences", count: first.differences.count))
    }
    if !sent.faults.isEmpty {
      html.h2(phrase("inventories.budget-faults", count: sent.faults.count))
      faultList(&html, Array(sent.faults.prefix(Self.inventoryRows)))
    }
    if !first.differences.isEmpty {
      table(&html, differenceListing(first), isCards: true)
    }
    html.h2(phrase("inventories.budget-functions"))
    table(&html, functionListing(first))
    html.h2(phrase("inventories.budget-years"))
    table(&html, yearListing(sent.plan))
  }

  private func kroner(_ amount: Money) -> String {
    phrase.number(amount.kroner, decimals: amount.ore % 100 == 0 ? 0 : 2)
  }

  private func moneyColumn<Row>(
    _ name: String, _ heading: String, _ amount: @escaping (Row) -> Money?
  ) -> ListingColumn<Row> {
    ListingColumn(
      name, heading, isNumber: true, isOrderable: false,
      show: { html, row in html.text(amount(row).map(kroner) ?? "–") },
      cell: { row in amount(row).map { .number($0.kroner, decimals: 2) } ?? .empty })
  }

  private func functionListing(_ budget: FirstBudget) -> Listing<FirstBudget.Row> {
    typealias Column = ListingColumn<FirstBudget.Row>
    let codes = Column("function", phrase("inventories.budget-column.function"), isOrderable: false) {
      .text($0.account.section == "1" ? $0.account.function : "\($0.account.section) \($0.account.function)")
    }
    let units = budget.units.enumerated().map { place, unit in
      moneyColumn("unit-\(place)", unit) { (row: FirstBudget.Row) in row.amounts[place] }
    }
    let sums = [
      moneyColumn("netted", phrase("inventories.budget-column.netted")) { (row: FirstBudget.Row) in row.netted
      },
      moneyColumn("adjusted", phrase("inventories.budget-column.adjusted")) { $0.adjusted },
      moneyColumn("total", phrase("inventories.budget-column.total")) { $0.total },
    ]
    return Listing(
      name: phrase("inventories.budget-functions"), columns: [codes] + units + sums,
      rows: budget.rows(by: .function))
  }

  private func differenceListing(_ budget: FirstBudget) -> Listing<BudgetDifference> {
    typealias Column = ListingColumn<BudgetDifference>
    return Listing(
      name: phrase("inventories.budget-column.difference"),
      columns: [
        Column("kind", phrase("inventories.budget-column.difference"), isOrderable: false) {
          .text(phrase("budget.difference.\($0.kind.rawValue)"))
        },
        Column("units", phrase("inventories.budget-column.units"), isOrderable: false) { difference in
          .text(
            difference.units.isEmpty
              ? phrase("inventories.budget-all") : difference.units.joined(separator: ", "))
        },
        moneyColumn("amount", phrase("inventories.budget-column.amount")) { $0.amount },
      ], rows: budget.differences)
  }

  private func yearListing(_ plan: BudgetPlan) -> Listing<FirstBudget> {
    typealias Column = ListingColumn<FirstBudget>
    return Listing(
      name: phrase("inventories.budget-years"),
      columns: [
        Column("year", phrase("inventories.budget-column.year"), isOrderable: false) {
          .text(String($0.year))
        },
        moneyColumn("adjusted", phrase("inventories.budget-column.adjusted")) { budget in
          budget.rows.map(\.adjusted).sum
        }, moneyColumn("total", phrase("inventories.budget-column.total")) { $0.total },
      ], rows: plan.years)
  }
}
