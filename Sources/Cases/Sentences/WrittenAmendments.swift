extension AmendmentPhrases {
  /// The sentences that change one text into another. What a sentence would not be understood as is said by lines.
  package func sentences(from text: TextLines, to other: TextLines) -> [String] {
    let outline = Outline(text)
    let amendments = text.amendments(to: other)
    let plain = text.amendmentsByLines(to: other)
    let said = amendments.map(sentence)
    let isUnderstood = zip(said, amendments).allSatisfy { (try? amendment($0, outline)) == $1 }
    return isUnderstood ? said : plain.map(sentence)
  }

  /// The sentence of an amendment. Text that it brings stands below it, each line behind a `>`.
  package func sentence(_ amendment: Amendment) -> String {
    switch amendment {
    case .reads(let place, let lines): below(reads.filled(["place": words(place)]), lines)
    case .inserted(let place, let lines): below(inserted.filled(["place": words(place)]), lines)
    case .repealed(let place): capital(repealed.filled(["place": words(place)]))
    case .replaced(let place, let before, let after):
      capital(replaced.filled(["place": words(place), "before": before, "after": after]))
    }
  }

  func words(_ place: Place) -> String {
    switch place {
    case .section(let label): name(label)
    case .heading(let label): heading.filled(["label": name(label)])
    case .paragraph(let label, let number):
      paragraph.filled(["label": name(label), "ordinal": ordinal(number)])
    case .item(let label, let paragraph, let number):
      item.filled(["label": name(label), "paragraph": ordinal(paragraph), "ordinal": ordinal(number)])
    case .note(let label, let number): note.filled(["label": name(label), "ordinal": ordinal(number)])
    case .lines(let range):
      range.count == 1
        ? line.filled(["first": "\(range.lowerBound)"])
        : lines.filled(["first": "\(range.lowerBound)", "last": "\(range.upperBound)"])
    }
  }

  private func name(_ label: String) -> String {
    let pattern = label.hasPrefix("§") ? section : label.hasPrefix("«") ? titled : point
    return pattern.filled(["label": label])
  }

  private func below(_ sentence: String, _ lines: [String]) -> String {
    ([capital(sentence)] + lines.map { $0.isEmpty ? ">" : "> \($0)" }).joined(separator: "\n")
  }

  private func capital(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}
