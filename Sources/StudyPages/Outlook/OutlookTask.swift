package import Answers
package import Basics
package import Studies

/// One outlook to be worked out: first what it needs is looked up, which is a moment, then it is drawn.
package struct OutlookTask: Sendable {
  package typealias Drawn = (outlook: Outlook, draws: OutlookDraws)

  /// What was looked up.
  package struct Prepared: Sendable {
    package let draw: @Sendable (OutlookWork) -> Result<Drawn, Diagnostics>
    /// The outlook from draws that another server worked out; nil where they cannot be used.
    package let restore: @Sendable (OutlookDraws) -> Outlook?

    package init(
      draw: @escaping @Sendable (OutlookWork) -> Result<Drawn, Diagnostics>,
      restore: @escaping @Sendable (OutlookDraws) -> Outlook? = { _ in nil }
    ) {
      self.draw = draw
      self.restore = restore
    }
  }

  /// The faults of the question, if it has any.
  package let prepare: @Sendable () -> Result<Prepared, Diagnostics>

  package init(prepare: @escaping @Sendable () -> Result<Prepared, Diagnostics>) {
    self.prepare = prepare
  }
}
