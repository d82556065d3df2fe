package import Basics
package import Formats

/// Classifications of Statistics Norway and what became of their codes.
package struct Klass: Sendable {
  /// The municipalities.
  package static let municipalities = 131
  /// The counties.
  package static let counties = 104

  private let client: PublisherClient

  package init(_ client: PublisherClient) {
    self.client = client
  }

  /// - Throws: those of the client and of `KlassClassification`.
  package func classification(_ id: Int) throws(Diagnostic) -> (KlassClassification, PublisherAnswer) {
    try client.answer(
      PublisherQuestion("/classifications/\(id)", ["language": "nb", "includeFuture": "true"])
    ) { answer throws(Diagnostic) in
      (try KlassClassification(bytes: answer.body, file: answer.address), answer)
    }
  }

  /// The codes of a day, those that are decided but not yet in force among them.
  ///
  /// - Throws: those of the client and of `KlassCodes`.
  package func codes(_ id: Int, on day: Day) throws(Diagnostic) -> (KlassCodes, PublisherAnswer) {
    try client.answer(
      PublisherQuestion(
        "/classifications/\(id)/codesAt",
        ["date": day.iso, "language": "nb", "includeFuture": "true"])
    ) { answer throws(Diagnostic) in
      (try KlassCodes(bytes: answer.body, file: answer.address), answer)
    }
  }

  /// Changes that took place from one day on and before another.
  ///
  /// - Throws: those of the client and of `KlassChanges`.
  package func changes(
    _ id: Int, from: Day, until: Day
  ) throws(Diagnostic) -> (KlassChanges, PublisherAnswer) {
    try client.answer(
      PublisherQuestion(
        "/classifications/\(id)/changes",
        ["from": from.iso, "to": until.iso, "language": "nb", "includeFuture": "true"])
    ) { answer throws(Diagnostic) in
      (try KlassChanges(bytes: answer.body, file: answer.address), answer)
    }
  }

  /// Which codes of a classification are which of another on a day.
  ///
  /// - Throws: those of the client and of `KlassCorrespondence`.
  package func correspondence(_ id: Int, with other: Int, on day: Day) throws(Diagnostic)
    -> KlassCorrespondence
  {
    try client.answer(
      PublisherQuestion(
        "/classifications/\(id)/correspondsAt",
        ["targetClassificationId": "\(other)", "date": day.iso, "language": "nb"])
    ) { answer throws(Diagnostic) in
      try KlassCorrespondence(bytes: answer.body, file: answer.address)
    }
  }
}
