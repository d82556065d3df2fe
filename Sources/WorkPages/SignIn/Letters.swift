import Pages
package import SignIn
package import Spaces
package import Wording

/// What letters of an installation say, in the reader's language.
package struct Letters: Sendable {
  let texts: Texts
  /// Where visitors reach the site.
  let site: PublicAddress

  package init(texts: Texts, site: PublicAddress) {
    self.texts = texts
    self.site = site
  }

  package func invitation(
    _ link: Secret, to email: String, by inviter: String, space: String?, language: String
  ) -> Postman.Letter {
    let kind = space == nil ? "invitation" : "invitation-space"
    return letter(
      kind, link, email, language,
      names: ["inviter": inviter].merging(space.map { ["space": $0] } ?? [:]) { $1 })
  }

  package func reset(_ link: Secret, to person: Person) -> Postman.Letter {
    letter("reset", link, person.email, person.language, names: ["name": person.name])
  }

  private func letter(
    _ kind: String, _ link: Secret, _ email: String, _ language: String, names: [String: String]
  ) -> Postman.Letter {
    let phrase = texts.phrasebook(Language(rawValue: language) ?? .nb)
    let filled = names.mapValues { phrase.letterName($0) }.merging(
      ["link": HandedOut.link(link, at: site), "site": site.origin]) { $1 }
    return Postman.Letter(
      to: email, subject: phrase("letter.\(kind).subject", filled),
      text: phrase("letter.\(kind).text", filled),
      language: language)
  }
}

extension Phrasebook {
  /// A name in a letter; of one that holds an address, that it does.
  func letterName(_ name: String) -> String {
    LetterName(name).text ?? self("letter.name-withheld")
  }
}
