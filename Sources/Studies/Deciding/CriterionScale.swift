package import Basics
package import Figures

/// How the figures of one criterion become scores between 0 and 1, and what difference between two counts.
package struct CriterionScale: Hashable, Sendable {
  package enum Direction: String, CaseIterable, Hashable, Sendable {
    /// More is better.
    case more
    /// Less is better.
    case less
  }

  /// How figures become scores.
  package enum Form: Hashable, Sendable {
    /// The worst of the alternatives is worth 0, the best 1, with a straight line between.
    case range(Direction)
    /// A change against today: no change is worth nothing, a better one gives points and a worse one takes them away. The
    /// distance between the worst and the best of the alternatives, no change among them, is 1.
    case change(Direction)
    /// Straight lines between points that do not depend on the alternatives, level outside them: for
    /// instance 5 000 inhabitants worth 0 and 20 000 worth 1.
    case anchors([Criterion.Anchor])
  }

  /// When one alternative is preferred to another in outranking, in the unit of the figures.
  package struct Thresholds: Hashable, Sendable {
    /// The largest difference that means nothing.
    package let indifference: Double
    /// The smallest difference that decides fully.
    package let preference: Double

    package init(indifference: Double, preference: Double) {
      self.indifference = indifference
      self.preference = preference
    }
  }

  package let id: String
  package let form: Form
  /// Where they are left out, any difference counts, and that between best and worst counts fully.
  package let thresholds: Thresholds?

  /// - Throws: `anchors-invalid` unless there are two or more anchors with rising figures and values
  ///   between 0 and 1 that only rise or only fall; `thresholds-invalid` unless
  ///   0 ≤ indifference ≤ preference.
  package init(_ id: String, _ form: Form, thresholds: Thresholds? = nil) throws(Diagnostic) {
    self.id = id
    self.form = form
    self.thresholds = thresholds
    if case .anchors(let anchors) = form, !CriterionScale.areSound(anchors) {
      throw Diagnostic("anchors-invalid", .badInput, at: .init(field: id), ["criterion": id])
    }
    if let thresholds {
      let (q, p) = (thresholds.indifference, thresholds.preference)
      guard q >= 0, p >= q, p.isFinite else {
        throw Diagnostic("thresholds-invalid", .badInput, at: .init(field: id), ["criterion": id])
      }
    }
  }

  /// What counts as better.
  package var direction: Direction {
    switch form {
    case .range(let direction), .change(let direction): direction
    case .anchors(let anchors):
      (anchors.last?.value ?? 1) > (anchors.first?.value ?? 0) ? .more : .less
    }
  }

  /// The worse end of a range of figures.
  func worst(of range: ClosedRange<Double>) -> Double {
    direction == .more ? range.lowerBound : range.upperBound
  }

  /// The better end of a range of figures.
  func best(of range: ClosedRange<Double>) -> Double {
    direction == .more ? range.upperBound : range.lowerBound
  }

  private static func areSound(_ anchors: [Criterion.Anchor]) -> Bool {
    guard let first = anchors.first, let last = anchors.last, first.value != last.value else { return false }
    let steps = zip(anchors, anchors.dropFirst())
    return anchors.allSatisfy { $0.figure.isFinite && (0...1).contains($0.value) }
      && steps.allSatisfy { $0.figure < $1.figure }
      && (steps.allSatisfy { $0.value <= $1.value } || steps.allSatisfy { $0.value >= $1.value })
  }
}
