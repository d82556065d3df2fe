import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// A column of a table of entries; entries stand in the order of the history alone.
  func historyColumn(
    _ name: String, keepsLines: Bool = false, show: @escaping (inout HTML, HistoryEntry) -> Void
  ) -> ListingColumn<HistoryEntry> {
    ListingColumn(
      name, phrase("history.column.\(name)"), keepsLines: keepsLines, isOrderable: false, show: show
    ) { _ in .empty }
  }
}
