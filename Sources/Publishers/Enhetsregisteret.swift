package import Basics
package import Formats

/// The register of organisations in Norway (Brønnøysundregistrene, NLOD).
package struct Enhetsregisteret: Sendable {
  private let client: PublisherClient

  package init(_ client: PublisherClient) {
    self.client = client
  }

  /// - Parameter number: nine digits.
  /// - Throws: those of the client and of `RegisteredUnit`.
  package func unit(_ number: String) throws(Diagnostic) -> RegisteredUnit {
    try client.answer(PublisherQuestion("/enheter/\(number)")) { answer throws(Diagnostic) in
      try RegisteredUnit(bytes: answer.body, file: answer.address)
    }
  }

  /// Units of some forms, like `IKS` and `KF`.
  ///
  /// - Throws: those of the client and of `HALPage`; `publisher-too-many` for more than the register pages through.
  package func units(ofForms forms: [String]) throws(Diagnostic) -> [RegisteredUnit] {
    try client.pages(
      PublisherQuestion("/enheter", ["organisasjonsform": forms.joined(separator: ","), "size": "1000"]),
      most: client.policy.mostItems
    ) { answer throws(Diagnostic) in
      let page = try HALPage<RegisteredUnit>(bytes: answer.body, file: answer.address)
      return (page.items, page.next, page.count)
    }
  }

  /// The roles of a unit. The answer tells of persons too, and is not kept.
  ///
  /// - Throws: those of the client and of `RegisteredRole`.
  package func roles(of number: String) throws(Diagnostic) -> [RegisteredRole] {
    try client.answer(PublisherQuestion("/enheter/\(number)/roller", isKept: false)) {
      answer throws(Diagnostic) in
      try RegisteredRole.roles(bytes: answer.body, file: answer.address)
    }
  }

  /// What changed after an update, the oldest first. At most ten thousand, as the register pages through no more;
  /// whoever wants the rest asks again from the last.
  ///
  /// - Throws: those of the client and of `HALPage`.
  package func changes(after update: Int) throws(Diagnostic) -> [RegisteredChange] {
    try client.answer(
      PublisherQuestion(
        "/oppdateringer/enheter",
        ["oppdateringsid": "\(update + 1)", "size": "\(client.policy.mostItems)"])
    ) { answer throws(Diagnostic) in
      try HALPage<RegisteredChange>(bytes: answer.body, file: answer.address).items
    }
  }
}
