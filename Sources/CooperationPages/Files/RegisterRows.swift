import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

/// One cooperation about one task, as one municipality has it.
struct MatrixRow {
  let unit: UnitCode
  let task: TaskMatrix.Task?
  let item: RegisterItem
}

/// Two municipalities, and in how many cooperations both are.
struct PartnerRow {
  let one: UnitCode
  let other: UnitCode
  let together: Int
}

/// One of those that there are of something that exists more than once.
struct HolderRow {
  let need: SharedNeed
  let holder: SharedNeed.Holder
}

/// The views of a register as rows of a file. Codes stand beside names, so that rows can be joined with others.
extension WorkContext {
  func matrixRows(_ view: RegisterView) -> Listing<MatrixRow> {
    typealias Column = ListingColumn<MatrixRow>
    let words = RegisterWords(context: self, units: view.units)
    let shown = view.shown
    let rows = view.municipalities(of: shown, nameOrder(of: view.space)).flatMap { unit in
      shown.filter { $0.municipalities.contains(unit) }.flatMap { item in
        (item.content.tasks.isEmpty ? [nil] : item.content.tasks.map(Optional.some)).map {
          MatrixRow(unit: unit, task: $0, item: item)
        }
      }
    }
    return Listing(
      name: phrase("cooperation.view.matrix"),
      columns: unitColumns("unit", phrase("cooperation.field.unit"), view) { $0.unit } + [
        Column("task", phrase("cooperation.field.task")) {
          .text($0.task.map(words.task) ?? phrase("cooperation.task-open"))
        },
        Column("task-id", phrase("cooperation.column.task-id")) {
          $0.task.map { .text($0.rawValue) } ?? .empty
        },
        Column("form", words.label("form")) { .text(words.form($0.item.content.form)) },
        Column("form-id", phrase("cooperation.column.form-id")) {
          $0.item.content.form.map { .text($0.rawValue) } ?? .empty
        },
        Column("name", words.label("title")) { .text($0.item.title) },
      ], rows: rows)
  }

  func municipalRows(_ view: RegisterView) -> Listing<MunicipalSide> {
    typealias Column = ListingColumn<MunicipalSide>
    let shown = view.shown
    let sides = view.municipalities(of: shown, nameOrder(of: view.space)).map { MunicipalSide($0, in: shown) }
    func column(_ name: String, _ decimals: Int, _ value: @escaping (MunicipalSide) -> Double?) -> Column {
      Column(name, phrase("cooperation.column.\(name)"), isNumber: true) {
        value($0).map { .number($0, decimals: decimals) } ?? .empty
      }
    }
    // A sum of what is known, with of how many cooperations it is known beside it.
    func sum(_ name: String, _ decimals: Int, _ value: @escaping (MunicipalSide) -> MunicipalSide.Sum?)
      -> [Column]
    {
      [
        column(name, decimals) { side in value(side).flatMap { $0.known > 0 ? $0.value : nil } },
        Column(
          "\(name)-known",
          "\(phrase("cooperation.column.\(name)")): \(phrase("cooperation.column.known-of"))", isNumber: true
        ) {
          .number(Double(value($0)?.known ?? 0), decimals: 0)
        },
      ]
    }
    let currencies = Set(sides.flatMap(\.paid.keys)).sorted { $0.rawValue < $1.rawValue }
    let paid = currencies.flatMap { currency in
      [
        Column(
          "paid-\(currency.rawValue)", "\(phrase("cooperation.column.paid")) (\(currency.rawValue))",
          isNumber: true
        ) {
          guard let sum = $0.paid[currency], sum.known > 0 else { return .empty }
          return .amount(sum.value, currency: currency.rawValue)
        },
        Column(
          "paid-\(currency.rawValue)-known",
          "\(phrase("cooperation.column.paid")) (\(currency.rawValue)): \(phrase("cooperation.column.known-of"))",
          isNumber: true
        ) {
          .number(Double($0.paid[currency]?.known ?? 0), decimals: 0)
        },
      ]
    }
    return Listing(
      name: phrase("cooperation.view.municipalities"),
      columns: unitColumns("unit", phrase("cooperation.field.unit"), view) { $0.unit } + [
        column("count", 0) { Double($0.cooperations) }, column("complete", 0) { Double($0.complete) },
        Column("lacking", phrase("cooperation.column.lacking")) {
          .text($0.lackingMost.map(gapName).joined(separator: ", "))
        },
      ] + paid + sum("man-years", 2) { $0.manYears } + sum("posts", 0) { $0.posts } + [
        column("distance", 2) { $0.meanDistance }
      ], rows: sides)
  }

  func partnerRows(_ view: RegisterView) -> Listing<PartnerRow> {
    let shown = view.shown
    let counts = PartnerCounts(shown)
    let units = view.municipalities(of: shown, nameOrder(of: view.space))
    let rows = units.enumerated().flatMap { place, one in
      units[(place + 1)...].compactMap { other in
        counts.byUnit[one]?.partners[other].map { PartnerRow(one: one, other: other, together: $0) }
      }
    }
    let heading = phrase("cooperation.field.unit")
    return Listing(
      name: phrase("cooperation.view.partners"),
      columns: unitColumns("one", heading + " 1", view) { $0.one }
        + unitColumns("other", heading + " 2", view) { $0.other } + [
          ListingColumn("together", phrase("cooperation.column.count"), isNumber: true) {
            .number(Double($0.together), decimals: 0)
          }
        ], rows: rows)
  }

  /// Every change, on as many pages as it may stand.
  func changeRows(_ view: RegisterView) -> Listing<RegisterChange> {
    let items = changedItems(view)
    return changeListing(
      RegisterChange.all(of: items).reversed(), items, RegisterWords(context: self, units: view.units))
  }

  func holderRows(_ view: ThreeToOneView) -> Listing<HolderRow> {
    typealias Column = ListingColumn<HolderRow>
    let words = RegisterWords(context: self, units: view.register.units)
    func money(_ name: String, _ heading: String, _ value: @escaping (HolderRow) -> Amount?) -> Column {
      Column(name, heading, isNumber: true) {
        value($0).map { .amount($0.amount, currency: $0.currency.rawValue) } ?? .empty
      }
    }
    func years(_ name: String, _ heading: String, _ value: @escaping (HolderRow) -> Double?) -> Column {
      Column(name, heading, isNumber: true) { value($0).map { .number($0, decimals: 2) } ?? .empty }
    }
    let (gain, manYears) = (phrase("cooperation.column.gain"), phrase("cooperation.column.man-years"))
    return Listing(
      name: phrase("cooperation.three-to-one"),
      columns: [
        Column("sort", phrase("cooperation.column.level")) {
          .text(phrase("cooperation.three-to-one-\($0.need.sort.rawValue)"))
        },
        Column("what", phrase("cooperation.column.what")) { .text(words.subject($0.need)) },
        Column("who", phrase("cooperation.column.who")) { row in
          .text(
            words.row(row.holder.units.map { view.register.units.name(of: view.register.units.onTheDay($0)) })
          )
        },
        Column("title", words.label("title")) {
          $0.holder.thing == nil ? .empty : .text($0.holder.title)
        },
        money("cost", phrase("cooperation.column.amount")) { $0.holder.cost },
        years("man-years", manYears) { $0.holder.manYears },
        money("gain", gain) { $0.need.money },
        years("gain-man-years", "\(gain) (\(manYears))") { $0.need.manYears },
        Column("ease", phrase("cooperation.column.ease")) {
          $0.need.ease.map { .text(phrase("cooperation.ease.\($0.rawValue)")) } ?? .empty
        },
      ], rows: view.needs.flatMap { need in need.holders.map { HolderRow(need: need, holder: $0) } })
  }

  private func unitColumns<Row>(
    _ name: String, _ heading: String, _ view: RegisterView, _ unit: @escaping (Row) -> UnitCode
  ) -> [ListingColumn<Row>] {
    [
      ListingColumn(name, heading) { .text(view.units.name(of: unit($0))) },
      ListingColumn("\(name)-code", "\(heading), \(phrase("cooperation.column.code"))") {
        .text(unit($0).text)
      },
    ]
  }
}
