package import Basics
internal import Crypto
package import Spaces
package import Store

/// Visits to issuers that are under way: what is needed to believe the answer when it comes.
enum IssuerVisits {
  private static let lasts = Duration.seconds(900)

  struct Visit: Sendable {
    let nonce: String
    let verifier: String
    /// The hash of the invitation that is accepted by signing in.
    let link: [UInt8]?
    let back: String
  }

  /// Begins a visit; `state` goes out in the address and stays in a cookie of the browser.
  static func begin(
    to issuer: String, state: Secret, link: Secret?, back: String, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Visit {
    try tx.run("DELETE FROM issuer_visit WHERE created < \(occasion.now.adding(.zero - lasts))")
    let nonce = Secret(randomBytes: occasion.randomBytes).text
    let verifier = Secret(randomBytes: occasion.randomBytes).text
    try tx.run(
      """
      INSERT INTO issuer_visit (state, issuer, nonce, verifier, link, back, created)
      VALUES (\(state.hash), \(issuer), \(nonce), \(verifier), \(link?.hash), \(back), \(occasion.now))
      """)
    return Visit(nonce: nonce, verifier: verifier, link: link?.hash, back: back)
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
      RETURNING nonce, verifier, link, back
      """)
    return try rows.first.map { row in
      var link: [UInt8]?
      if case .bytes(let hash) = try row.value("link") { link = hash }
      return Visit(
        nonce: try row.text("nonce"), verifier: try row.text("verifier"), link: link,
        back: try row.text("back"))
    }
  }

  /// The challenge of a verifier (RFC 7636, S256).
  static func challenge(of verifier: String) -> String {
    Base64URL.text(Array(Crypto.SHA256.hash(data: Array(verifier.utf8))))
  }
}
