/// The cookies by which the site knows visitors again, out of reach of scripts and of other sites.
///
/// By TLS their names begin with `__Host-`: browsers then take them from this host alone, for all of it and by TLS
/// only, so that no neighbour under the same domain can plant one (RFC 6265bis, section 4.1.3).
package struct Cookies: Sendable {
  package enum Purpose: String, Sendable {
    /// Who is signed in.
    case session
    /// What forms are sealed with for somebody who is not.
    case form
    /// Whose visit to an issuer of identities an answer belongs to.
    case issuer
  }

  private let isSecure: Bool

  package init(isSecure: Bool) {
    self.isSecure = isSecure
  }

  package func name(_ purpose: Purpose) -> String {
    "\(isSecure ? "__Host-" : "")nabo-\(purpose.rawValue)"
  }

  /// Sets the cookie until the browser is closed, or for so many seconds.
  package func set(_ purpose: Purpose, _ value: String, seconds: Int? = nil) -> Reply.Header {
    let age = seconds.map { "; Max-Age=\($0)" } ?? ""
    return Reply.Header(
      "Set-Cookie", "\(name(purpose))=\(value); Path=/\(age); HttpOnly; \(attributes(purpose))")
  }

  /// Takes the cookie away.
  package func clear(_ purpose: Purpose) -> Reply.Header {
    set(purpose, "", seconds: 0)
  }

  /// A link in a letter leads to a page as the one who is signed in, and an issuer sends people back; forms are
  /// sealed for this site alone.
  private func attributes(_ purpose: Purpose) -> String {
    "SameSite=\(purpose == .form ? "Strict" : "Lax")\(isSecure ? "; Secure" : "")"
  }
}
