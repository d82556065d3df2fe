/// What a list of streets says of each, under the names that lists have for it.
enum NameColumn: CaseIterable {
  case name, municipality, postcode, code, addresses

  init?(heading: some StringProtocol) {
    let plain = heading.lowercased().filter { $0.isLetter }
    guard let column = Self.allCases.first(where: { $0.headings.contains(plain) }) else { return nil }
    self = column
  }

  static let expected = "name, municipality, postcode, code, addresses"

  private var headings: [String] {
    switch self {
    case .name:
      [
        "name", "street", "streetname", "navn", "gatenavn", "gatenamn", "vegnavn", "veinavn", "vegnamn",
        "adressenavn",
        "adressenamn", "namn", "gatunamn", "vägnamn",
      ]
    case .municipality: ["municipality", "kommune", "kommun", "kommunenavn", "kommunenamn"]
    case .postcode: ["postcode", "postnummer", "postnr"]
    case .code: ["code", "adressekode", "adressekod"]
    case .addresses: ["addresses", "adresser", "antalladresser", "antaladresser"]
    }
  }
}
