/// What an outlook takes for granted where nobody can know: an effect, a rate, a speed.
///
/// Means and spreads are this project's defaults, drawn from the studies that `sources` names; a visitor may
/// change every one of them.
package struct Prior: Hashable, Sendable {
  /// How the draws lie around the mean.
  package enum Shape: String, CaseIterable, Hashable, Sendable {
    case normal
    /// Evenly between `least` and `most`.
    case uniform
    /// The same in every draw.
    case fixed
  }

  /// Every prior that a stage reads; the file that holds them must have each.
  package enum ID: String, CaseIterable, Hashable, Sendable {
    case administrationScale = "administration.scale"
    case administrationRealised = "administration.realised"
    case servicesScale = "services.scale"
    case harmonisation
    case ramp
    case transition
    case debtRunUp = "debt-run-up"
    case cooperationSmall = "cooperation.small"
    case cooperationLarge = "cooperation.large"
    case governance
    case asymmetric
    case turnout
    case priceGrowth = "price-growth"
    case discountRate = "discount-rate"
    case detour
    case speed
    case assetWorth = "asset-worth"
  }

  /// Where a prior comes from.
  package struct Source: Hashable, Sendable {
    /// Who and when.
    package let work: String
    package let title: String
    /// Digital object identifier; nil for what has none.
    package let doi: String?

    package init(work: String, title: String, doi: String? = nil) {
      self.work = work
      self.title = title
      self.doi = doi
    }

    /// Where it can be found.
    package var link: String? { doi.map { "https://doi.org/\($0)" } }
  }

  package let id: ID
  /// Key of the unit's name: `percent`, `elasticity`, `year` …
  package let unit: String
  package let shape: Shape
  /// Nil where it is unknown until somebody gives it.
  package let mean: Double?
  /// Standard deviation; nil where there is no spread.
  package let spread: Double?
  /// No draw lies outside.
  package let range: ClosedRange<Double>
  /// Whether the study named found the effect itself; otherwise it is a choice.
  package let isEvidence: Bool
  /// Where it comes from; none where it is this project's choice.
  package let sources: [Source]
  /// By code of language.
  package let names: [String: String]
  /// What it means, by code of language.
  package let texts: [String: String]
  /// Whether a visitor changed it.
  package let isChanged: Bool

  package init(
    id: ID, unit: String, shape: Shape, mean: Double?, spread: Double?, range: ClosedRange<Double>,
    isEvidence: Bool, sources: [Source], names: [String: String], texts: [String: String],
    isChanged: Bool = false
  ) {
    self.id = id
    self.unit = unit
    self.shape = shape
    self.mean = mean
    self.spread = spread
    self.range = range
    self.isEvidence = isEvidence
    self.sources = sources
    self.names = names
    self.texts = texts
    self.isChanged = isChanged
  }

  /// Who found it and when, in one line.
  package var works: String { sources.map(\.work).joined(separator: "; ") }

  /// The same with the mean, and the spread where one is given, of somebody's own.
  ///
  /// A spread of zero makes every draw the mean. Without a spread an even distribution turns into its mean
  /// too: somebody who names one number means that number.
  func changed(mean: Double, spread: Double?) -> Prior {
    let spread = spread ?? (shape == .normal ? self.spread ?? 0 : 0)
    return Prior(
      id: id, unit: unit, shape: spread == 0 ? .fixed : .normal, mean: mean,
      spread: spread == 0 ? nil : spread, range: range, isEvidence: false, sources: [], names: names,
      texts: texts,
      isChanged: true)
  }
}
