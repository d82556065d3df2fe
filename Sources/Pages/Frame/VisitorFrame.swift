package import Markup

/// What the frame shows of whoever visits, beside what it shows everybody.
package struct VisitorFrame: Sendable {
  package typealias Part = @Sendable (inout HTML, PageBasis, Place) -> Void

  /// Further places of the top bar.
  package let places: Part
  /// Further choices at its end.
  package let choices: Part

  package init(places: @escaping Part, choices: @escaping Part) {
    self.places = places
    self.choices = choices
  }

  /// On a site that knows nobody.
  package static let none = VisitorFrame(places: { _, _, _ in }, choices: { _, _, _ in })
}
