package import Basics
import Digests
package import Foundation

/// The hash of a folder of tables: SHA-256 of every file's path below it, a zero byte, its length in decimal
/// digits, another zero byte, and its bytes; the files in the order of their paths' bytes.
///
/// Two folders with the same hash give the same figures. Hidden files, which no reader opens, do not count, nor does
/// the folder `sign-in`, which has no figures.
///
/// - Returns: 64 hexadecimal digits.
/// - Throws: `file-unreadable`.
package func dataHash(_ folder: URL) throws(Diagnostic) -> String {
  try dataHash(DataTables(folder))
}

/// The same where some files have others in their place: the hash of the folder that they would make.
///
/// - Throws: `file-unreadable`.
package func dataHash(_ tables: DataTables) throws(Diagnostic) -> String {
  let root = tables.shipped.resolvingSymlinksInPath()
  let found = DataTables(root, replaced: tables.replaced)
  var hash = HexDigest()
  for path in filePaths(in: root) {
    guard let data = try? Data(contentsOf: found.file(path)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: "Data/\(path)"))
    }
    hash.add("\(path)\u{0}\(data.count)\u{0}")
    hash.add([UInt8](data))
  }
  return hash.text
}

/// Every file below a folder, as written below it.
private func filePaths(in root: URL) -> [String] {
  let all = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
  let paths = (all?.compactMap { $0 as? String } ?? []).filter { path in
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(
      atPath: root.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
    return isThere && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      && !path.hasPrefix("sign-in/")
  }
  return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
