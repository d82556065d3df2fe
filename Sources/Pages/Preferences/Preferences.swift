import Wording

extension PageContext {
  /// Remembers the chosen language or colours in a cookie and goes back to where the choice was made.
  ///
  /// Two cookies that say nothing about who the visitor is; a choice that does not exist is ignored.
  package func preferences() -> Reply {
    let language = visit.query["language"].flatMap(Language.init(rawValue:)).map {
      Preferences.cookie("language", $0.rawValue)
    }
    let theme = visit.query["theme"].flatMap(Theme.init(rawValue:)).map {
      Preferences.cookie("theme", $0.rawValue)
    }
    return .redirect(
      to: Preferences.destination(visit.query["back"] ?? "/"),
      headers: [language, theme].compactMap(\.self), route: Place.preferences.pattern)
  }
}

/// The rules of remembering a choice.
package enum Preferences {
  /// A choice holds for a year.
  package static let seconds = 365 * 24 * 60 * 60

  package static func cookie(_ name: String, _ value: String) -> Reply.Header {
    Reply.Header("Set-Cookie", "\(name)=\(value); Path=/; Max-Age=\(seconds); SameSite=Lax; HttpOnly")
  }

  /// `back` where it is an address of this site, else the first page.
  package static func destination(_ back: String) -> String {
    ownAddress(back) ?? Place.first.address()
  }

  /// `address` where it is one of this site, else nil.
  ///
  /// Browsers read `//host` and `/\host` as another site. What passes is read and written anew, so that
  /// nothing but an escaped path of this site can stand in the reply.
  package static func ownAddress(_ address: String) -> String? {
    let second = address.utf8.dropFirst().first
    guard address.utf8.first == UInt8(ascii: "/"), second != UInt8(ascii: "/"), second != UInt8(ascii: "\\"),
      address.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), let visit = Visit(target: address),
      visit.segments.first != "preferences"
    else { return nil }
    return visit.address
  }
}
