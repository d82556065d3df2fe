/// Attributes that hold an address. A browser runs `javascript:` and shows `data:` addresses, so only
/// relative addresses, `http`, `https` and `mailto` are written; any other becomes `#`.
extension Attribute {
  package static func href(_ value: String) -> Attribute { Attribute(address: "href", value) }
  package static func src(_ value: String) -> Attribute { Attribute(address: "src", value) }
  package static func action(_ value: String) -> Attribute { Attribute(address: "action", value) }
  package static func formaction(_ value: String) -> Attribute { Attribute(address: "formaction", value) }

  init(address name: StaticString, _ value: String) {
    self.init(name, Attribute.isHarmless(value) ? value : "#")
  }

  /// Reads the scheme as browsers do (WHATWG URL standard, "basic URL parser"): control characters
  /// and spaces in front are skipped, tabs and line breaks are skipped anywhere.
  private static func isHarmless(_ address: String) -> Bool {
    let skipped: Set<UInt8> = [0x09, 0x0A, 0x0D]
    var scheme: [UInt8] = []
    for byte in address.utf8.drop(while: { $0 <= 0x20 }) where !skipped.contains(byte) {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: ":"): return harmlessSchemes.contains { $0.utf8.elementsEqual(scheme) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return true
  }

  private static let harmlessSchemes = ["http", "https", "mailto"]
}
