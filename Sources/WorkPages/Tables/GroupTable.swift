import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

/// The groups of a table, with what the numbers of each add up to.
struct GroupTable {
  let context: WorkContext
  let request: TableRequest
  let field: FieldShape
  let groups: [ThingGroup]
  let total: ThingGroup
  let names: ContentNames

  private var phrase: Phrasebook { context.phrase }
  private var added: [FieldShape] { request.kind.fields.filter(\.isAdded) }

  func write(_ html: inout HTML, at place: Place) {
    let title = phrase("table.by", ["field": request.words.label(field.name)])
    html.h2(title)
    if case .list = field.type { html.p(phrase("table.overlap"), .class("quiet", "column")) }
    context.table(
      &html, Listing(name: title, columns: columns(place), rows: groups + [total]), class: "group-table")
  }

  private func columns(_ place: Place) -> [ListingColumn<ThingGroup>] {
    let first = ListingColumn<ThingGroup>(
      field.name, request.words.label(field.name), isOrderable: false,
      show: { html, group in
        guard group != total else { return html.text(phrase("table.total")) }
        let query = request.whole.setting(TableRequest.group, to: nil).setting(field.name, to: sign(group))
        html.a(name(group), .href(place.address(query)))
      }, cell: { .text(name($0)) })
    let count = ListingColumn<ThingGroup>(
      "count", phrase("table.count"), isNumber: true, isOrderable: false
    ) { .number(Double($0.count), decimals: 0) }
    return [first, count] + added.map(sumColumn)
  }

  private func sumColumn(_ added: FieldShape) -> ListingColumn<ThingGroup> {
    ListingColumn(
      added.name, phrase("table.sum", ["field": request.words.label(added.name)]), isNumber: true,
      isOrderable: false,
      show: { html, group in
        let sum = group.sums[added.name] ?? FieldSum()
        html.text(text(sum))
        let lacking = group.count - sum.known
        if lacking > 0 { html.span(phrase("table.lacking", count: lacking), .class("quiet", "lacking")) }
      }, cell: { .text(text($0.sums[added.name] ?? FieldSum())) })
  }

  /// Nothing is known of is told as such, and not as zero.
  private func text(_ sum: FieldSum) -> String {
    guard sum.known > 0 else { return "–" }
    return sum.amounts.map { amount in
      let number = phrase.number(amount.sum, decimals: min(SheetCell.decimals(of: amount.sum), 2))
      return [number, amount.currency].compactMap(\.self).joined(separator: " ")
    }.joined(separator: ", ")
  }

  private func name(_ group: ThingGroup) -> String {
    let reader = FieldReader(context: context, words: request.words, names: names)
    return switch group.value {
    case nil: phrase("table.without")
    case .word(let text): reader.name(field.type.element, field.name, word(text))
    case .unit(let text), .reference(let text): reader.name(field.type.element, field.name, text)
    }
  }

  /// The word as the kind writes it.
  private func word(_ folded: String) -> String {
    guard case .choice(let words) = field.type.element else { return folded }
    return words.first { Spaces.folded($0) == folded } ?? folded
  }

  private func sign(_ group: ThingGroup) -> String {
    switch group.value {
    case nil: FilterReader.nothing
    case .word(let text): word(text)
    case .unit(let text), .reference(let text): text
    }
  }
}

extension WorkContext {
  /// What a page of a table may take, where it is grouped.
  var groupSteps: Int? {
    (visit.query[TableRequest.group] ?? "").isEmpty ? nil : 500_000
  }
}
