/// Two names that would be one, or taken for one, if both stayed.
package struct NameClash: Hashable, Sendable {
  /// Why, the strongest reason first.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The same letters. In one municipality the regulation of the cadastre bars it (matrikkelforskriften § 51).
    case same
    /// The same letters and a postcode in common: perhaps one street that crosses the old border.
    case crossesBorder = "crosses-border"
    /// The same name twice in one of today's municipalities, which the merger does not cause.
    case doubled
    /// Alike but for spaces, hyphens and stops.
    case spacing
    /// Alike but for how a sound is spelled: `aa` for `å`, `ö` for `ø`, accents.
    case spelling
    /// Alike but for the form of the ending: vei and veg, gate and gata, -en and -a.
    case ending
    /// Said alike, by a key of sounds.
    case sound
    /// Some letters apart.
    case letters
    /// Alike but for what comes last: Kirkegata and Kirkeveien.
    case base
  }

  /// Positions in the two lists, or in the one.
  package let first: Int
  package let second: Int
  /// One minus the edits between them (Damerau and Levenshtein) divided by the letters of the longer; from 0 to 1.
  package let similarity: Double
  package let reason: Reason
}
