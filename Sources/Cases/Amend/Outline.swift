/// The parts of a text that a sentence can name. A part whose name another has too has none.
struct Outline: Sendable {
  let lines: [String]
  /// From the smallest to the largest.
  private(set) var parts: [NamedPart] = []
  private var byPlace: [Place: Range<Int>] = [:]

  init(_ text: TextLines) {
    lines = text.lines
    let hasSigns = lines.contains { HeadingLabel($0)?.isSection == true }
    var heads: [(line: Int, label: String)] = []
    for line in lines.indices {
      guard let label = HeadingLabel(lines[line]) ?? (hasSigns ? nil : HeadingLabel(point: lines[line]))
      else { continue }
      heads.append((line, label.name))
    }
    var all: [NamedPart] = []
    for (number, head) in heads.enumerated() {
      let next = number + 1 < heads.count ? heads[number + 1].line : lines.count
      all += SectionParts(lines, head.line..<next, head.label).parts
    }
    let counts = Dictionary(grouping: all, by: \.place).mapValues(\.count)
    parts = all.filter { counts[$0.place] == 1 }.sorted {
      ($0.lines.count, $0.lines.lowerBound) < ($1.lines.count, $1.lines.lowerBound)
    }
    byPlace = Dictionary(parts.map { ($0.place, $0.lines) }) { first, _ in first }
  }

  /// Which lines a place is; nil where the text has no such place.
  func range(_ place: Place) -> Range<Int>? {
    guard case .lines(let range) = place else { return byPlace[place] }
    return range.lowerBound >= 1 && range.upperBound <= lines.count
      ? (range.lowerBound - 1)..<range.upperBound : nil
  }
}

/// What a heading calls its section.
struct HeadingLabel {
  let name: String
  /// Whether it is called by a paragraph sign.
  let isSection: Bool

  /// A heading in Markdown, or a line that begins with a paragraph sign and a number.
  init?(_ line: String) {
    let marks = line.prefix { $0 == "#" }
    let isMarked = (1...6).contains(marks.count) && line.dropFirst(marks.count).first == " "
    let title = isMarked ? line.dropFirst(marks.count + 1) : line[...]
    if let sign = Self.section(title) {
      self.init(name: sign, isSection: true)
    } else if isMarked, let name = Self.named(title) {
      self.init(name: name, isSection: false)
    } else {
      return nil
    }
  }

  /// "3. …" in a text that numbers its points.
  init?(point line: String) {
    guard line.first?.isNumber == true, let label = PointLabel(line[...]),
      case .figures(let numbers) = label.kind
    else { return nil }
    self.init(name: numbers.joined(separator: "."), isSection: false)
  }

  private init(name: String, isSection: Bool) {
    self.name = name
    self.isSection = isSection
  }

  /// "§ 3-2" of "§ 3-2. Formål", "§ 29 b" of "§ 29 b. (Opphevet)".
  private static func section(_ title: Substring) -> String? {
    guard title.hasPrefix("§ ") else { return nil }
    let number = title.dropFirst(2).prefix { $0.isNumber || $0 == "-" || $0 == "–" }
    guard number.first?.isNumber == true else { return nil }
    let rest = title[number.endIndex...]
    let letter = rest.drop { $0 == " " }.prefix { $0.isLetter && $0.isLowercase }
    let hasLetter = letter.count == 1 && rest.prefix(while: { $0 == " " }).count <= 1
    return String(title[..<(hasLetter ? letter.endIndex : number.endIndex)])
  }

  private static func named(_ title: Substring) -> String? {
    let name = title.drop { $0 == " " }
    return name.isEmpty || name.contains(where: { "«»”\"\r".contains($0) }) ? nil : "«\(name)»"
  }
}
