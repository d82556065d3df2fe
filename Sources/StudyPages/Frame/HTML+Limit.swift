import Markup
import Pages
import Wording

extension HTML {
  /// What a page cannot say, and the pages that can.
  ///
  /// - Parameter query: what those are to be asked with, as far as they take it.
  mutating func limit(
    _ text: String, _ phrase: Phrasebook, answeredBy pages: [SitePage] = [], with query: Query = Query()
  ) {
    li {
      $0.text(text)
      for (number, page) in pages.enumerated() {
        $0.text(number == 0 ? " " : ", ")
        $0.a(phrase(page.title), .href(page.address(asking: query)))
      }
      if !pages.isEmpty { $0.text(".") }
    }
  }
}
