import Wording

extension PageContext {
  /// Remembers the chosen language or colours in a cookie and goes back to where the choice was made.
  ///
  /// Two cookies that say nothing about who the visitor is; a choice that does not exist is ignored.
  func preferences() -> Reply {
    let language = visit.query["language"].flatMap(Language.init(rawValue:)).map {
      Preferences.cookie("language", $0.rawValue)
    }
    let theme = visit.query["theme"].flatMap(Theme.init(rawValue:)).map {
      Preferences.cookie("theme", $0.rawValue)
    }
    return .redirect(
      to: Preferences.destination(visit.query["back"] ?? "/"),
      headers: [language, theme].compactMap(\.self), route: Route.preferences.pattern)
  }
}

/// The rules of remembering a choice.
enum Preferences {
  /// A choice holds for a year.
  static let seconds = 365 * 24 * 60 * 60

  static func cookie(_ name: String, _ value: String) -> Reply.Header {
    Reply.Header("Set-Cookie", "\(name)=\(value); Path=/; Max-Age=\(seconds); SameSite=Lax; HttpOnly")
  }

  /// `back` where it is an address of this site, else the first page.
  ///
  /// Browsers read `//host` and `/\host` as another site. What passes is read and written anew, so that
  /// nothing but an escaped path of this site can stand in the reply.
  static func destination(_ back: String) -> String {
    let home = Route.home.address()
    let second = back.utf8.dropFirst().first
    guard back.utf8.first == UInt8(ascii: "/"), second != UInt8(ascii: "/"), second != UInt8(ascii: "\\"),
      back.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), let visit = Visit(target: back),
      visit.segments.first != "preferences"
    else { return home }
    return visit.address
  }
}
