extension TextLines {
  /// What changes this text into another, in as few and as small amendments as name their places. Applied together they
  /// give the other text to the byte.
  package func amendments(to other: TextLines) -> [Amendment] {
    let outline = Outline(self)
    let said = changes(to: other).flatMap { SaidEdit($0, outline).list }
    let amendments = withoutCollisions(said, outline).map(\.amendment)
    if let after = try? applying(amendments), TextLines.same(after.lines, other.lines) { return amendments }
    return amendmentsByLines(to: other)
  }

  /// The same by lines of the text, which names every place.
  package func amendmentsByLines(to other: TextLines) -> [Amendment] {
    let outline = Outline(self)
    return changes(to: other).map { SaidEdit.byLines($0, outline) }
  }

  private func changes(to other: TextLines) -> [LineEdit] {
    var numbers: [[UInt8]: Int] = [:]
    func number(_ line: String) -> Int {
      let bytes = Array(line.utf8)
      if let number = numbers[bytes] { return number }
      numbers[bytes] = numbers.count
      return numbers.count - 1
    }
    return SequenceChanges(lines.map(number), other.lines.map(number)).list.map {
      LineEdit(range: $0.old, lines: Array(other.lines[$0.new]))
    }
  }

  /// Where two said their change of the same lines, both say it by lines.
  private func withoutCollisions(_ said: [SaidEdit.Said], _ outline: Outline) -> [SaidEdit.Said] {
    var said = said
    for index in said.indices.dropFirst() where said[index - 1].edit.collides(with: said[index].edit) {
      for place in [index - 1, index] {
        let plain = said[place].plain
        said[place] = SaidEdit.Said(amendment: SaidEdit.byLines(plain, outline), edit: plain, plain: plain)
      }
    }
    return said
  }
}
