package import SignIn

/// Addresses of signing in and out, and of accounts.
enum AccountRoute: WorkRoute {
  /// Query: `back`, where to go on afterwards.
  case signIn
  case signOut
  /// One's own account.
  case mine
  /// A one-time link: an invitation, a new password, the first owner.
  case link(String)

  init?(_ segments: [String]) {
    switch segments {
    case ["sign-in"]: self = .signIn
    case ["sign-out"]: self = .signOut
    case ["account"]: self = .mine
    default:
      guard segments.count == 2, segments[0] == "links" else { return nil }
      self = .link(segments[1])
    }
  }

  var path: String {
    switch self {
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .mine: "/account"
    case .link(let secret): "/links/\(PercentEncoding.encode(secret))"
    }
  }

  /// The secret of a link is never logged.
  var pattern: String {
    if case .link = self { "/links/:secret" } else { path }
  }

  var methods: [Visit.Method] {
    switch self {
    case .signIn, .link: [.get, .post]
    case .signOut: [.post]
    case .mine: [.get]
    }
  }

  var isForAnyone: Bool {
    switch self {
    case .signIn, .link: true
    case .signOut, .mine: false
    }
  }
}

/// Addresses that programs hand out.
package enum HandedOut {
  /// The page of a one-time link.
  package static func link(_ secret: Secret, at site: PublicAddress) -> String {
    site.absolute(Route.account(.link(secret.text)).address())
  }
}
