package import Basics
package import Foundation

/// Where the plain folders lie that the program reads: `Data`, `Texts` and `Public`.
package struct AssetFolders: Sendable {
  package let root: URL

  package var data: URL { root.appending(path: "Data") }
  package var texts: URL { root.appending(path: "Texts") }
  package var site: URL { root.appending(path: "Public") }

  /// The first place that has all three folders: the one that was asked for, or else beside the
  /// program, in `share/nabo` of its prefix, and above it up to the root of a package.
  ///
  /// - Parameters:
  ///   - wish: what the operator asked for, by option or environment.
  ///   - program: the file of the running program.
  /// - Throws: `assets-missing`, naming the places that were tried.
  package init(wish: String?, program: URL) throws(Diagnostic) {
    let places =
      wish.map { [URL(filePath: $0, directoryHint: .isDirectory)] } ?? AssetFolders.places(of: program)
    guard let root = places.first(where: AssetFolders.isComplete) else {
      throw Diagnostic(
        "assets-missing", .badInput, at: .init(field: "assets"),
        ["places": places.map { $0.path(percentEncoded: false) }.joined(separator: ", ")])
    }
    self.root = root
  }

  private static func places(of program: URL) -> [URL] {
    let folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let above = (1...4).reduce(into: [folder]) { places, _ in
      places.append(places[places.count - 1].deletingLastPathComponent())
    }
    return [folder, folder.deletingLastPathComponent().appending(path: "share/nabo")] + above.dropFirst()
  }

  private static func isComplete(_ root: URL) -> Bool {
    ["Data", "Texts", "Public"].allSatisfy { name in
      var isFolder: ObjCBool = false
      let path = root.appending(path: name).path(percentEncoded: false)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }
}
