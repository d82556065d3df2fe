import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The columns of an overview. A page has its tables by form; a file says the form of each.
  func overviewColumns(_ words: RegisterWords, isFile: Bool) -> [ListingColumn<RegisterItem>] {
    let name = ListingColumn<RegisterItem>(
      "name", words.label("title"), isOrderable: false,
      show: { html, item in html.a(item.title, .href(cardAddress(item))) }, cell: { .text($0.title) })
    let form = [
      text("form", words.label("form")) { words.form($0.content.form) },
      text("form-id", phrase("cooperation.column.form-id")) { $0.content.form?.rawValue ?? "" },
    ]
    let middle = [
      text("tasks", words.label("tasks")) { words.tasks($0) },
      text("participants", words.label("participants")) { words.participants($0) },
      text("home", phrase("cooperation.column.home")) { words.home($0) },
    ]
    let numbers = [
      ListingColumn<RegisterItem>(
        "budget", words.label("budget"), isNumber: true, isOrderable: false,
        show: { html, item in html.text(words.money(item.content.budget)) },
        cell: { item in
          item.content.budget.map { .amount($0.amount, currency: $0.currency.rawValue) } ?? .empty
        }),
      ListingColumn<RegisterItem>(
        "employees", words.label("employees"), isNumber: true, isOrderable: false,
        cell: { item in
          item.content.employees.map { .number($0, decimals: SheetCell.decimals(of: $0)) } ?? .empty
        }),
    ]
    let last = [
      text("stage", words.label("stage")) { words.word("stage", $0.content.stage?.rawValue) },
      ListingColumn<RegisterItem>(
        "formal", phrase("cooperation.column.formal"), isOrderable: false,
        show: { html, item in formalityCell(&html, item.formality) },
        cell: { .text(phrase("cooperation.formality-of.\($0.formality.verdict.rawValue)")) }),
    ]
    let why =
      isFile
      ? [
        text("formal-why", phrase("cooperation.column.why")) {
          phrase("cooperation.formality.\($0.formality.reason.rawValue)")
        },
        text("number", words.label("number")) { $0.content.number },
        text("source", words.label("source")) { $0.content.source },
      ] : []
    let lacking = ListingColumn<RegisterItem>(
      "lacking", phrase("cooperation.column.lacking"), isOrderable: false,
      show: { html, item in gapCell(&html, item) },
      cell: { item in .text(item.gaps.map(gapName).joined(separator: ", ")) })
    return [name] + (isFile ? form : []) + middle + numbers + last + why + [lacking]
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
