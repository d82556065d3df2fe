import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The columns of a table on the page: those that say something of its rows.
  func overviewColumns(
    _ words: RegisterWords, of rows: [RegisterItem], _ request: RegisterRequest
  ) -> [ListingColumn<RegisterItem>] {
    let saying = [
      budget(words, rows.contains { $0.content.budget != nil }),
      employees(words, rows.contains { $0.content.employees != nil }),
      stage(words, request.shown != .current),
    ].compactMap(\.self)
    return [name(words)] + who(words) + saying + [formal, lacking]
  }

  /// Those of a file: all of them, with the form of each.
  func overviewColumns(ofFile words: RegisterWords) -> [ListingColumn<RegisterItem>] {
    let form = [
      text("form", words.label("form")) { words.form($0.content.form) },
      text("form-id", phrase("cooperation.column.form-id")) { $0.content.form?.rawValue ?? "" },
    ]
    let why = [
      text("formal-why", phrase("cooperation.column.why")) {
        phrase("cooperation.formality.\($0.formality.reason.rawValue)")
      },
      text("number", words.label("number")) { $0.content.number },
      text("source", words.label("source")) { $0.content.source },
    ]
    let told = [budget(words, true), employees(words, true), stage(words, true)].compactMap(\.self)
    return [name(words)] + form + who(words) + told + [formal] + why + [lacking]
  }

  private func name(_ words: RegisterWords) -> ListingColumn<RegisterItem> {
    ListingColumn(
      "name", words.label("title"), isOrderable: false,
      show: { html, item in html.a(item.title, .href(cardAddress(item))) }, cell: { .text($0.title) })
  }

  private func who(_ words: RegisterWords) -> [ListingColumn<RegisterItem>] {
    [
      text("tasks", words.label("tasks")) { words.tasks($0) },
      text("participants", words.label("participants")) { words.participants($0) },
      text("home", phrase("cooperation.column.home")) { words.home($0) },
    ]
  }

  private func budget(_ words: RegisterWords, _ isTold: Bool) -> ListingColumn<RegisterItem>? {
    guard isTold else { return nil }
    return ListingColumn(
      "budget", words.label("budget"), isNumber: true, isOrderable: false,
      show: { html, item in html.text(words.money(item.content.budget)) },
      cell: { item in
        item.content.budget.map { .amount($0.amount, currency: $0.currency.rawValue) } ?? .empty
      })
  }

  private func employees(_ words: RegisterWords, _ isTold: Bool) -> ListingColumn<RegisterItem>? {
    guard isTold else { return nil }
    return ListingColumn("employees", words.label("employees"), isNumber: true, isOrderable: false) { item in
      item.content.employees.map { .number($0, decimals: SheetCell.decimals(of: $0)) } ?? .empty
    }
  }

  private func stage(_ words: RegisterWords, _ isTold: Bool) -> ListingColumn<RegisterItem>? {
    guard isTold else { return nil }
    return text("stage", words.label("stage")) { words.word("stage", $0.content.stage?.rawValue) }
  }

  private var formal: ListingColumn<RegisterItem> {
    ListingColumn(
      "formal", phrase("cooperation.column.formal"), isOrderable: false,
      show: { html, item in formalityCell(&html, item.formality) },
      cell: { .text(phrase("cooperation.formality-of.\($0.formality.verdict.rawValue)")) })
  }

  private var lacking: ListingColumn<RegisterItem> {
    ListingColumn(
      "lacking", phrase("cooperation.column.lacking"), isOrderable: false,
      show: { html, item in gapCell(&html, item) },
      cell: { item in .text(item.gaps.map(gapName).joined(separator: ", ")) })
  }

  private func text(
    _ name: String, _ heading: String, _ text: @escaping (RegisterItem) -> String
  ) -> ListingColumn<RegisterItem> {
    ListingColumn(name, heading, isOrderable: false) { .text(text($0)) }
  }

  func formalityCell(_ html: inout HTML, _ formality: Formality) {
    html.text(phrase("cooperation.formality-of.\(formality.verdict.rawValue)"))
    html.span(
      phrase("cooperation.formality.\(formality.reason.rawValue)"), .class("quiet", "register-fact"))
  }

  func gapName(_ gap: Gap) -> String { phrase("cooperation.gap.\(gap.rawValue)") }

  private func gapCell(_ html: inout HTML, _ item: RegisterItem) {
    guard !item.gaps.isEmpty else { return html.text(phrase("cooperation.complete")) }
    html.details { html in
      html.summary(phrase("cooperation.gaps", count: item.gaps.count))
      html.text(item.gaps.map(gapName).joined(separator: ", "))
    }
  }
}
