import Pages
import Studies

/// An alternative while it is put together: one measure, or several that belong together.
struct AlternativeDraft: Hashable, Sendable {
  var measures: [MeasureFields]

  init(_ measures: [MeasureFields]) { self.measures = measures }

  init(_ measures: [Measure]) { self.init(measures.map { MeasureFields($0) }) }

  /// A new one of a kind, for the units of a study; nil for a kind that cannot be added.
  init?(kind: String, units: [String]) {
    if kind == Alternative.Kind.combined.rawValue {
      self.init([.cooperate, .host].map { MeasureFields(usual: $0, units: units) })
    } else if let kind = MeasureFields.Kind(rawValue: kind) {
      self.init([MeasureFields(usual: kind, units: units)])
    } else {
      return nil
    }
  }

  /// The one that an address has; nil where it has none.
  init?(_ query: Query, units: [String]) {
    var measures: [MeasureFields] = []
    while measures.count < StudyRequest.mostMeasures,
      let next = MeasureFields(query, number: measures.count + 1, units: units)
    {
      measures.append(next)
    }
    guard !measures.isEmpty else { return nil }
    self.init(measures)
  }

  var pairs: [Query.Pair] {
    zip(1..., measures).flatMap { $1.pairs(number: $0) }
  }

  /// What it does; nil as long as the size of a part is open.
  var meant: [Measure]? {
    let meant = measures.compactMap(\.measure)
    return meant.count == measures.count ? meant : nil
  }

  /// As the grammar writes it, with what is open left out.
  var text: String { Alternative.text(of: measures.compactMap(\.measure)) }
}
