import Foundation

/// Points on a circle of radius 1, counted as clocks do: from the top, to the right.
package enum UnitCircle {
  /// - Parameter turn: 0 to 1 for once round.
  package static func point(_ turn: Double) -> (right: Double, up: Double) {
    (sin(turn * 2 * .pi), cos(turn * 2 * .pi))
  }
}
