package import Basics
package import Foundation
package import Wording

/// Reads a folder like `Texts/`, which has a folder for each language.
///
/// - Throws: `file-unreadable` and the faults of `Texts.init`.
package func readTexts(_ folder: URL, named file: String? = nil) throws(Diagnostics) -> Texts {
  var files: [Texts.File] = []
  for language in Language.allCases {
    let place = folder.appending(path: language.rawValue)
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false))) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") && name == file ?? name {
      let path = "Texts/\(language.rawValue)/\(name)"
      guard let yaml = try? String(contentsOf: place.appending(path: name), encoding: .utf8) else {
        throw Diagnostics([Diagnostic("file-unreadable", .badInput, at: .init(file: path))])
      }
      files.append(Texts.File(language: language, path: path, yaml: yaml))
    }
  }
  return try Texts(files)
}
