import Basics
import Foundation
import Spaces
import Store
import Testing

@testable import SignIn

@Suite struct IssuerTests {
  /// In words, what each way of answering leads to; the ways are those of `Servers/nonsense.py`.
  @Test(
    arguments: [
      ("large", .unreachable), ("endless", .unreachable), ("silent", .unreachable), ("redirect", .status),
      ("status", .status), ("html", .notJSON), ("latin", .notJSON), ("deep", .notJSON),
      ("list", .otherIssuer),
      ("other", .otherIssuer), ("plain", .incomplete), ("file", .incomplete), ("numbers", .incomplete),
    ] as [(String, IssuerFault)])
  func aConfigurationOfNonsense(_ way: String, _ fault: IssuerFault) throws {
    let place = try TestInstallation()
    let server = try NonsenseServer()
    let issuer = Issuer(try settings(server, way), proof: .secret("s"), redirect: redirect)
    #expect(throws: fault) { try issuer.begin(link: nil, back: "/", place.storage, occasion(at: 0)) }
  }

  @Test(
    arguments: [
      ("notoken", .incomplete), ("numbertoken", .notJSON), ("dots", .token), ("none", .token),
      ("hmac", .token),
      ("wrong", .key), ("nokeys", .incomplete), ("oddkeys", .key), ("named", .otherIssuer),
    ] as [(String, IssuerFault)])
  func aTokenOfNonsense(_ way: String, _ fault: IssuerFault) throws {
    let place = try TestInstallation()
    let server = try NonsenseServer(keys: #"{"keys": []}"#)
    let issuer = Issuer(try settings(server, way), proof: .secret("s"), redirect: redirect)
    let visit = try issuer.begin(link: nil, back: "/", place.storage, occasion(at: 0))
    let code = "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"
    #expect(throws: fault) {
      try issuer.finish(
        Issuer.Callback(code: code, state: visit.cookie.text, issuer: nil, error: nil),
        cookie: visit.cookie.text,
        place.storage, occasion(at: 1))
    }
  }

  @Test(arguments: ["RS256", "PS256", "ES256"]) func aRightAnswerSignsIn(_ algorithm: String) throws {
    let round = try Round()
    let arrival = try round.arrive { claims in
      claims["email"] = "Kari@example.org"
      claims["email_verified"] = true
      claims["authorization_details"] = [
        [
          "type": "ansattporten:altinn:resource",
          "reportees": [
            ["ID": "0192:987464291", "Name": "Øyer kommune"], ["ID": "0192:987464291"], ["ID": "x"],
          ],
        ]
      ]
    } algorithm: {
      algorithm
    }
    #expect(arrival.identity.subject == "subject-1" && arrival.identity.verifiedEmail == "Kari@example.org")
    #expect(arrival.identity.organisations.map(\.number) == ["987464291"])
    #expect(arrival.identity.organisations.map(\.name) == ["Øyer kommune"])
    #expect(arrival.back == "/spaces")
  }

  @Test func theAddressAsksForACodeWithProof() throws {
    let round = try Round()
    let visit = try round.begin()
    let query = URLComponents(string: visit.address)?.queryItems ?? []
    let value = { (name: String) in query.first { $0.name == name }?.value }
    #expect(value("response_type") == "code" && value("code_challenge_method") == "S256")
    #expect(value("code_challenge")?.utf8.count == 43 && value("nonce")?.utf8.count == 43)
    #expect(value("state") == visit.cookie.text && value("redirect_uri") == redirect)
    #expect(value("acr_values") == "high" && value("scope") == "openid email")
    #expect(value("authorization_details") == #"[{"type": "ansattporten:orgno"}]"#)
  }

  /// RFC 7636, appendix B.
  @Test func theChallengeOfTheStandard() {
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    #expect(IssuerVisits.challenge(of: verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test(arguments: [
    ("iss", "https://else.example.org", IssuerFault.otherIssuer), ("aud", "another", .audience),
    ("azp", "another", .audience), ("nonce", "another", .nonce), ("acr", "low", .level),
    ("exp", "", .expired),
    ("sub", "", .incomplete),
  ])
  func aWrongClaimIsNotBelieved(_ claim: String, _ value: String, _ fault: IssuerFault) throws {
    let round = try Round()
    #expect(throws: fault) { try round.arrive { claims in claims[claim] = value } }
    #expect(throws: (any Error).self) { try round.arrive { claims in claims[claim] = NSNull() } }
  }

  @Test(
    arguments: [
      ("exp", -61, IssuerFault.expired), ("iat", 301, .expired), ("iat", -901, .expired),
      ("nbf", 301, .expired),
      ("exp", 1e300, nil), ("iat", 1e300, .expired), ("iat", -1e300, .expired), ("exp", -30, nil),
    ] as [(String, Double, IssuerFault?)])
  func timesOfATokenAreChecked(_ claim: String, _ seconds: Double, _ fault: IssuerFault?) throws {
    let round = try Round()
    let now = Double(occasion(at: 1).now.milliseconds) / 1000
    let arrive = { try round.arrive { claims in claims[claim] = now + seconds } }
    guard let fault else {
      _ = try arrive()
      return
    }
    #expect(throws: fault) { try arrive() }
  }

  @Test func aTokenOfAnotherKeyIsNotBelieved() throws {
    let round = try Round()
    let other = try #require(PrivateKey(pem: TestKeys.otherCurve))
    #expect(throws: IssuerFault.signature) {
      try round.arrive { _ in
      } sign: { content in
        try other.signature(of: content, by: .es256)
      }
    }
  }

  @Test(.onEveryEngine) func anAnswerCountsOnceAndInTheBrowserThatAsked() throws {
    let round = try Round()
    let visit = try round.begin()
    let callback = try round.callback(visit)
    #expect(throws: IssuerFault.state) {
      try round.issuer.finish(callback, cookie: nil, round.place.storage, occasion(at: 1))
    }
    let other = try round.begin().cookie.text
    #expect(throws: IssuerFault.state) {
      try round.issuer.finish(callback, cookie: other, round.place.storage, occasion(at: 1))
    }
    _ = try round.issuer.finish(callback, cookie: visit.cookie.text, round.place.storage, occasion(at: 1))
    #expect(throws: IssuerFault.state) {
      try round.issuer.finish(callback, cookie: visit.cookie.text, round.place.storage, occasion(at: 1))
    }
    let late = try round.begin()
    #expect(throws: IssuerFault.state) {
      try round.issuer.finish(
        try round.callback(late), cookie: late.cookie.text, round.place.storage, occasion(at: 901))
    }
  }

  @Test func anAnswerInTheNameOfAnotherIssuerIsNotTaken() throws {
    let round = try Round()
    let visit = try round.begin()
    var callback = try round.callback(visit)
    callback.issuer = "https://else.example.org"
    #expect(throws: IssuerFault.otherIssuer) {
      try round.issuer.finish(callback, cookie: visit.cookie.text, round.place.storage, occasion(at: 1))
    }
  }

  @Test(.onEveryEngine) func anIdentityOpensOnlyTheAccountItIsLinkedTo() throws {
    let round = try Round()
    let place = round.place
    let person = try place.person()
    let arrival = try round.arrive { claims in
      claims["email"] = person.email
      claims["email_verified"] = true
    }
    #expect(try enter(arrival, round) == nil, "an address alone opens nothing")
    let open = try Round(linksByEmail: true, in: place)
    let verified = try open.arrive { claims in
      claims["email"] = person.email
      claims["email_verified"] = true
    }
    #expect(try enter(verified, open) == person.id)
    let unverified = try open.arrive { claims in
      claims["sub"] = "subject-2"
      claims["email"] = person.email
      claims["email_verified"] = false
    }
    #expect(try enter(unverified, open) == nil)
    #expect(try enter(arrival, round) == nil, "the same subject of another issuer is somebody else")
  }

  @Test(.onEveryEngine) func whatWasTypedComesBackWithItsSender() throws {
    let round = try Round()
    let kept = try #require(KeptForm(encoded: "title=%C3%98yer&text=a%0Ab", address: "/studies"))
    let visit = try round.begin(keeping: kept)
    let arrival = try round.issuer.finish(
      try round.callback(visit), cookie: visit.cookie.text, round.place.storage, occasion(at: 1))
    #expect(arrival.kept == kept)
    #expect(try round.arrive { _ in }.kept == nil, "of another visit")
    let rows = try round.place.storage.read { tx in try tx.rows("SELECT state FROM issuer_visit") }
    #expect(rows.isEmpty, "nothing of it is left")
    let large = String(repeating: "x", count: KeptForm.limit)
    #expect(KeptForm(encoded: large, address: "") != nil && KeptForm(encoded: large, address: "/") == nil)
  }

  @Test(.onEveryEngine) func anInvitationIsAcceptedByAnIssuer() throws {
    let round = try Round()
    let place = round.place
    let link = try place.storage.write { tx in
      try Invitations.invite(
        InvitationDraft(email: "ola@example.org", name: "Ola"), by: .command("test"), tx, occasion(at: 0))
    }
    let arrival = try round.arrive(link: link.text) { _ in }
    let person = try #require(try enter(arrival, round))
    let found = try place.storage.read { tx in try Person.find(person, tx) }
    #expect(found?.email == "ola@example.org" && found?.state == .active)
    #expect(try enter(try round.arrive { _ in }, round) == person, "the next sign-in needs no invitation")
  }

  @Test func anInvitationDoesNotTakeOverAnAccountInUse() throws {
    let round = try Round()
    let place = round.place
    let owner = try place.person()
    let link = try place.storage.write { tx in
      try OneTimeLinks.make(
        .invitation, email: EmailAddress(owner.email), language: "nb", tx, occasion(at: 0))
    }
    let arrival = try round.arrive(link: link.text) { _ in }
    #expect(throws: Diagnostic("sign-in-first", .forbidden)) { try enter(arrival, round) }
    let issuers = try place.storage.read { tx in try IssuerEntrance.issuers(of: owner.id, tx) }
    #expect(issuers.isEmpty)
  }

  @Test(.onEveryEngine) func anInvitationIsNotForWhomeverAnIssuerKnows() throws {
    let place = try TestInstallation()
    let invited = try place.person("Kari Nordmann")
    let other = try place.person("Ola Nordmann")
    // By address, which is known before the link is looked at; and then by the identity that was linked.
    let round = try Round(linksByEmail: true, in: place)
    for recipient in [invited.email, "nobody@example.org"] {
      let link = try place.storage.write { tx in
        try OneTimeLinks.make(
          .invitation, email: EmailAddress(recipient), language: "nb", tx, occasion(at: 0))
      }
      let arrival = try round.arrive(link: link.text) { claims in
        claims["email"] = other.email
        claims["email_verified"] = true
      }
      #expect(throws: Diagnostic("invitation-for-another", .forbidden)) { try enter(arrival, round) }
      #expect(try place.storage.read { tx in try OneTimeLinks.find(link.text, tx, occasion(at: 2)) } != nil)
    }
  }

  private func enter(_ arrival: Issuer.Arrival, _ round: Round) throws -> Identifier<Person>? {
    try round.place.storage.write { tx in
      let outcome = try IssuerEntrance.enter(
        arrival, by: round.issuer.settings, agent: "test", tx, occasion(at: 2))
      guard case .opened(let cookie) = outcome,
        let session = try Sessions.find(cookie.text, tx, occasion(at: 2)), session.stage == .complete
      else { return nil }
      return session.person
    }
  }
}
