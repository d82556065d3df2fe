/// A sentence of amendment as Norwegian law prints it ("§ 3 annet ledd skal lyde:"), understood: what becomes of which places.
package struct PrintedAmendment: Hashable, Sendable {
  package enum Act: String, Sendable {
    case reads, repealed, renumbered, replaced, added
  }

  /// One step down to a place: "§ 3", "annet ledd", "bokstav a".
  package struct Step: Hashable, Sendable {
    package enum State: Sendable { case asItIs, new, current }

    /// What kind of part, in Bokmål: "§", "ledd", "punktum", "bokstav", "kapittel", "overskrift", …
    package let kind: String
    /// Which: "3-2", "2" for annet ledd, "a". Ranges are two with a dash between.
    package let labels: [String]
    package let state: State
  }

  /// From the outermost step in.
  package typealias Path = [Step]

  package struct Clause: Hashable, Sendable {
    package let act: Act
    package let places: [Path]
    /// What the places become, where they get other names.
    package let become: [Path]
    /// Words that are replaced, and those that come instead.
    package let words: [String]
  }

  package let clauses: [Clause]
  /// The act that is amended, where the sentence names it; without its full stops.
  package let law: String?
}
