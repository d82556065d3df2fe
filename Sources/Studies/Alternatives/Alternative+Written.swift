import Basics

extension Alternative {
  /// Alternatives as options of a command or parts of an address, name and value, such that reading them in any order
  /// of the names gives them again, in their order.
  ///
  /// - Parameter alternatives: the measures of each; one without measures is left out.
  package static func written(_ alternatives: [[Measure]]) -> [(name: String, value: String)] {
    let asked = alternatives.filter { !$0.isEmpty }
    let order = asked.compactMap { Kind.allCases.firstIndex(of: kind(of: $0)) }
    return asked.map { measures in
      let (kind, text) = (kind(of: measures), text(of: measures))
      guard order == order.sorted(), kind != .combined else { return ("alternative", text) }
      return (kind.rawValue, String(text.dropFirst(kind.rawValue.count + 1)))
    }
  }

  /// What an alternative with these measures is.
  package static func kind(of measures: [Measure]) -> Kind {
    guard let first = measures.first else { return .standAlone }
    return measures.count == 1 ? first.kind : .combined
  }

  /// Measures as they are written, between semicolons.
  package static func text(of measures: [Measure]) -> String {
    measures.map(\.text).joined(separator: ";")
  }

  /// The measures that a text says, their units as they are written; nil where it cannot be read.
  package static func measures(reading text: String) -> [Measure]? {
    var measures: [Measure] = []
    for written in text.split(separator: ";") {
      guard let measure = try? Measure(reading: written.trimmed, field: "alternative") else { return nil }
      measures.append(measure)
    }
    return measures.isEmpty ? nil : measures
  }
}
