package import Basics

extension AmendmentPhrases {
  /// The amendment that a sentence says of a text.
  ///
  /// - Parameter text: what it changes, by which it is told which of two readings of a place is meant.
  /// - Throws: `amendment-not-understood`, `amendment-place-unknown`.
  package func amendment(_ sentence: String, of text: TextLines) throws(Diagnostic) -> Amendment {
    try amendment(sentence, Outline(text))
  }

  func amendment(_ sentence: String, _ outline: Outline) throws(Diagnostic) -> Amendment {
    let lines = TextLines(sentence).lines
    let head = lines[0]
    let below = lines.dropFirst().map {
      String(decoding: $0.utf8.dropFirst($0.hasPrefix("> ") ? 2 : 1), as: UTF8.self)
    }
    if below.isEmpty {
      if let values = replaced.values(in: head), let before = values["before"], let after = values["after"] {
        return .replaced(try place(values, outline), before: before, after: after)
      }
      if let values = repealed.values(in: head) { return .repealed(try place(values, outline)) }
    } else {
      if let values = inserted.values(in: head) { return .inserted(after: try place(values, outline), below) }
      if let values = reads.values(in: head) { return .reads(try place(values, outline), below) }
    }
    throw Diagnostic("amendment-not-understood", .noAnswer, ["sentence": head])
  }

  private func place(_ values: [String: String], _ outline: Outline) throws(Diagnostic) -> Place {
    let words = values["place"] ?? ""
    guard let place = readings(words).first(where: { outline.range($0) != nil }) else {
      throw Diagnostic("amendment-place-unknown", .noAnswer, ["place": words])
    }
    return place
  }

  /// What the words of a place may mean.
  private func readings(_ words: String) -> [Place] {
    var places: [Place] = []
    if let values = lines.values(in: words), let range = range(values) { places.append(.lines(range)) }
    if let values = line.values(in: words), let range = range(values) { places.append(.lines(range)) }
    if let values = heading.values(in: words) { places += labels(values["label"]).map { .heading($0) } }
    if let values = item.values(in: words), let (label, parts) = counted(values, ["paragraph", "ordinal"]) {
      places += labels(label).map { .item($0, parts[0], parts[1]) }
    }
    for (pattern, make) in [(paragraph, Place.paragraph), (note, Place.note)] {
      if let values = pattern.values(in: words), let (label, parts) = counted(values, ["ordinal"]) {
        places += labels(label).map { make($0, parts[0]) }
      }
    }
    return places + labels(words).map { .section($0) }
  }

  /// The label of a section, by how it is named.
  private func labels(_ words: String?) -> [String] {
    [titled, point, section].compactMap { $0.values(in: words ?? "")?["label"] }
  }

  /// Ordinals stand behind the label: the label itself may have spaces.
  private func counted(_ values: [String: String], _ names: [String]) -> (String, [Int])? {
    var label = values["label"] ?? ""
    var numbers: [Int] = []
    for name in names {
      var words = values[name]?.split(separator: " ").map(String.init) ?? []
      guard let last = words.popLast(), let number = number(ordinal: last) else { return nil }
      // The gap of the label ended at its first space.
      if !words.isEmpty { label += " " + words.joined(separator: " ") }
      numbers.append(number)
    }
    return (label, numbers)
  }

  private func range(_ values: [String: String]) -> ClosedRange<Int>? {
    guard let first = Int(values["first"] ?? ""), let last = Int(values["last"] ?? values["first"] ?? ""),
      first <= last
    else { return nil }
    return first...last
  }
}
