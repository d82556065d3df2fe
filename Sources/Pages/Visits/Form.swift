/// What was typed into a form and sent: names and values in their order, read like a query.
package typealias Form = Query

/// Rules of what a form may send.
package enum FormBody {
  /// The one media type that is taken.
  package static let contentType = "application/x-www-form-urlencoded"

  /// Whether a `Content-Type` header names the type that is taken; parameters like `charset` do not matter.
  package static func isTaken(_ header: String?) -> Bool {
    let essence = (header ?? "").prefix { $0 != ";" }.filter { $0 != " " }
    return essence.lowercased() == contentType
  }

  /// The form that `bytes` write, or nil where they are broken or hold more fields than a form of ours ever has.
  package static func form(_ bytes: [UInt8]) -> Form? {
    let fields = bytes.count { $0 == UInt8(ascii: "&") } + 1
    guard fields <= Limits.formFields, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return Form(encoded: text)
  }
}
