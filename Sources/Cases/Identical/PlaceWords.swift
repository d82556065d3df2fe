/// Whether a point says something by where it stands: "som nevnt ovenfor", "neste punkt". What it means changes with the
/// order of the points.
enum PlaceWords {
  static func occur(in tokens: [PlacedToken]) -> Bool {
    tokens.indices.contains { index in
      guard case .word(let word) = tokens[index].token else { return false }
      let lower = word.lowercased()
      if alone.contains(lower) { return true }
      let next = index + 1 < tokens.count ? tokens[index + 1].token : .mark(".")
      switch next {
      case .mark: return beforeMark.contains(lower)
      case .word(let following):
        return beforePoint.contains(lower) && points.contains { following.lowercased().hasPrefix($0) }
      default: return false
      }
    }
  }

  private static let alone: Set = [
    "ovenfor", "ovanfor", "ovenstående", "ovanståande", "ovannämnda", "nedenfor", "nedanfor", "nedenstående",
    "foregående", "føregåande", "ovanstående", "nedanstående", "sistnevnte", "førstnevnte", "sistnemnde",
    "førstnemnde",
  ]
  private static let beforeMark: Set = ["over", "under", "ovan", "nedan"]
  private static let beforePoint: Set = [
    "første", "siste", "neste", "forrige", "førre", "foregående", "første", "andre", "tredje", "sista",
    "nästa",
    "första", "föregående",
  ]
  private static let points = ["punkt", "ledd", "stykke", "stycke", "strekpunkt", "kulepunkt", "avsnitt"]
}
