/// The parts of one section: its heading, paragraphs, items and notes.
struct SectionParts {
  private(set) var parts: [NamedPart] = []
  private var paragraphs = 0
  private var items = 0
  private var notes = 0
  private let label: String

  init(_ lines: [String], _ range: Range<Int>, _ label: String) {
    self.label = label
    let end = lines[range].lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? range.upperBound
    parts = [NamedPart(place: .section(label), lines: range.lowerBound..<end)]
    // A numbered point has its text where a section has its heading.
    if label.first?.isNumber != true {
      parts.append(NamedPart(place: .heading(label), lines: range.lowerBound..<(range.lowerBound + 1)))
    }
    var at = range.lowerBound + 1
    while at < end {
      let last = lines[at..<end].firstIndex { $0.isEmpty } ?? end
      if last > at { addBlock(lines, at..<last) }
      at = last + 1
    }
  }

  /// Lines without an empty one between them.
  private mutating func addBlock(_ lines: [String], _ block: Range<Int>) {
    if lines[block].allSatisfy({ $0.hasPrefix("- ") }) {
      for line in block {
        items += 1
        guard paragraphs > 0 else { continue }
        parts.append(NamedPart(place: .item(label, paragraphs, items), lines: line..<(line + 1)))
      }
    } else if isNote(lines[block.lowerBound]) {
      notes += 1
      parts.append(NamedPart(place: .note(label, notes), lines: block))
    } else {
      paragraphs += 1
      items = 0
      parts.append(NamedPart(place: .paragraph(label, paragraphs), lines: block))
    }
  }

  private func isNote(_ line: String) -> Bool { line.hasPrefix("*") && line.hasSuffix("*") && line.count > 2 }
}
