import Basics

/// A date as decisions write it: "1. januar 2027", "01.01.2027", "2027-01-01".
struct DateReader {
  /// The day, and where its text ends.
  private(set) var date: (Day, Int)?
  private let text: [Unicode.Scalar]

  init(_ text: [Unicode.Scalar], _ start: Int) {
    self.text = text
    date = inWords(start) ?? inFigures(start, "-", yearFirst: true) ?? inFigures(start, ".", yearFirst: false)
  }

  private func inWords(_ start: Int) -> (Day, Int)? {
    guard let (day, afterDay) = figures(start, 1...2) else { return nil }
    var at = afterDay
    if at < text.count, text[at] == "." { at += 1 }
    at = skipped(at)
    var end = at
    while end < text.count, isLetter(text[end]) { end += 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[at..<end])
    guard let month = TokenWords.months[String(view)], let (year, last) = figures(skipped(end), 4...4),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return (date, last)
  }

  private func inFigures(_ start: Int, _ separator: Unicode.Scalar, yearFirst: Bool) -> (Day, Int)? {
    let outer = yearFirst ? 4...4 : 1...2
    let last = yearFirst ? 1...2 : 4...4
    guard let (first, a) = figures(start, outer), a < text.count, text[a] == separator,
      let (month, b) = figures(a + 1, 1...2), b < text.count, text[b] == separator,
      let (third, end) = figures(b + 1, last),
      let date = Day(
        year: yearFirst ? first : third, month: month, day: yearFirst ? third : first)
    else { return nil }
    return (date, end)
  }

  /// A number of so many digits, and where it ends.
  private func figures(_ start: Int, _ count: ClosedRange<Int>) -> (Int, Int)? {
    var (at, value) = (start, 0)
    while at < text.count, isDigit(text[at]), at - start <= 4 {
      value = value * 10 + Int(text[at].value - 0x30)
      at += 1
    }
    guard count.contains(at - start), at == text.count || !isLetter(text[at]) else { return nil }
    return (value, at)
  }

  private func skipped(_ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] == " " { at += 1 }
    return at
  }
}
