import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// A municipality with its cooperations and what it has besides them.
private struct MunicipalRow {
  let side: MunicipalSide
  let own: OwnFigures
}

extension WorkContext {
  /// Of each municipality: how much is known of its cooperations, what they take of its budget and its people, and how far
  /// they are from its council.
  func municipalitiesPage(_ id: Identifier<Space>) throws -> Reply {
    let view = try registerView(id)
    let shown = view.shown
    let positions = try reading { tx, actor in
      try Thing.recall(
        .position, in: view.space, on: view.request.day, knownAt: knownUntil, for: actor, tx)
    }.map { PositionGroup(reading: $0.fields.content) }
    let units = datedUnits(Set(positions.compactMap(\.unit)), on: view.request.day)
    let rows = view.municipalities(of: shown, nameOrder(of: view.space)).map {
      MunicipalRow(
        side: MunicipalSide($0, in: shown), own: ownFigures(of: $0, on: view.request.day, positions, units))
    }
    return registerPage(view, at: CooperationPlaces.municipalities(id)) { html, _ in
      municipalitiesAnswer(&html, rows, view)
    } body: { html, words in
      table(&html, municipalListing(rows, view, words), isCards: true)
      html.p(phrase("cooperation.distance-explained"), .class("column", "quiet"))
      html.p(phrase("cooperation.parts-explained"), .class("column", "quiet"))
      registerFileLinks(&html, .municipalities, id)
    }
  }

  /// Whose cooperations are known best and worst.
  private func municipalitiesAnswer(_ html: inout HTML, _ rows: [MunicipalRow], _ view: RegisterView) {
    let sides = rows.map(\.side).filter { $0.cooperations > 0 }
    let all = sides.reduce(0) { $0 + $1.cooperations }
    let complete = sides.reduce(0) { $0 + $1.complete }
    html.p(
      phrase(
        "cooperation.municipalities-answer", count: sides.count,
        ["all": phrase.number(Double(all)), "complete": phrase.number(Double(complete))]),
      .class("lead", "column"))
  }

  private func municipalListing(
    _ rows: [MunicipalRow], _ view: RegisterView, _ words: RegisterWords
  ) -> Listing<MunicipalRow> {
    typealias Column = ListingColumn<MunicipalRow>
    func text(_ name: String, _ told: @escaping (MunicipalRow) -> String) -> Column {
      Column(name, phrase("cooperation.column.\(name)"), isOrderable: false) { .text(told($0)) }
    }
    return Listing(
      name: phrase("cooperation.view.municipalities"),
      columns: [
        Column("unit", phrase("cooperation.field.unit"), isOrderable: false) {
          .text(view.units.name(of: $0.side.unit))
        },
        Column("count", phrase("cooperation.column.count"), isNumber: true, isOrderable: false) {
          .number(Double($0.side.cooperations), decimals: 0)
        },
        text("complete") { row in
          phrase(
            "cooperation.known-of",
            [
              "count": phrase.number(Double(row.side.complete)),
              "of": phrase.number(Double(row.side.cooperations)),
            ])
        },
        text("lacking") { row in
          let most = row.side.lackingMost.prefix(3).map(gapName)
          return most.isEmpty ? phrase("cooperation.complete") : most.joined(separator: ", ")
        },
        text("paid") { paid($0) }, text("man-years") { manYears($0) },
        text("posts") { row in counted(row.side.posts, of: row.side, decimals: 0) },
        text("distance") { distance($0.side) },
      ], rows: rows)
  }

  private func paid(_ row: MunicipalRow) -> String {
    let sums = row.side.paid.sorted { $0.key.rawValue < $1.key.rawValue }.map { currency, sum in
      counted(sum, of: row.side, decimals: 0, unit: " \(currency.rawValue)")
    }
    guard !sums.isEmpty else { return phrase("cooperation.not-known") }
    guard let own = row.own.spending, own.amount > 0, row.side.paid.count == 1,
      let sum = row.side.paid.values.first
    else { return sums.joined(separator: "; ") }
    return sums[0]
      + phrase(
        "cooperation.of-spending",
        [
          "share": phrase.number(100 * sum.value / own.amount, decimals: 1), "year": String(own.year),
          "source": own.source,
        ])
  }

  private func manYears(_ row: MunicipalRow) -> String {
    let told = counted(row.side.manYears, of: row.side, decimals: 1)
    guard row.side.manYears.known > 0, let own = row.own.manYears, own > 0 else { return told }
    return told
      + phrase(
        "cooperation.of-man-years",
        [
          "share": phrase.number(100 * row.side.manYears.value / own, decimals: 1),
          "own": phrase.number(own, decimals: 1),
        ])
  }

  /// A sum and of how many cooperations it is known, where that is not all of them.
  private func counted(
    _ sum: MunicipalSide.Sum, of side: MunicipalSide, decimals: Int, unit: String = ""
  ) -> String {
    guard sum.known > 0 else { return phrase("cooperation.not-known") }
    let value = phrase.number(sum.value, decimals: decimals) + unit
    guard sum.known < side.cooperations else { return value }
    return phrase(
      "cooperation.known-in",
      [
        "value": value, "count": phrase.number(Double(sum.known)),
        "of": phrase.number(Double(side.cooperations)),
      ])
  }

  private func distance(_ side: MunicipalSide) -> String {
    guard let mean = side.meanDistance else { return phrase("cooperation.not-known") }
    let each = side.distances.sorted { $0.key < $1.key }
      .map { "\($0.key): \(phrase.number(Double($0.value)))" }.joined(separator: ", ")
    return "\(phrase.number(mean, decimals: 1)) (\(each))"
  }
}
