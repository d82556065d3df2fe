/// Names as people type them: without case, accents and the letters that a keyboard lacks.
package enum Folding {
  /// `Øyer` → `oyer`, `Gáivuotna` → `gaivuotna`; anything that is neither letter nor digit is a space.
  package static func folded(_ name: some StringProtocol) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if let plain = letters[scalar] {
        result += plain
      } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        result += scalar.properties.lowercaseMapping
      } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
        result += " "
      }
    }
    return result.split(separator: " ").joined(separator: " ")
  }

  /// `301` → `0301`: a code that a spreadsheet took for a number; anything else as it is.
  static func withLeadingZero(_ key: String) -> String {
    key.utf8.count == 3 && key.utf8.allSatisfy { (48...57).contains($0) } ? "0\(key)" : key
  }

  /// The names that may be meant by a folded name with what kind of unit it is: `ulstein kommune` → `ulstein`,
  /// `kopings kommun` → `kopings` and `koping`; none where no kind is said.
  static func withoutKind(_ key: String) -> Set<String> {
    let kinds = ["kommune", "kommun", "municipality", "herad", "herred", "stad"]
    for kind in kinds {
      if key.hasPrefix("\(kind) ") { return [String(key.dropFirst(kind.count + 1))] }
      guard key.hasSuffix(" \(kind)") else { continue }
      let owner = String(key.dropLast(kind.count + 1))
      return owner.hasSuffix("s") ? [owner, String(owner.dropLast())] : [owner]
    }
    return []
  }

  /// Letters of Norwegian, Swedish, the Sami languages and Kven, as someone without them types them.
  private static let letters: [Unicode.Scalar: String] = {
    let pairs = [
      ("a", "åäáàâÅÄÁÀÂ"), ("ae", "æÆ"), ("o", "øöóòôØÖÓÒÔ"), ("e", "éèêëÉÈÊË"), ("u", "üúùÜÚÙ"),
      ("i", "ïíÏÍ"),
      ("c", "čçČÇ"), ("d", "đðĐÐ"), ("n", "ŋńñŊŃÑ"), ("s", "šŠ"), ("t", "ŧŦ"), ("z", "žŽ"), ("y", "ýÝ"),
    ]
    return pairs.reduce(into: [:]) { table, pair in
      for scalar in pair.1.unicodeScalars { table[scalar] = pair.0 }
    }
  }()
}

/// What each name of a register may be typed as: the whole of it, folded, and of a name in several
/// languages each of its parts. Found once, for looking up and searching ask for all of them.
struct NameKeys: Sendable {
  private let known: [String: Set<String>]

  init(_ names: some Sequence<String>, of tier: UnitTier) {
    known = names.reduce(into: [:]) { known, name in
      guard known[name] == nil else { return }
      let parts = name.replacing("–", with: "-").split(separator: " - ").map { Folding.folded($0) }
      let whole = Set(parts + [Folding.folded(name)])
      known[name] = tier == .county ? Set(whole.flatMap(NameKeys.countyNames)) : whole
    }
  }

  /// A county by its bare name and with what it is: `Vestland fylke`; `Hallands län` is `Halland` and `Region Halland`.
  private static func countyNames(_ name: String) -> [String] {
    guard name.hasSuffix(" lan") else {
      return [name] + ["fylke", "fylkeskommune", "county"].map { "\(name) \($0)" }
    }
    let owner = String(name.dropLast(4))
    let bare = owner.hasSuffix("s") ? [owner, String(owner.dropLast())] : [owner]
    return [name] + bare.flatMap { [$0, "\($0) county", "region \($0)"] }
  }

  func of(_ name: String) -> Set<String> {
    known[name] ?? []
  }
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`
/// (optimal string alignment; Damerau 1964), or nil when it is above `limit`.
func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  let a = Array(a.utf8)
  let b = Array(b.utf8)
  guard abs(a.count - b.count) <= limit else { return nil }
  var twoBack: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      let cost = a[i] == b[j] ? 0 : 1
      row[j + 1] = min(row[j] + 1, previous[j + 1] + 1, previous[j] + cost)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], twoBack[j - 1] + 1)
      }
    }
    twoBack = previous
    previous = row
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
