package import Answers
package import Pages

/// What pages about studies need besides what every page reads: loaded once, shared by all visits.
package struct StudyContent: Sendable {
  /// How far an outlook is, by its key; asking sets it going. Besides what is to be worked out: for which address, and the
  /// steps that it takes.
  package typealias Outlooks = @Sendable (Query, OutlookTask, String, Int) -> OutlookState

  let outlooks: Outlooks
  /// The most that one question may cost.
  let most: PriceLimit
  /// Divisions prepared for choosing from.
  let shelf: DivisionShelf

  package init(boundaries: [ImportedBoundaries], outlooks: @escaping Outlooks, most: PriceLimit) {
    shelf = DivisionShelf(boundaries: boundaries)
    self.outlooks = outlooks
    self.most = most
  }
}
