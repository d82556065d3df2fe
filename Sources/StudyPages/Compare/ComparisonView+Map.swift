import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// More pictures than this say less than the table of each.
  private static let mostPictures = 6

  /// For each merger a picture of what it does to the map: its parts, and the one unit that they would be.
  func mergerMaps(_ shelf: DivisionShelf, _ html: inout HTML) {
    guard !mergers.isEmpty, let sheet = try? shelf.sheet(of: country, on: comparison.study.date) else {
      return
    }
    for merger in mergers.prefix(1) { map(merger, sheet, &html) }
    let others = mergers.dropFirst().prefix(Self.mostPictures - 1)
    guard !others.isEmpty else { return }
    html.unfolding("maps", phrase("studies.today.more-maps")) {
      for merger in others { map(merger, sheet, &$0) }
    }
  }

  private func map(_ merger: Merger, _ sheet: DivisionSheet, _ html: inout HTML) {
    ChangePicture(
      merging: merger.parts.map(\.unit), called: merger.name, style: merger.style, on: sheet, phrase
    )?.write(to: &html, id: "map-\(merger.number)", phrase)
  }
}
