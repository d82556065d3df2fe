import Basics
import Figures
import Foundation

/// A folder of the operator with a file for each country, such as `no.csv` and `se.csv`.
struct CountryFiles: Sendable {
  private let folder: URL
  private let ending: String

  init(_ folder: URL, ending: String = ".csv") {
    self.folder = folder
    self.ending = ending
  }

  /// Writes a whole file or none.
  ///
  /// - Returns: the file.
  /// - Throws: `file-unwritable`.
  func write(_ bytes: [UInt8], of country: String) throws(Diagnostic) -> String {
    let file = place(country)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .badInput, at: .init(file: file.path(percentEncoded: false)))
    }
    return file.path(percentEncoded: false)
  }

  /// What is kept of a country, and where; nil where nothing is.
  func read(_ country: String) -> (bytes: [UInt8], file: String)? {
    let file = place(country)
    return (try? Data(contentsOf: file)).map { ([UInt8]($0), file.path(percentEncoded: false)) }
  }

  private func place(_ country: String) -> URL { folder.appending(path: country + ending) }
}

extension Atlas {
  /// What is kept of each country.
  ///
  /// - Throws: everything that is wrong with the files of all of them.
  func ofEachCountry<Kept>(
    _ read: (String, CountryAtlas) throws(Diagnostics) -> Kept
  ) throws(Diagnostics) -> [String: Kept] {
    var (known, faults): ([String: Kept], [Diagnostic]) = ([:], [])
    for (name, country) in countries.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostics) { known[name] = try read(name, country) } catch { faults += error.list }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return known
  }
}
