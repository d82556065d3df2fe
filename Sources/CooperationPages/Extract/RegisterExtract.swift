package import Basics
import Formats
package import Spaces

/// What Enhetsregisteret answers of one enterprise, and of those who have a role in it, as a cooperation.
///
/// Owners of an IKS stand there as roles (`DTPR`, `DTSO`) with their share of liability, the owner of an enterprise of one
/// municipality as `EIKM`. A kommunalt oppgavefellesskap and a politisk råd have no form of their own there, and who owns
/// the shares of an AS does not stand there at all: what is not said stays open.
package struct RegisterExtract: Sendable {
  package let name: String
  package let arrangement: RegisteredArrangement

  /// - Parameters:
  ///   - entity: the answer of `/enheter/{number}`.
  ///   - roles: that of `/enheter/{number}/roller`; empty where nobody has asked.
  ///   - day: in force where it was not deleted by then.
  ///   - unit: the municipality or county that is called so.
  /// - Throws: where a text is not JSON (`json-malformed`) or none of these answers, with its line or member.
  package init(
    entity: String, roles: String, on day: Day, unit: (String) -> UnitCode?
  ) throws(Diagnostic) {
    let answer = try JSONPlace(bytes: Array(entity.utf8), file: "enhet.json")
    var entry = RegisteredArrangement()
    name = try answer.needed("navn").text()
    entry.number = try answer.needed("organisasjonsnummer").text()
    let form = try answer.needed("organisasjonsform").needed("kode").text()
    entry.form = Self.forms[form]
    entry.established = try Self.day("stiftelsesdato", of: answer)
    entry.ended = try Self.day("slettedato", of: answer)
    entry.stage = entry.ended.map { $0 <= day } == true ? .ended : .inForce
    entry.seat = try answer.member("forretningsadresse")?.member("kommunenummer")?.text().norwegianUnit
    entry.purpose = try Self.lines(answer.member("vedtektsfestetFormaal"))
    entry.source = "Enhetsregisteret (NLOD)"
    if !roles.trimmed.isEmpty {
      entry.participants = try Self.owners(JSONPlace(bytes: Array(roles.utf8), file: "roller.json"), unit)
    }
    arrangement = entry
  }

  private static let forms: [String: RegisteredArrangement.FormName] = [
    "IKS": .company, "AS": .limitedCompany, "SA": .cooperative, "FLI": .association,
  ]

  private static let ownership: Set = ["DTPR", "DTSO", "EIKM"]

  /// An empty day is none.
  private static func day(_ name: String, of answer: JSONPlace) throws(Diagnostic) -> Day? {
    try answer.textIfPresent(name)?.isEmpty == false ? answer.dayIfPresent(name) : nil
  }

  private static func lines(_ place: JSONPlace?) throws(Diagnostic) -> String {
    var lines: [String] = []
    for line in try place?.list() ?? [] { lines.append(try line.text()) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func owners(
    _ answer: JSONPlace, _ unit: (String) -> UnitCode?
  ) throws(Diagnostic) -> [RegisteredArrangement.Participant] {
    var owners: [RegisteredArrangement.Participant] = []
    for group in try answer.needed("rollegrupper").list() {
      for role in try group.needed("roller").list() {
        guard ownership.contains(try role.needed("type").needed("kode").text()),
          try !role.flagIfPresent("avregistrert"), let owner = role.member("enhet")
        else { continue }
        let name = try lines(owner.needed("navn")).replacing("\n", with: " ")
        var participant = RegisteredArrangement.Participant()
        participant.unit = unit(name)
        if participant.unit == nil { participant.name = name }
        participant.liability = try role.textIfPresent("ansvarsandel").flatMap(share)
        owners.append(participant)
      }
    }
    return owners
  }

  /// `50%`, `33,33 %`, `1/3`; nil for what is neither a percentage nor a fraction.
  static func share(_ text: String) -> Double? {
    let parts = text.split(separator: "/").map { String($0).decimal }
    let share: Double? =
      if parts.count == 2, let above = parts[0], let below = parts[1], below > 0 {
        above / below
      } else if text.trimmed.hasSuffix("%") {
        String(text.trimmed.dropLast()).decimal.map { $0 / 100 }
      } else {
        nil
      }
    return share.flatMap { (0...1).contains($0) ? $0 : nil }
  }
}

extension String {
  fileprivate var norwegianUnit: UnitCode? {
    utf8.count == 4 ? UnitCode("no:\(self)") : nil
  }
}
