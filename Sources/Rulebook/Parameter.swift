package import Basics

/// A figure that the law sets, with all the values it has had: one YAML file.
package struct Parameter: Hashable, Sendable {
  /// What it was from a day on.
  package struct Version: Hashable, Sendable {
    package let from: Day
    package let content: Content
    /// False where the value was not found in an official text by whoever wrote it down.
    package let verified: Bool
    package let reference: Reference
    package let note: LocalText?

    package init(from: Day, content: Content, verified: Bool, reference: Reference, note: LocalText? = nil) {
      self.from = from
      self.content = content
      self.verified = verified
      self.reference = reference
      self.note = note
    }
  }

  /// Stable id like `no.merger.reform-support`; its first part is the country.
  package let id: String
  /// By language code (`nb`, `nn`, `sv`, `en`).
  package let descriptions: [String: String]
  /// `NOK`, `SEK`, `ratio`, `persons`, `NOK-per-inhabitant`, `index` ….
  package let unit: String
  /// What brackets or rows are looked up by, such as `inhabitants`, and after a comma what the columns are;
  /// nil where it is not said.
  package let key: String?
  /// In the order of their days; never empty when read from a file.
  package let versions: [Version]
  /// When somebody last compared it with its source.
  package let lastChecked: Day?
  /// The file that it was read from, below the package; empty for one made in a program.
  package let file: String
  /// The brackets or cells that were put in place of the law's; everything else is the law's still.
  let assumedPlaces: Set<ContentPlace>

  package init(
    id: String, descriptions: [String: String], unit: String, key: String? = nil, versions: [Version],
    lastChecked: Day? = nil, file: String = ""
  ) {
    self.init(
      id: id, descriptions: descriptions, unit: unit, key: key, versions: versions, lastChecked: lastChecked,
      file: file, assumedPlaces: [])
  }

  init(
    id: String, descriptions: [String: String], unit: String, key: String?, versions: [Version],
    lastChecked: Day?, file: String, assumedPlaces: Set<ContentPlace>
  ) {
    self.id = id
    self.descriptions = descriptions
    self.unit = unit
    self.key = key
    self.versions = versions
    self.lastChecked = lastChecked
    self.file = file
    self.assumedPlaces = assumedPlaces
  }

  package var country: String { String(id.prefix { $0 != "." }) }

  /// What rows or brackets are looked up by, and after it what columns are: `["municipalities",
  /// "inhabitants"]`; empty where it is not said.
  package var axes: [String] {
    (key ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// Whether `unit` makes its values money: `NOK`, `SEK` and `NOK-per-…`, `SEK-per-…`.
  package static func isMoney(_ unit: String) -> Bool {
    ["NOK", "SEK"].contains { unit == $0 || unit.hasPrefix("\($0)-per-") }
  }

  /// The version in force on `day`; nil before the first.
  package func version(on day: Day) -> Version? {
    versionIndex(on: day).map { versions[$0] }
  }

  /// By halves: a figure that changes every year has had dozens.
  func versionIndex(on day: Day) -> Int? {
    var (low, high) = (0, versions.count)
    while low < high {
      let middle = (low + high) / 2
      if day < versions[middle].from { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Whether it gives any value on a day; before its first it gives none that could be missing.
  package func isKnown(on day: Day) -> Bool {
    guard let version = version(on: day) else { return true }
    return version.content.entries.contains { $0.amount.unknown == nil }
  }

  /// Whether every value that it gives was found in an official text; what is unknown claims nothing.
  package var isVerified: Bool {
    versions.allSatisfy { version in
      version.content.entries.allSatisfy { $0.amount.unknown != nil || (version.verified && $0.verified) }
    }
  }
}
