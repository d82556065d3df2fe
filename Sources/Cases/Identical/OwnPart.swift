/// What is one council's own in a document: the lines of its title page, and points under a heading that says so.
enum OwnPart {
  /// "Saksnummer: 12/26", "Votering: enstemmig", "Vedtak:".
  static func isTitle(_ paragraph: Substring) -> Bool {
    let text = paragraph.drop { $0.isWhitespace }
    guard let colon = text.firstIndex(of: ":") else { return false }
    let (label, rest) = (text[..<colon].lowercased(), text[text.index(after: colon)...])
    if headings.contains(label) { return rest.allSatisfy(\.isWhitespace) }
    if votes.contains(label) { return !rest.lowercased().split { !$0.isLetter }.contains { isRefusal($0) } }
    return labels.contains(label)
  }

  /// How a council votes is its own; that it said no is not.
  private static func isRefusal(_ word: Substring) -> Bool { refusals.contains { word.hasPrefix($0) } }

  private static let refusals = [
    "ikke", "ikkje", "inte", "falt", "fall", "avvist", "avslå", "avslag", "forkast", "utsatt", "utsett",
    "bordl",
    "återremi", "nedst", "nedrøyst", "trukk", "mindretall",
  ]
  private static let votes: Set = [
    "votering", "avstemning", "avrøysting", "røysting", "behandling", "handsaming", "omröstning",
  ]
  /// Of what follows them, nothing is said of theirs.
  private static let headings: Set = [
    "vedtak", "forslag til vedtak", "framlegg til vedtak", "innstilling", "tilråding",
    "kommunestyrets vedtak",
    "vedtaket i kommunestyret", "beslut", "förslag till beslut", "kommunfullmäktiges beslut",
  ]

  /// A line by itself that opens a part: "Egen del for Øyer:", "Felles del:".
  static func opens(_ line: Substring) -> Opening? {
    let text = line.drop { $0.isWhitespace }.lowercased()
    let isHeading = text.count <= 80 && (text.hasSuffix(":") || !text.hasSuffix("."))
    guard isHeading else { return nil }
    if own.contains(where: { begins(text, $0) }) { return .own }
    return shared.contains(where: { begins(text, $0) }) ? .shared : nil
  }

  /// "3. Egen del for Øyer: …": a point that says of itself that it is one council's own.
  static func isOwn(_ point: Substring) -> Bool {
    let text = point.drop { $0.isWhitespace }
    guard let colon = text.prefix(81).firstIndex(of: ":") else { return false }
    let head = text[..<colon].lowercased()
    return own.contains { begins(head, $0) }
  }

  /// "Øyer kommunestyre vedtar: …" as the name of who decides, and the rest. Only before the first point: in a point, a
  /// municipality that is named is what the point says.
  static func decider(_ paragraph: String) -> (name: String, rest: String)? {
    let words = paragraph.split(separator: " ", maxSplits: 4)
    guard let body = words.firstIndex(where: { bodies.contains($0.lowercased()) }), (1...3).contains(body),
      words[..<body].allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    let rest = words[body...].joined(separator: " ")
    return (words[..<body].joined(separator: " "), rest)
  }

  private static let bodies: Set = [
    "kommunestyre", "kommunestyret", "bystyre", "bystyret", "heradsstyre", "kommunfullmäktige",
  ]

  enum Opening { case own, shared }

  private static func begins(_ text: String, _ words: String) -> Bool {
    text.hasPrefix(words) && text.dropFirst(words.count).first.map { $0.isLetter } != true
  }

  private static let own = [
    "egen del", "eigen del", "egne punkter", "eigne punkt", "særskilt for", "særskilt del",
    "egen del för", "egna punkter", "särskilt för",
  ]
  private static let shared = [
    "felles del", "felles punkter", "felles punkt", "gemensam del", "gemensamma punkter",
  ]

  private static let labels: Set<String> = [
    "saksnummer", "saksnr", "saksnr.", "sak", "arkivsak", "arkivsaknr", "arkivsaksnr", "arkivref",
    "journalpost",
    "saksbehandler", "sakshandsamar", "utvalg", "utval", "møtedato", "møtestad", "møtested", "dato",
    "ärende", "ärendenummer", "diarienummer", "dnr", "datum", "sammanträdesdatum",
  ]
}
