import Basics
import Pages
import Studies

/// An alternative of the study as the builder shows it, be it well or not.
struct BuiltAlternative: Sendable {
  /// What it is known by: as the grammar writes it, with codes where all its units are found.
  let text: String
  /// With units as they are written where not all are found; empty where it cannot be read.
  let measures: [Measure]
  let faults: [Diagnostic]
  let style: ChartStyle
  /// Empty where it cannot be read.
  var heading = ""
  var sentence = ""
}
