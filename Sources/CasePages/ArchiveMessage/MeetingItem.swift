import Basics
import Formats

/// A treatment as eInnsyn takes it: a new `Moetesak` of its interface, with recommendation and decision where they are written down.
struct MeetingItem {
  let title: String
  /// The body, as people call it.
  let body: String
  let treatment: Treatment
  let decision: Decision?

  var json: JSONValue {
    let number = Self.number(treatment.caseNumber, of: treatment.meeting)
    return .object(
      [
        .init("offentligTittel", .text(title)), .init("offentligTittelSensitiv", .text(title)),
        .init("moetesakstype", .text("politisk")), .init("utvalg", .text(body)),
      ]
        + (number.map {
          [
            .init("moetesaksaar", .number(Double($0.year))),
            .init("moetesakssekvensnummer", .number(Double($0.sequence))),
          ]
        } ?? [])
        + (treatment.recommendation.isEmpty
          ? [] : [.init("innstilling", Self.text(treatment.recommendation))])
        + (decision.flatMap(Self.decision).map { [.init("vedtak", $0)] } ?? []))
  }

  private static func decision(_ decision: Decision) -> JSONValue? {
    guard let day = decision.decided else { return nil }
    return .object([
      .init("entity", .text("Vedtak")), .init("vedtakstekst", text(decision.wording)),
      .init("dato", .text(day.iso)),
    ])
  }

  private static func text(_ text: String) -> JSONValue {
    .object([
      .init("entity", .text("Moetesaksbeskrivelse")), .init("tekstInnhold", .text(text)),
      .init("tekstFormat", .text("text/plain")),
    ])
  }

  /// `12/27` and `12/2027` of a meeting in 2027 are the twelfth of that year; nil for a number that says no such thing.
  static func number(_ text: String, of meeting: Day?) -> (year: Int, sequence: Int)? {
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard let year = meeting?.year, parts.count == 2, parts[1] == year || parts[1] == year % 100 else {
      return nil
    }
    return (year, parts[0])
  }
}
