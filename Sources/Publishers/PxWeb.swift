package import Basics
package import Formats

/// Tables of a bureau of statistics by PxWebApi 2.
package struct PxWeb: Sendable {
  private let client: PublisherClient
  /// The language that labels come in: `no`, `sv`.
  private let language: String

  package init(_ client: PublisherClient, language: String) {
    self.client = client
    self.language = language
  }

  /// What the bureau says of a table, its latest publication above all.
  ///
  /// - Throws: those of the client and of `PxWebTable`.
  package func table(_ id: String) throws(Diagnostic) -> (PxWebTable, PublisherAnswer) {
    try client.answer(PublisherQuestion("/tables/\(id)", ["lang": language])) { answer throws(Diagnostic) in
      (try PxWebTable(bytes: answer.body, file: answer.address), answer)
    }
  }

  /// The variables of a table and their codes.
  ///
  /// - Throws: those of the client and of `JSONStatHead`.
  package func metadata(_ id: String) throws(Diagnostic) -> JSONStatHead {
    try client.answer(
      PublisherQuestion("/tables/\(id)/metadata", ["lang": language, "outputFormat": "json-stat2"])
    ) { answer throws(Diagnostic) in try JSONStatHead(bytes: answer.body, file: answer.address) }
  }

  /// The cells of a selection, in as many answers as the bureau's limit asks for.
  ///
  /// - Throws: those of the client and of `JSONStatDataset`; `publisher-too-many` for a selection that no division
  ///   of its first variable makes small enough.
  package func cells(
    _ id: String, _ selection: PxWebSelection
  ) throws(Diagnostic) -> [(JSONStatDataset, PublisherAnswer)] {
    let pieces = selection.pieces(of: client.policy.mostItems)
    guard !pieces.isEmpty else {
      throw Diagnostic(
        "publisher-too-many", .badInput, at: .init(file: id),
        [
          "found": "\(selection.cells)", "most": "\(client.policy.mostItems)",
          "publisher": client.policy.name,
        ])
    }
    var answers: [(JSONStatDataset, PublisherAnswer)] = []
    for piece in pieces {
      answers.append(
        try client.answer(
          PublisherQuestion(
            "/tables/\(id)/data", ["lang": language, "outputFormat": "json-stat2"], body: piece.body)
        ) { answer throws(Diagnostic) in
          (try JSONStatDataset(bytes: answer.body, file: answer.address), answer)
        })
    }
    return answers
  }
}
