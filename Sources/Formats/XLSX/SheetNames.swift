import Basics

/// Sheet names as Excel accepts them: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at
/// either end, not `History`, no two alike but for case.
enum SheetNames {
  static func accepted(_ wanted: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wanted.map { name in
      let base = sanitised(name)
      var candidate = shortened(base, to: longest)
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let suffix = " (\(number))"
        candidate = shortened(base, to: longest - suffix.utf16.count) + suffix
        number += 1
      }
      return candidate
    }
  }

  private static let longest = 31
  private static let forbidden = Set("[]:*?/\\".unicodeScalars)

  private static func sanitised(_ name: String) -> String {
    let allowed = name.unicodeScalars.map { scalar in
      forbidden.contains(scalar) || scalar.properties.generalCategory == .control ? " " : Character(scalar)
    }
    let ends = String(allowed).trimmed
    let inner = ends.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed()
    let result = String(inner).trimmed
    return result.isEmpty ? "Sheet" : result
  }

  private static func shortened(_ name: String, to length: Int) -> String {
    var result = name
    while result.utf16.count > length || result.hasSuffix("'") { result.removeLast() }
    return result.trimmed
  }
}
