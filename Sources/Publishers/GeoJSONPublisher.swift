package import Basics
package import Formats

/// A publisher of boundaries as GeoJSON.
package struct GeoJSONPublisher: Sendable {
  private let client: PublisherClient

  package init(_ client: PublisherClient) {
    self.client = client
  }

  /// - Throws: those of the client and of `FeatureCollection`.
  package func features(_ path: String) throws(Diagnostic) -> FeatureCollection {
    try client.answer(PublisherQuestion(path)) { answer throws(Diagnostic) in
      do throws(Diagnostics) {
        return try FeatureCollection(bytes: answer.body, file: answer.address)
      } catch {
        throw error.list.first ?? Diagnostic("geojson-not-json", .badInput, at: .init(file: answer.address))
      }
    }
  }
}
