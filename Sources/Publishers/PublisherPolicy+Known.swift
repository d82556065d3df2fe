extension PublisherPolicy {
  /// Codes and what became of them. No limit is documented; that of the same publisher's tables is kept.
  package static let klass = known(
    "SSB KLASS", "https://data.ssb.no/api/klass/v1", calls: 30, mostItems: 100_000)

  /// Tables of Statistics Norway. By documentation 800 000 cells and 30 calls a minute; in August 2026 the server's own
  /// head said 40 a minute, and earlier documentation 30 in ten seconds. The strictest counts.
  package static let ssb = known(
    "SSB PxWebApi", "https://data.ssb.no/api/pxwebapi/v2", calls: 30, mostItems: 800_000)

  /// Tables of Statistics Sweden. By documentation 150 000 cells and 30 calls in ten seconds.
  package static let scb = known(
    "SCB PxWebApi", "https://statistikdatabasen.scb.se/api/v2", calls: 30, window: .seconds(10),
    mostItems: 150_000)

  /// Indicators of Swedish municipalities. By documentation at most 5 000 on a page; no limit of calls is documented.
  package static let kolada = known("Kolada", "https://api.kolada.se/v3", calls: 30, mostItems: 5_000)

  /// The register of organisations in Norway. By documentation at most 10 000 units can be paged through; no limit of
  /// calls is documented.
  package static let enhetsregisteret = known(
    "Enhetsregisteret", "https://data.brreg.no/enhetsregisteret/api", calls: 30, mostItems: 10_000)

  private static func known(
    _ name: String, _ base: String, calls: Int, window: Duration = .seconds(60), mostItems: Int
  ) -> PublisherPolicy {
    PublisherPolicy(name: name, base: base, calls: calls, window: window, mostItems: mostItems)
  }
}
