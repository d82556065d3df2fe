package import Basics
internal import Formats
internal import Synchronization
package import Spaces
package import Store
internal import Outgoing

/// An issuer of identities, with what is known of it: authorization code with PKCE (OpenID Connect Core 1.0,
/// RFC 7636). Its calls ask the issuer and block their thread for up to ten seconds each; one that did not answer is
/// left alone for a while, and nobody waits for it meanwhile.
package final class Issuer: Sendable {
  package let settings: IssuerSettings
  private let proof: ClientProof
  /// Where the issuer sends people back to.
  private let redirect: String
  private let known = Mutex(Known())
  private let outage: Outage

  private struct Known {
    var metadata: (value: IssuerMetadata, at: Instant)?
    var keys: (value: [SigningKey], at: Instant)?
  }

  /// - Parameter redirect: the address of the callback as it is registered with the issuer.
  package convenience init(_ settings: IssuerSettings, proof: ClientProof, redirect: String) {
    self.init(settings, proof: proof, redirect: redirect, outage: Outage())
  }

  init(_ settings: IssuerSettings, proof: ClientProof, redirect: String, outage: Outage) {
    self.settings = settings
    self.outage = outage
    self.proof = proof
    self.redirect = redirect
  }

  /// Begins a visit.
  ///
  /// - Parameters:
  ///   - link: the invitation that is to be accepted, or nil.
  ///   - back: the address on this site to go to afterwards.
  ///   - kept: what was typed into a form that was interrupted, to come back with the visitor.
  /// - Returns: where to send the browser, and what to keep in a cookie of it until it comes back.
  package func begin(
    link: String?, back: String, keeping kept: KeptForm? = nil, _ storage: any Storage, _ occasion: Occasion
  ) throws -> (address: String, cookie: Secret) {
    let metadata = try metadata(at: occasion.now)
    let state = Secret(randomBytes: occasion.randomBytes)
    let visit = try storage.write { tx in
      try IssuerVisits.begin(
        to: settings.id, state: state, link: link.flatMap { Secret($0) }, back: back, keeping: kept, tx,
        occasion)
    }
    var query = [
      ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", redirect),
      ("scope", settings.scopes.joined(separator: " ")), ("state", state.text), ("nonce", visit.nonce),
      ("code_challenge", IssuerVisits.challenge(of: visit.verifier)), ("code_challenge_method", "S256"),
    ]
    if !settings.levels.isEmpty { query.append(("acr_values", settings.levels.joined(separator: " "))) }
    if let details = settings.authorizationDetails { query.append(("authorization_details", details)) }
    let mark = metadata.authorization.text.contains("?") ? "&" : "?"
    return ("\(metadata.authorization.text)\(mark)\(FormEncoding.text(query))", state)
  }

  /// What an issuer's answer leads to.
  package struct Arrival: Sendable {
    package let identity: Identity
    /// The hash of the invitation that the visit was for.
    let link: [UInt8]?
    package let back: String
    /// The form that was interrupted when the visit began.
    package let kept: KeptForm?
  }

  /// What the issuer sent a browser back with.
  package struct Callback: Sendable {
    package var code: String?
    package var state: String?
    package var issuer: String?
    package var error: String?

    package init(code: String?, state: String?, issuer: String?, error: String?) {
      self.code = code
      self.state = state
      self.issuer = issuer
      self.error = error
    }
  }

  /// Ends a visit. Throws `IssuerFault` for anything that cannot be believed.
  ///
  /// - Parameter cookie: what the browser kept: an answer that another browser's visit led to is not taken.
  package func finish(
    _ callback: Callback, cookie: String?, _ storage: any Storage, _ occasion: Occasion
  ) throws -> Arrival {
    // Some issuers leave out which question they say no to; nothing is believed by telling the visitor.
    if callback.error != nil, callback.state == nil { throw IssuerFault.refused }
    guard let cookie, let given = callback.state, let state = Secret(given),
      matchesInConstantTime(Array(cookie.utf8), Array(given.utf8)),
      let visit = try storage.write({ tx in try IssuerVisits.end(state, to: settings.id, tx, occasion) })
    else { throw IssuerFault.state }
    let metadata = try metadata(at: occasion.now)
    // Before anything else is read: the answer of another issuer must not be taken for this one's (RFC 9207).
    if let issuer = callback.issuer {
      guard issuer == settings.issuer.text else { throw IssuerFault.otherIssuer }
    } else if metadata.namesItself {
      throw IssuerFault.otherIssuer
    }
    guard callback.error == nil, let code = callback.code, (1...4096).contains(code.utf8.count) else {
      throw IssuerFault.refused
    }
    let answer = try exchange(code, visit.verifier, metadata, occasion)
    guard let text = answer["id_token"]?.text else { throw IssuerFault.incomplete }
    let token = try SignedToken(text)
    let claims = try token.claims(signedBy: keys(for: token, metadata, at: occasion.now))
    let identity = try Identity(
      claims, of: settings, nonce: visit.nonce, details: answer["authorization_details"], at: occasion.now)
    return Arrival(identity: identity, link: visit.link, back: visit.back, kept: visit.kept)
  }

  /// Gives the code for tokens, as the client that this installation is.
  private func exchange(
    _ code: String, _ verifier: String, _ metadata: IssuerMetadata, _ occasion: Occasion
  ) throws -> JSONValue {
    var headers: [(String, String)] = []
    var form = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
      ("code_verifier", verifier),
    ]
    switch proof {
    case .secret(let secret):
      let credentials = "\(FormEncoding.percent(settings.client)):\(FormEncoding.percent(secret))"
      headers.append(("Authorization", "Basic \(Base64.text(Array(credentials.utf8)))"))
    case .key(let key):
      form += [
        ("client_id", settings.client),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        (
          "client_assertion",
          try key.assertion(of: settings.client, for: settings.issuer.text, occasion)
        ),
      ]
    }
    let bytes = try ask(metadata.token, headers: headers, form: form)
    guard let json = JSONValue.outside(bytes) else { throw IssuerFault.notJSON }
    return json
  }

  /// The configuration, asked for at most once in an hour.
  private func metadata(at now: Instant) throws(IssuerFault) -> IssuerMetadata {
    if let held = known.withLock({ $0.metadata }), isFresh(held.at, now, for: .seconds(3600)) {
      return held.value
    }
    guard let address = IssuerMetadata.address(of: settings.issuer) else { throw .unreachable }
    let found = try IssuerMetadata(ask(address), of: settings.issuer)
    known.withLock { $0.metadata = (found, now) }
    return found
  }

  /// The keys, asked for at most once in an hour; and again, at most once in a minute, for a token signed with a key
  /// that is not among them, since issuers change keys without notice.
  private func keys(
    for token: SignedToken, _ metadata: IssuerMetadata, at now: Instant
  ) throws(IssuerFault) -> [SigningKey] {
    if let held = known.withLock({ $0.keys }), isFresh(held.at, now, for: .seconds(3600)) {
      if !token.candidates(of: held.value).isEmpty || isFresh(held.at, now, for: .seconds(60)) {
        return held.value
      }
    }
    let found = try SigningKey.set(ask(metadata.keys))
    known.withLock { $0.keys = (found, now) }
    return found
  }

  private func isFresh(_ at: Instant, _ now: Instant, for time: Duration) -> Bool {
    let age = now.since(at)
    return age >= .zero && age < time
  }

  private func ask(
    _ address: WebAddress, headers: [(String, String)] = [], form: [(String, String)]? = nil
  ) throws(IssuerFault) -> [UInt8] {
    guard !outage.isFresh else { throw .unreachable }
    let answer: Outgoing.Response
    do {
      answer = try Outgoing.ask(
        address, headers: headers + [("Accept", "application/json")], form: form, limit: 1 << 18)
      outage.note(nil)
    } catch {
      outage.note(error)
      throw .unreachable
    }
    guard answer.status == 200 else {
      throw answer.status == 400 || answer.status == 401 ? .refused : .status
    }
    return answer.body
  }
}
