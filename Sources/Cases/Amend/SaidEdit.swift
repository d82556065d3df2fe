/// An edit of lines as amendments that name parts of the text; by lines where no part is changed as a sentence would.
struct SaidEdit {
  struct Said {
    let amendment: Amendment
    /// What the amendment changes,
    let edit: LineEdit
    /// and the lines that differ, which is the same change.
    let plain: LineEdit
  }

  private(set) var list: [Said] = []
  private let outline: Outline

  init(_ edit: LineEdit, _ outline: Outline) {
    self.outline = outline
    // As many lines as before are changed one by one.
    if edit.range.count == edit.lines.count, edit.range.count > 1 {
      for (line, new) in zip(edit.range, edit.lines) where !TextLines.same(outline.lines[line], new) {
        add(LineEdit(range: line..<(line + 1), lines: [new]))
      }
    } else {
      add(edit)
    }
  }

  private mutating func add(_ edit: LineEdit) {
    for candidate in candidates(edit) {
      guard let change = try? candidate.edit(outline), isSame(change, edit) else { continue }
      list.append(Said(amendment: candidate, edit: change, plain: edit))
      return
    }
    let byLines = Self.byLines(edit, outline)
    list.append(Said(amendment: byLines, edit: (try? byLines.edit(outline)) ?? edit, plain: edit))
  }

  private func candidates(_ edit: LineEdit) -> [Amendment] {
    if edit.range.isEmpty { return insertions(edit) }
    if edit.lines.isEmpty { return repeals(edit) }
    let part = outline.parts.first {
      $0.lines.lowerBound <= edit.range.lowerBound && $0.lines.upperBound >= edit.range.upperBound
    }
    guard let part else { return [] }
    var said: [Amendment] = []
    if edit.range.count == 1, edit.lines.count == 1,
      let words = WordChange(outline.lines[edit.range.lowerBound], edit.lines[0])
    {
      said.append(.replaced(part.place, before: words.before, after: words.after))
    }
    let before = outline.lines[part.lines.lowerBound..<edit.range.lowerBound]
    let after = outline.lines[edit.range.upperBound..<part.lines.upperBound]
    if part.lines.count <= edit.range.count + 10 {
      said.append(.reads(part.place, before + edit.lines + after))
    }
    return said
  }

  /// After the part that ends before the new lines. The empty line comes before them or after them, which is the same.
  private func insertions(_ edit: LineEdit) -> [Amendment] {
    var shapes = [edit.lines]
    if edit.lines.first == "" { shapes.append(Array(edit.lines.dropFirst())) }
    if edit.lines.last == "" { shapes.append(Array(edit.lines.dropLast())) }
    let end = outline.lines[..<edit.range.lowerBound].lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    let parts = outline.parts.filter { $0.lines.upperBound == end }
    return parts.flatMap { part in shapes.filter { !$0.isEmpty }.map { .inserted(after: part.place, $0) } }
  }

  private func repeals(_ edit: LineEdit) -> [Amendment] {
    outline.parts.filter {
      $0.lines.lowerBound <= edit.range.upperBound && $0.lines.upperBound >= edit.range.lowerBound
    }
    .reversed().map { .repealed($0.place) }
  }

  /// Whether two edits of the text before make the same text of it.
  private func isSame(_ one: LineEdit, _ other: LineEdit) -> Bool {
    let low = min(one.range.lowerBound, other.range.lowerBound)
    let high = max(one.range.upperBound, other.range.upperBound)
    func result(_ edit: LineEdit) -> [String] {
      outline.lines[low..<edit.range.lowerBound] + edit.lines + outline.lines[edit.range.upperBound..<high]
    }
    return TextLines.same(result(one), result(other))
  }

  /// By lines of the text, which names every place.
  static func byLines(_ edit: LineEdit, _ outline: Outline) -> Amendment {
    let (low, high) = (edit.range.lowerBound + 1, edit.range.upperBound)
    if edit.range.isEmpty {
      // Before the first line nothing stands that it could come after.
      return high == 0
        ? .reads(.lines(1...1), edit.lines + [outline.lines[0]])
        : .inserted(after: .lines(high...high), edit.lines)
    }
    return edit.lines.isEmpty ? .repealed(.lines(low...high)) : .reads(.lines(low...high), edit.lines)
  }
}
