package import Basics

/// Who is what in a unit of Enhetsregisteret. Of persons only the name is read: days of birth and addresses, which the
/// register gives too, are nothing that Nabo needs.
package struct RegisteredRole: Hashable, Sendable {
  package enum Holder: Hashable, Sendable {
    case unit(number: String, name: String)
    case person(name: String)
  }

  /// The code of its group: `STYR`, `DELT`, `EIKM`.
  package let group: String
  /// The code of what it is: `LEDE`, `DTPR`, `EIKM`.
  package let type: String
  package let holder: Holder
  /// The part of the responsibility, as written: `50%`, `1/3`.
  package let share: String?
  /// Whether it has ended.
  package let isFormer: Bool

  /// The roles of a unit, as the register answers at `enheter/{number}/roller`.
  ///
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`.
  package static func roles(bytes: [UInt8], file: String) throws(Diagnostic) -> [RegisteredRole] {
    var roles: [RegisteredRole] = []
    for group in try JSONPlace(bytes: bytes, file: file).needed("rollegrupper").list() {
      let code = try group.needed("type").needed("kode").text()
      for place in try group.needed("roller").list() { roles.append(try RegisteredRole(place, in: code)) }
    }
    return roles
  }

  private init(_ place: JSONPlace, in group: String) throws(Diagnostic) {
    self.group = group
    type = try place.needed("type").needed("kode").text()
    holder = try Self.holder(place)
    share = try place.textIfPresent("ansvarsandel")
    let (hasLeft, isStruck) = (try place.flagIfPresent("fratraadt"), try place.flagIfPresent("avregistrert"))
    isFormer = hasLeft || isStruck
  }

  private static func holder(_ place: JSONPlace) throws(Diagnostic) -> Holder {
    guard let person = place.member("person") else {
      let unit = try place.needed("enhet")
      return .unit(
        number: try unit.needed("organisasjonsnummer").text(), name: try lines(try unit.needed("navn")))
    }
    guard let name = person.member("navn") else { return .person(name: "") }
    var parts: [String] = []
    for part in ["fornavn", "mellomnavn", "etternavn"] {
      if let part = name.member(part) { parts.append(try part.text()) }
    }
    return .person(name: parts.joined(separator: " "))
  }

  /// A name on one line or several.
  private static func lines(_ place: JSONPlace) throws(Diagnostic) -> String {
    guard case .array = place.value else { return try place.text() }
    var lines: [String] = []
    for line in try place.list() where line.value != .null { lines.append(try line.text()) }
    return lines.joined(separator: " ")
  }
}
