package import Basics
package import Formats

/// Indicators of Swedish municipalities (RKA). Whoever shows a figure of it writes "Källa: Kolada".
package struct Kolada: Sendable {
  private let client: PublisherClient

  package init(_ client: PublisherClient) {
    self.client = client
  }

  /// Municipalities and regions of today.
  ///
  /// - Throws: those of the client and of `KoladaPage`.
  package func areas() throws(Diagnostic) -> (areas: [KoladaArea], answers: [PublisherAnswer]) {
    var answers: [PublisherAnswer] = []
    let areas = try client.pages(PublisherQuestion("/municipality", page)) { answer throws(Diagnostic) in
      answers.append(answer)
      let page = try KoladaPage<KoladaArea>(bytes: answer.body, file: answer.address)
      return (page.items, page.next, nil)
    }
    return (areas, answers)
  }

  /// - Parameter title: words of its title; empty for all.
  /// - Throws: as `areas`.
  package func indicators(title: String = "") throws(Diagnostic) -> [KoladaIndicator] {
    let query: KeyValuePairs = ["title": title, "per_page": "\(client.policy.mostItems)"]
    return try client.pages(PublisherQuestion("/kpi", title.isEmpty ? page : query)) {
      answer throws(Diagnostic) in
      let page = try KoladaPage<KoladaIndicator>(bytes: answer.body, file: answer.address)
      return (page.items, page.next, nil)
    }
  }

  /// The figures of some indicators in some years, of all municipalities.
  ///
  /// - Throws: as `areas`.
  package func figures(
    of indicators: [String], years: [Int]
  ) throws(Diagnostic) -> (figures: [KoladaFigure], answers: [PublisherAnswer]) {
    let path =
      "/data/kpi/\(indicators.joined(separator: ","))/year/\(years.map(String.init).joined(separator: ","))"
    var answers: [PublisherAnswer] = []
    let figures = try client.pages(PublisherQuestion(path, page)) { answer throws(Diagnostic) in
      answers.append(answer)
      let page = try KoladaPage<KoladaFigure>(bytes: answer.body, file: answer.address)
      return (page.items, page.next, nil)
    }
    return (figures, answers)
  }

  private var page: KeyValuePairs<String, String> { ["per_page": "\(client.policy.mostItems)"] }
}
