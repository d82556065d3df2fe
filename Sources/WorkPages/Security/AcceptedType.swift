/// What a program takes for an answer (RFC 9110, section 12.5.1).
enum AcceptedType {
  /// Whether an `Accept` header admits a type; without one, anything is taken.
  static func admits(_ header: String?, _ type: String) -> Bool {
    guard let header, !header.allSatisfy({ $0 == " " }) else { return true }
    let whole = String(type.prefix { $0 != "/" }) + "/*"
    // The range that says most of the type decides.
    for range in [type, whole, "*/*"] {
      if let weight = weight(of: range, in: header) { return weight > 0 }
    }
    return false
  }

  private static func weight(of range: String, in header: String) -> Double? {
    for entry in header.split(separator: ",") {
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
      guard parts.first == range else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
      return weight.flatMap { Double($0) } ?? 1
    }
    return nil
  }
}
