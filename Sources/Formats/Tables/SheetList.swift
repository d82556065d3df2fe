/// A sheet as its file lists it.
struct ListedSheet: Hashable {
  let name: String
  let isHidden: Bool
}

/// What was read of one sheet, and which others there are.
struct ReadSheet {
  let grid: SheetGrid
  let name: String
  let sheets: [ListedSheet]
}

extension Collection<ListedSheet> {
  /// The one that is asked for; the first that is not hidden where none is.
  func index(chosen name: String?) -> Index? {
    guard let name else { return firstIndex { !$0.isHidden } ?? indices.first }
    return firstIndex { $0.name == name }
  }
}
