package import Pages

/// Addresses of signing in and out, and of accounts.
package enum AccountRoute: WorkRoute {
  /// Query: `back`, where to go on afterwards.
  case signIn
  /// The code after the password. Query: `back`.
  case code
  case signOut
  /// A letter for a new password.
  case forgotten
  /// What a one-time link leads to, by its secret.
  case link(String)
  /// On to an issuer of identities. Query: `back`, `link`; sent as a form where one was interrupted.
  case issuer(String)
  /// Where an issuer sends people back to.
  case issuerAnswer(String)
  /// One's own account.
  case mine
  case profile
  case password
  /// The code from an app: turning it on and off.
  case secondFactor
  case secondFactorOff
  case endSession
  case makeToken
  case revokeToken
  /// Everything that is held about the visitor, as a file.
  case data
  case erase
  /// Everybody with an account, for whoever runs the installation. Query: `page`.
  case people
  case changePerson
  /// Query: `space`, to invite into one.
  case invite

  package init?(_ segments: [String]) {
    switch segments {
    case ["sign-in"]: self = .signIn
    case ["sign-in", "code"]: self = .code
    case ["sign-in", "forgotten"]: self = .forgotten
    case ["sign-out"]: self = .signOut
    case ["account"]: self = .mine
    case ["account", "profile"]: self = .profile
    case ["account", "password"]: self = .password
    case ["account", "code"]: self = .secondFactor
    case ["account", "code", "off"]: self = .secondFactorOff
    case ["account", "sessions", "end"]: self = .endSession
    case ["account", "tokens"]: self = .makeToken
    case ["account", "tokens", "revoke"]: self = .revokeToken
    case ["account", "data.json"]: self = .data
    case ["account", "erase"]: self = .erase
    case ["people"]: self = .people
    case ["people", "change"]: self = .changePerson
    case ["people", "invite"]: self = .invite
    default:
      guard segments.count > 1 else { return nil }
      switch (segments[0], segments.count) {
      case ("links", 2): self = .link(segments[1])
      case ("sign-in", 3) where segments[1] == "issuer": self = .issuer(segments[2])
      case ("sign-in", 3) where segments[1] == "answer": self = .issuerAnswer(segments[2])
      default: return nil
      }
    }
  }

  package var path: String {
    switch self {
    case .signIn: "/sign-in"
    case .code: "/sign-in/code"
    case .forgotten: "/sign-in/forgotten"
    case .signOut: "/sign-out"
    case .link(let secret): "/links/\(PercentEncoding.encode(secret))"
    case .issuer(let id): "/sign-in/issuer/\(PercentEncoding.encode(id))"
    case .issuerAnswer(let id): "/sign-in/answer/\(PercentEncoding.encode(id))"
    case .mine: "/account"
    case .profile: "/account/profile"
    case .password: "/account/password"
    case .secondFactor: "/account/code"
    case .secondFactorOff: "/account/code/off"
    case .endSession: "/account/sessions/end"
    case .makeToken: "/account/tokens"
    case .revokeToken: "/account/tokens/revoke"
    case .data: "/account/data.json"
    case .erase: "/account/erase"
    case .people: "/people"
    case .changePerson: "/people/change"
    case .invite: "/people/invite"
    }
  }

  /// Without what opens something.
  package var pattern: String {
    switch self {
    case .link: "/links/:secret"
    case .issuer: "/sign-in/issuer/:id"
    case .issuerAnswer: "/sign-in/answer/:id"
    default: path
    }
  }

  package var methods: [Visit.Method] {
    switch self {
    case .signIn, .code, .forgotten, .link, .issuer, .password, .secondFactor, .erase, .invite: [.get, .post]
    case .signOut, .profile, .secondFactorOff, .endSession, .makeToken, .revokeToken, .changePerson:
      [.post]
    case .issuerAnswer, .mine, .data, .people: [.get]
    }
  }

  package var isForAnyone: Bool {
    switch self {
    case .signIn, .code, .forgotten, .link, .issuer: true
    default: false
    }
  }

  /// Issuers, and the mail server.
  package var callsElsewhere: Bool {
    switch self {
    case .issuer, .issuerAnswer, .invite, .changePerson: true
    default: false
    }
  }
}
