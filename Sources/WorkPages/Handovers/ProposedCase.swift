package import Basics
package import Spaces

/// A case as one room proposes it to another: what is proposed is told by value, and the case can be made of it without
/// anybody typing it again.
package struct ProposedCase: Sendable {
  package struct Section: Hashable, Sendable {
    package let title: String
    package let text: String

    package init(_ title: String, _ text: String) { (self.title, self.text) = (title, text) }
  }

  package struct Figure: Hashable, Sendable {
    package let what: String
    package let value: String
    package let year: Int?
    package let unit: UnitCode?
    package let source: String

    package init(what: String, value: String, year: Int?, unit: UnitCode?, source: String) {
      (self.what, self.value, self.year, self.unit, self.source) = (what, value, year, unit, source)
    }
  }

  package let title: String
  /// Those whose councils decide it.
  package let units: [UnitCode]
  package let summary: String
  package let sections: [Section]
  package let figures: [Figure]
  /// What it proposes, and in which study that is compared.
  package let arrangement: Identifier<Thing>
  package let study: Identifier<Thing>?

  package init(
    title: String, units: [UnitCode], summary: String, sections: [Section], figures: [Figure],
    arrangement: Identifier<Thing>, study: Identifier<Thing>?
  ) {
    (self.title, self.units, self.summary) = (title, units, summary)
    (self.sections, self.figures) = (sections, figures)
    (self.arrangement, self.study) = (arrangement, study)
  }
}

/// How far a case has come, for the room that proposed it.
package struct CaseOutcome: Sendable {
  package let title: String
  package let address: String
  /// In one sentence.
  package let told: String
  package let decisions: [Identifier<Thing>]
  /// When the last of them was made; nil where a day is not known.
  package let decided: Day?
  /// Whether all councils have decided, and the same.
  package let isDecidedByAll: Bool

  package init(
    title: String, address: String, told: String, decisions: [Identifier<Thing>], decided: Day?,
    isDecidedByAll: Bool
  ) {
    (self.title, self.address, self.told) = (title, address, told)
    (self.decisions, self.decided, self.isDecidedByAll) = (decisions, decided, isDecidedByAll)
  }
}
