package import Basics
internal import Digests
package import Spaces
package import Store
import Formats

/// What was typed into a form when the session ended, kept while its sender is at an issuer: for a quarter of an hour,
/// and for the browser alone that began the visit.
package struct KeptForm: Hashable, Sendable {
  /// As a form is sent, without passwords and codes.
  package let encoded: String
  /// Where it was sent to, on this site.
  package let address: String

  /// What a kept form may take, in bytes.
  package static let limit = 128 << 10

  /// Nil for one that is too large to be kept.
  package init?(encoded: String, address: String) {
    guard encoded.utf8.count + address.utf8.count <= Self.limit else { return nil }
    self.encoded = encoded
    self.address = address
  }
}

/// Visits to issuers that are under way: what is needed to believe the answer when it comes.
enum IssuerVisits {
  private static let lasts = Duration.seconds(900)

  struct Visit: Sendable {
    let nonce: String
    let verifier: String
    /// The hash of the invitation that is accepted by signing in.
    let link: [UInt8]?
    let back: String
    let kept: KeptForm?
  }

  /// Begins a visit; `state` goes out in the address and stays in a cookie of the browser.
  static func begin(
    to issuer: String, state: Secret, link: Secret?, back: String, keeping kept: KeptForm? = nil,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Visit {
    try tx.run("DELETE FROM issuer_visit WHERE created < \(occasion.now.adding(.zero - lasts))")
    let nonce = Secret(randomBytes: occasion.randomBytes).text
    let verifier = Secret(randomBytes: occasion.randomBytes).text
    try tx.run(
      """
      INSERT INTO issuer_visit (state, issuer, nonce, verifier, link, back, kept_form, kept_for, created)
      VALUES (\(state.hash), \(issuer), \(nonce), \(verifier), \(link?.hash), \(back), \(kept?.encoded),
        \(kept?.address), \(occasion.now))
      """)
    return Visit(nonce: nonce, verifier: verifier, link: link?.hash, back: back, kept: kept)
  }

  /// Ends a visit: each is answered once. Nil where there is none, or it began too long ago.
  static func end(
    _ state: Secret, to issuer: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Visit? {
    let rows = try tx.rows(
      """
      DELETE FROM issuer_visit
      WHERE state = \(state.hash) AND issuer = \(issuer)
        AND created > \(occasion.now.adding(.zero - lasts))
        AND created <= \(occasion.now.adding(SessionTimes.tolerance))
      RETURNING nonce, verifier, link, back, kept_form, kept_for
      """)
    return try rows.first.map { row in
      var link: [UInt8]?
      if case .bytes(let hash) = try row.value("link") { link = hash }
      let form = try row.optionalText("kept_form")
      let address = try row.optionalText("kept_for")
      let kept = form.flatMap { form in address.flatMap { KeptForm(encoded: form, address: $0) } }
      return Visit(
        nonce: try row.text("nonce"), verifier: try row.text("verifier"), link: link,
        back: try row.text("back"), kept: kept)
    }
  }

  /// The challenge of a verifier (RFC 7636, S256).
  static func challenge(of verifier: String) -> String {
    Base64URL.text(SHA256.of(Array(verifier.utf8)))
  }
}
