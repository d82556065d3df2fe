package import Basics

extension TextLines {
  /// The text after all amendments, each of which names places of the text before.
  ///
  /// - Throws: for each that cannot be applied, with its number from 1 as `line`: `amendment-place-unknown`,
  ///   `amendment-words-missing`, `amendment-collision` where an earlier one changes the same lines.
  package func applying(_ amendments: [Amendment]) throws(Diagnostics) -> TextLines {
    let outline = Outline(self)
    var edits: [(edit: LineEdit, number: Int)] = []
    var faults: [Diagnostic] = []
    for (index, amendment) in amendments.enumerated() {
      do throws(Diagnostic) {
        edits.append((try amendment.edit(outline), index + 1))
      } catch {
        faults.append(Diagnostic(error.code, error.kind, at: .init(line: index + 1), error.arguments))
      }
    }
    edits.sort {
      ($0.edit.range.lowerBound, $0.edit.range.upperBound, $0.number) < (
        $1.edit.range.lowerBound, $1.edit.range.upperBound, $1.number
      )
    }
    for (one, next) in zip(edits, edits.dropFirst()) where one.edit.collides(with: next.edit) {
      faults.append(
        Diagnostic(
          "amendment-collision", .noAnswer, at: .init(line: max(one.number, next.number)),
          ["other": "\(min(one.number, next.number))"]))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return applied(edits.map(\.edit))
  }

  /// - Parameter edits: from the first line to the last, none over another.
  func applied(_ edits: [LineEdit]) -> TextLines {
    var result: [String] = []
    var at = 0
    for edit in edits {
      result += lines[at..<edit.range.lowerBound]
      result += edit.lines
      at = edit.range.upperBound
    }
    var text = self
    text.lines = result + lines[at...]
    return text
  }
}

extension LineEdit {
  /// Whether one that begins later, or at the same line, changes what this one does; what comes in at one place twice has no
  /// order.
  func collides(with later: LineEdit) -> Bool {
    later.range.lowerBound < range.upperBound || range == later.range
  }
}
