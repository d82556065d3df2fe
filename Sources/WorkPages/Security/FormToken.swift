import Pages
import SignIn
import Formats

/// What every form that changes something carries hidden, so that only pages of ours can send it.
///
/// The token of a session, or of somebody who is not signed in, stays the same for long. A page shows it under
/// another mask each time, since a page that repeats a secret beside what a visitor typed could be made to tell it
/// by the length of its compressed reply (BREACH, CVE-2013-3587).
enum FormToken {
  /// The name of the hidden field.
  static let field = "form-token"

  /// `token`, 43 characters of base64url, under a mask of as many random bytes.
  static func masked(_ token: String, randomBytes: (Int) -> [UInt8]) -> String {
    let bytes = Base64URL.bytes(token) ?? []
    let mask = randomBytes(bytes.count)
    return Base64URL.text(mask + zip(mask, bytes).map { $0 ^ $1 })
  }

  /// Whether `sent` is `token` under some mask.
  static func matches(_ sent: String?, _ token: String) -> Bool {
    guard let sent = sent.flatMap(Base64URL.bytes), let expected = Base64URL.bytes(token), !expected.isEmpty,
      sent.count == 2 * expected.count
    else { return false }
    let half = expected.count
    return matchesInConstantTime((0..<half).map { sent[$0] ^ sent[half + $0] }, expected)
  }

  /// Whether a page holds a form with a token: only then is its visitor given a cookie that belongs to it.
  static func isCarried(in page: [UInt8]) -> Bool {
    let name = Array("name=\"\(field)\"".utf8)
    var start = 0
    while let found = page[start...].firstIndex(of: name[0]) {
      if page[found...].starts(with: name) { return true }
      start = found + 1
    }
    return false
  }
}
