/// One activity that waits for another.
package struct Link: Hashable, Sendable {
  /// Which end of the one may not come before which end of the other.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case finishStart = "finish-start"
    case startStart = "start-start"
    case finishFinish = "finish-finish"
    case startFinish = "start-finish"

    var leavesFinish: Bool { self == .finishStart || self == .finishFinish }
    var entersFinish: Bool { self == .finishFinish || self == .startFinish }
  }

  package let from: String
  package let to: String
  package let kind: Kind
  /// Days between the two ends; negative where they may overlap.
  package let lag: Int
  /// Days that are worked on are those of the calendar of `to`.
  package let counting: Activity.Counting

  package init(
    from: String, to: String, kind: Kind = .finishStart, lag: Int = 0,
    counting: Activity.Counting = .worked
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.lag = lag
    self.counting = counting
  }
}
