import Figures
import Pages

/// One of the figures that matter most, told as a difference.
struct Headline: Equatable {
  /// In the order in which they matter.
  enum Topic: String, CaseIterable {
    case people, support, commuting, contiguity, need, growth, density, area, neighbours
  }

  let topic: Topic
  /// What is set large: `+10 904`, `3,71–4,35 → 3,93`, `by land`.
  let figure: String
  /// What the figure counts, where it says so itself; empty for a range or a word.
  let unit: String
  let isEstimated: Bool
  let sentence: String
  /// Name of what is measured, its unit and its year.
  let measure: String
  let sources: [String]
  let explanations: [Explanation]
}
