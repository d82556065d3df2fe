import Foundation

/// The name of a file as whoever sends it has it, made harmless: no path, nothing that cannot be seen, no ending that says
/// something else than what the file is.
package enum FileName {
  /// In bytes of UTF-8: file systems take 255.
  static let longest = 150

  /// - Parameter type: nil where nobody knows it.
  package static func cleaned(_ name: String, for type: FileType? = nil) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let seen = String(String.UnicodeScalarView(last.unicodeScalars.filter(isSeen).map(plain)))
    let bare = seen.precomposedStringWithCanonicalMapping.drop { $0 == "." || $0 == " " }
    var (stem, ending) = parts(String(bare))
    while stem.utf8.count + ending.utf8.count + 1 > longest, !stem.isEmpty { stem.removeLast() }
    stem = stem.trimmingCharacters(in: .whitespaces)
    let whole = ending.isEmpty ? stem : "\(stem).\(ending)"
    let given = stem.isEmpty ? (ending.isEmpty ? "file" : "file.\(ending)") : whole
    guard let usual = type?.endings.first, type?.endings.contains(ending.lowercased()) == false else {
      return given
    }
    return "\(given).\(usual)"
  }

  /// The name without its ending: what a document is called where nobody says so.
  package static func stem(_ name: String) -> String { parts(name).stem }

  private static func parts(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    let ending = name[name.index(after: dot)...]
    guard (1...12).contains(ending.utf8.count),
      ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return (name, "") }
    return (String(name[..<dot]), String(ending))
  }

  /// Not control characters, and not those that turn the direction of reading or have no width (Unicode, category Cf).
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  /// What some systems give a meaning to in names becomes a low line.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "<>:\"|?*;".unicodeScalars.contains(scalar) ? "_" : scalar
  }
}
