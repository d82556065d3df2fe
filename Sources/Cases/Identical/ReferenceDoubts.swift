/// Which references may mean a point of something else: "avtalens punkt 3", "punkt 3 i avtalen". Of those it is not enough
/// that both decisions mean the same point of theirs; they must be written alike too.
enum ReferenceDoubts {
  static func told(_ tokens: [PlacedToken]) -> [PlacedToken] {
    tokens.indices.map { index in
      guard case .reference(let label, certain: true) = tokens[index].token,
        !isOfThisText(tokens, index)
      else { return tokens[index] }
      return PlacedToken(token: .reference(label, certain: false), range: tokens[index].range)
    }
  }

  private static func isOfThisText(_ tokens: [PlacedToken], _ index: Int) -> Bool {
    // Before it stands "punkt", and before that what leads to it.
    let leads = index < 2 || before.contains(tokens[index - 2].token)
    let goesOn = index + 1 < tokens.count && after.contains(tokens[index + 1].token)
    return leads && !goesOn
  }

  private static let before = Set(
    [
      "i", "I", "jf", "jfr", "jamfør", "etter", "Etter", "under", "se", "Se", "av", "fra", "til", "med",
      "enligt",
      "Enligt", "Jf",
    ].map(Token.word) + ["(", "."].map(Token.mark))
  private static let after = Set(["i", "av", "fra", "til", "for", "på", "hos", "bokstav"].map(Token.word))
}
