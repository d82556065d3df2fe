package import Basics

extension DecisionText {
  /// Reads the points of a decision from its text, numbered and unnumbered ones. A text without numbers has its
  /// paragraphs for points.
  ///
  /// - Parameter name: of the file, for faults.
  /// - Throws: `decision-empty`, `decision-too-large`.
  package init(_ text: String, name: String) throws(Diagnostic) {
    guard text.utf8.count <= Self.largest else { throw Self.tooLarge(name) }
    var reader = PointReader()
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let letters = hasMark ? Substring(text.unicodeScalars.dropFirst()) : text[...]
    for line in letters.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.take(line)
    }
    reader.end()
    guard reader.points.count <= Self.mostPoints else { throw Self.tooLarge(name) }
    guard !reader.points.isEmpty else { throw Diagnostic("decision-empty", .badInput, at: .init(file: name)) }
    let points = reader.numbered()
    self.init(name: name, points: points, own: reader.own)
  }

  private static func tooLarge(_ name: String) -> Diagnostic {
    Diagnostic(
      "decision-too-large", .badInput, at: .init(file: name),
      ["most": "\(mostPoints)", "limit": "\(largest >> 20)"])
  }
}

/// Gathers lines into points.
private struct PointReader {
  struct Raw {
    let path: [String]
    var text: String
    let isOwn: Bool
  }

  private(set) var points: [Raw] = []
  private(set) var own: [DecisionText.Own] = []
  private var current: Raw?
  private var isOwnPart = false
  /// Numbers that are open: the outer ones of the point that is read, and how far each was indented.
  private var open: [(label: String, indent: Int)] = []
  private var bullets: [String: Int] = [:]
  private var isNewParagraph = true

  mutating func take(_ line: Substring) {
    let trimmed = line.drop { $0.isWhitespace }
    guard !trimmed.isEmpty else {
      isNewParagraph = true
      return
    }
    defer { isNewParagraph = false }
    if let label = PointLabel(line) {
      begin(label, indent: line.count - trimmed.count)
    } else if isNewParagraph || current == nil || OwnPart.isTitle(trimmed), beginsSomething(trimmed) {
      return
    } else {
      goOn(trimmed)
    }
  }

  mutating func end() { close() }

  private mutating func begin(_ label: PointLabel, indent: Int) {
    close()
    let path = path(label.kind, indent)
    let isUnderOwn = ownPoint.map { path.count > $0.count && path.starts(with: $0) } ?? false
    if !isUnderOwn { ownPoint = OwnPart.isOwn(label.rest) ? path : nil }
    current = Raw(path: path, text: String(label.rest), isOwn: isOwnPart || ownPoint != nil)
  }

  /// The point that says of itself that it is one council's own, while those below it are read.
  private var ownPoint: [String]?

  private mutating func path(_ kind: PointLabel.Kind, _ indent: Int) -> [String] {
    switch kind {
    case .figures(let numbers):
      if numbers.count > 1 {
        open = numbers.map { ($0, indent) }
      } else {
        open.removeAll { $0.indent >= indent || indent < 2 }
        open.append((numbers[0], indent))
      }
      return open.map(\.label)
    case .letter(let letter):
      while let last = open.last, last.label.first?.isLetter == true { open.removeLast() }
      open.append((letter, indent))
      return open.map(\.label)
    case .bullet:
      let outer = open.map(\.label)
      let key = outer.joined(separator: ".")
      bullets[key, default: 0] += 1
      return outer + ["-\(bullets[key] ?? 1)"]
    }
  }

  /// Title lines, headings of parts and what stands before the first number; false for what goes on with a point.
  private mutating func beginsSomething(_ line: Substring) -> Bool {
    if OwnPart.isTitle(line) {
      close()
      own.append(.init(kind: .title, number: nil, text: String(line)))
      return true
    }
    if let opening = OwnPart.opens(line) {
      close()
      open = []
      isOwnPart = opening == .own
      own.append(.init(kind: .title, number: nil, text: String(line)))
      return true
    }
    guard open.isEmpty else { return false }
    close()
    current = Raw(path: [], text: String(line), isOwn: isOwnPart)
    return true
  }

  private mutating func goOn(_ line: Substring) {
    if current == nil { current = Raw(path: open.map(\.label), text: "", isOwn: isOwnPart) }
    current?.text += " " + line
  }

  private mutating func close() {
    guard let raw = current else { return }
    current = nil
    if raw.isOwn {
      own.append(
        .init(kind: .own, number: raw.path.isEmpty ? nil : raw.path.joined(separator: "."), text: raw.text))
    } else {
      points.append(raw)
    }
  }

  /// With numbers for what has none: paragraphs of a text without numbers count from 1, those before the first are "0.1", …
  mutating func numbered() -> [DecisionPoint] {
    let hasNumbers = points.contains { !$0.path.isEmpty }
    var count = 0
    var numbered: [DecisionPoint] = []
    for raw in points {
      guard raw.path.isEmpty else {
        numbered.append(DecisionPoint(path: raw.path, text: raw.text))
        continue
      }
      count += 1
      let path = hasNumbers ? ["0", "\(count)"] : ["\(count)"]
      guard hasNumbers, let (name, rest) = OwnPart.decider(raw.text) else {
        numbered.append(DecisionPoint(path: path, text: raw.text))
        continue
      }
      own.append(.init(kind: .title, number: nil, text: name))
      numbered.append(DecisionPoint(path: path, text: rest))
    }
    return numbered
  }
}
