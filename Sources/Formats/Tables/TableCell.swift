package import Basics

/// What a cell of a table from outside says, as its file has it.
package enum TableCell: Hashable, Sendable {
  case empty
  /// Without white space at both ends.
  case text(String)
  case number(Double)
  /// A day, with the time of day where the cell has one, `13:15:00`.
  case day(Day, time: String?)
  case truth(Bool)
  /// What stands there instead of a result, like `#N/A`.
  case mistake(String)

  /// As people read it in a spreadsheet, numbers with a full stop.
  package var shown: String {
    switch self {
    case .empty: ""
    case .text(let text), .mistake(let text): text
    case .number(let number): Self.shown(number)
    case .day(let day, let time): time.map { "\(day.iso) \($0)" } ?? day.iso
    case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
    }
  }

  /// As a cell of a file that is written.
  package var written: SheetCell {
    switch self {
    case .empty: .empty
    case .number(let number):
      if let decimals = (0...SheetCell.mostDecimals).first(where: {
        Double(SheetCell.fixed(number, decimals: $0)) == number
      }) {
        .number(number, decimals: decimals)
      } else {
        .text(shown)
      }
    default: .text(shown)
    }
  }

  static func text(trimming text: String) -> TableCell {
    // Most texts have nothing to be taken off, and need not be copied.
    let ends = [text.utf8.first, text.utf8.last].compactMap(\.self)
    if ends.count == 2, ends.allSatisfy({ (0x21...0x7E).contains($0) }) { return .text(text) }
    let text = text.trimmed
    return text.isEmpty ? .empty : .text(text)
  }

  /// The bytes of its text.
  var textBytes: Int { if case .text(let text) = self { text.utf8.count } else { 0 } }

  private static func shown(_ number: Double) -> String {
    // Beyond 2⁵³ not every whole number is one.
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return String(number)
  }
}
