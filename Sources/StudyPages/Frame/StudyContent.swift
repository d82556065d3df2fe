package import Answers
package import Converters
package import Pages

/// What pages about studies need besides what every page reads: loaded once, shared by all visits.
package struct StudyContent: Sendable {
  /// How far an outlook is, by its key; asking sets it going. Besides what is to be worked out: for which address, and the
  /// steps that it takes.
  package typealias Outlooks = @Sendable (Query, OutlookTask, String, Int) -> OutlookState

  /// Does something that takes so many steps here and now, when it is its turn: what holds as much memory as an outlook takes
  /// turns with outlooks. What nobody waits for any more is not done.
  package typealias InTurn = @Sendable (_ steps: Int, _ isWanted: StillWanted, _ work: () -> Void) -> Void

  let outlooks: Outlooks
  let inTurn: InTurn
  /// The most that one question may cost.
  let most: PriceLimit
  /// Divisions prepared for choosing from.
  let shelf: DivisionShelf
  let comparisons: ComparisonShelf
  let indexes: IndexShelf
  /// Makes paper of documents.
  let paper: PaperMaker
  /// The address of the site itself, without a slash at its end; empty where nobody said it.
  let site: String

  package init(
    boundaries: [DivisionBoundaries], outlooks: @escaping Outlooks, inTurn: @escaping InTurn,
    most: PriceLimit, paper: PaperMaker = .none, site: String = ""
  ) {
    self.init(
      outlooks, inTurn, most, DivisionShelf(boundaries: boundaries), ComparisonShelf(), IndexShelf(),
      paper,
      site)
  }

  private init(
    _ outlooks: @escaping Outlooks, _ inTurn: @escaping InTurn, _ most: PriceLimit, _ shelf: DivisionShelf,
    _ comparisons: ComparisonShelf, _ indexes: IndexShelf, _ paper: PaperMaker, _ site: String
  ) {
    self.outlooks = outlooks
    self.inTurn = inTurn
    self.most = most
    self.shelf = shelf
    self.comparisons = comparisons
    self.indexes = indexes
    self.paper = paper
    self.site = site
  }

  /// The same for somebody of whom one question may cost more.
  package func allowing(_ most: PriceLimit) -> StudyContent {
    StudyContent(outlooks, inTurn, most, shelf, comparisons, indexes, paper, site)
  }
}
