extension CaseParagraph {
  /// The lines of a text, each a paragraph with an id of its own below `name`.
  package static func paragraphs(of text: String, named name: String) -> [CaseParagraph] {
    TextLines(text).lines.enumerated().map { CaseParagraph(id: "\(name)/\($0.offset)", text: $0.element) }
  }
}

extension CaseAmendment {
  /// What somebody moves by words: those that stand in the text, and those that shall. Without words that stand there, new
  /// paragraphs at the end. Nil where the words do not stand there exactly once.
  package init?(id: String, replacing before: String, by after: String, in base: [CaseParagraph]) {
    guard !before.isEmpty else {
      var last = base.last?.id
      let added = CaseParagraph.paragraphs(of: after, named: id).map { paragraph in
        defer { last = paragraph.id }
        return ParagraphEdit.inserted(paragraph, after: last)
      }
      self.init(id: id, edits: added)
      return
    }
    let text = base.map(\.text).joined(separator: "\n")
    let (before, after) = (Self.lines(before), Self.lines(after))
    guard let changed = OnlyOccurrence(of: before, in: text).replaced(by: after) else { return nil }
    self.init(id: id, changing: base, to: TextLines(changed).lines, isRemoval: after.isEmpty)
  }

  private static func lines(_ text: String) -> String { TextLines(text).lines.joined(separator: "\n") }

  /// Lines that stay the same at both ends keep their ids, and so do as many as there are between them.
  private init(id: String, changing base: [CaseParagraph], to lines: [String], isRemoval: Bool) {
    let first = zip(base, lines).prefix { $0.text == $1 }.count
    let last = zip(base.dropFirst(first).reversed(), lines.dropFirst(first).reversed())
      .prefix { $0.text == $1 }.count
    let old = base[first..<(base.count - last)]
    let new = lines[first..<(lines.count - last)]
    var edits: [ParagraphEdit] = []
    var place = first > 0 ? base[first - 1].id : nil
    for (paragraph, text) in zip(old, new) {
      edits.append(
        isRemoval && text.isEmpty ? .removed(paragraph.id) : .reads(paragraph.id, text: text))
      place = paragraph.id
    }
    edits += old.dropFirst(new.count).map { .removed($0.id) }
    for (number, text) in new.dropFirst(old.count).enumerated() {
      let added = CaseParagraph(id: "\(id)/\(number)", text: text)
      edits.append(.inserted(added, after: place))
      place = added.id
    }
    self.init(id: id, edits: edits)
  }
}
