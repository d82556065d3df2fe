import Pages
package import SignIn

/// Addresses that programs hand out.
package enum HandedOut {
  /// The page of a one-time link.
  package static func link(_ secret: Secret, at site: PublicAddress) -> String {
    site.absolute(AccountPlaces.link(secret.text).address())
  }

  /// Where an issuer of identities sends people back to: what is registered with it.
  package static func answer(of issuer: String, at site: PublicAddress) -> String {
    site.absolute(AccountPlaces.issuerAnswer(issuer).address())
  }
}
