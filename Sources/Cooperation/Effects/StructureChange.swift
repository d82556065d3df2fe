package import Basics

/// Mergers of municipalities that take effect on one day.
package struct StructureChange: Hashable, Sendable {
  package struct Merger: Hashable, Sendable {
    /// By the names that arrangements know them by.
    package let parts: [String]
    /// What they are afterwards: one of them, or another.
    package let result: String
    package let person: LegalPerson

    /// - Parameter continues: the part that goes on as a legal person although it is called otherwise afterwards.
    package init(_ parts: [String], into result: String, continues: String? = nil) {
      self.parts = parts
      self.result = result
      person = (continues ?? (parts.contains(result) ? result : nil)).map(LegalPerson.continues) ?? .arises
    }
  }

  package enum LegalPerson: Hashable, Sendable {
    /// A new one.
    case arises
    /// One of the old takes the others in.
    case continues(String)
  }

  package let effective: Day
  package let mergers: [Merger]

  package init(effective: Day, mergers: [Merger]) {
    self.effective = effective
    self.mergers = mergers
  }
}
