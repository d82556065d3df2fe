import Basics
import Formats
import Inventories
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The budget of the new municipality by old unit, with whatever does not agree: of files that are sent along, which are
  /// shown and not kept, else of the lines that are kept.
  func budgetPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      return (space, SpaceRooms(space, for: actor))
    }
    let (sent, faults) = try sentBudget()
    let kept =
      sent == nil
      ? try reading { tx, actor in
        try KeptBudget.find(in: space, on: content.today(), names: { unitNames($0) }, for: actor, tx)
      } : nil
    let title = phrase("inventories.budget-title")
    let place = InventoryPlaces.budget(id)
    return workPage(
      "\(title) – \(space.name)", at: place, in: rooms, nil, status: faults.isEmpty ? 200 : 400
    ) { html in
      html.h1(title)
      inventoryViews(&html, id, at: place, mayAdd: true)
      if let sent, let first = sent.plan.years.first {
        budget(&html, sent.plan, first, sent.faults)
      } else if let kept, let first = kept.plan.years.first {
        budget(&html, kept.plan, first, [])
        adjustments(&html, kept)
      } else {
        html.p(phrase("inventories.budget-lead"), .class("lead", "column"))
      }
      waysToAdd(&html, id, BudgetRow.kind)
      waysToAdd(&html, id, BudgetChange.kind)
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

  private func budget(
    _ html: inout HTML, _ plan: BudgetPlan, _ first: FirstBudget, _ faults: [Diagnostic]
  ) {
    html.p(.class("lead", "column")) { html in
      html.text(
        phrase(
          "inventories.budget-answer", count: first.units.count,
          ["total": kroner(first.total), "lines": phrase.number(Double(first.rows.count))]))
      html.text(" " + phrase("inventories.budget-differences", count: first.differences.count))
    }
    if !faults.isEmpty {
      html.h2(phrase("inventories.budget-faults", count: faults.count))
      faultList(&html, Array(faults.prefix(Self.inventoryRows)))
    }
    if !first.differences.isEmpty {
      table(&html, differenceListing(first), isCards: true)
    }
    html.h2(phrase("inventories.budget-functions"))
    table(&html, functionListing(first))
    html.h2(phrase("inventories.budget-years"))
    table(&html, yearListing(plan))
  }

  /// What was decided, with why.
  private func adjustments(_ html: inout HTML, _ kept: KeptBudget) {
    if kept.left > 0 { html.p(phrase("inventories.budget-left", count: kept.left), .class("column")) }
    guard !kept.adjustments.isEmpty else { return }
    typealias Column = ListingColumn<BudgetAdjustment>
    let words = words(of: BudgetChange.kind)
    html.h2(phrase("inventories.budget-adjustments"))
    table(
      &html,
      Listing(
        name: phrase("inventories.budget-adjustments"),
        columns: [
          Column("reason", words.label("reason"), isOrderable: false) { .text($0.reason) },
          Column("decision", words.label("decision"), isOrderable: false) {
            .text($0.decision.isEmpty ? "–" : $0.decision)
          },
          Column("function", words.label("function"), isOrderable: false) { .text($0.account.function) },
          Column("art", words.label("art"), isOrderable: false) { .text($0.account.art) },
          moneyColumn("amount", words.label("amount")) { $0.amount },
          Column("first", words.label("first"), isOrderable: false) {
            $0.from.map { .year($0) } ?? .empty
          },
          Column("last", words.label("last"), isOrderable: false) { $0.until.map { .year($0) } ?? .empty },
        ], rows: kept.adjustments), isCards: true)
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
