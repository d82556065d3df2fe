package import Basics
package import Foundation
package import Rulebook

/// Reads the parameters below `no/rules` and `se/rules` of a folder like `Data/`, and `law.yaml`, the words of the law.
///
/// - Throws: every fault of every file at once, with file, line and field.
package func readRulebook(_ data: URL) throws(Diagnostics) -> Rulebook {
  var faults: [Diagnostic] = []
  var parameters: [Parameter] = []
  for path in rulePaths(data) {
    let file = YAMLFile(path: "Data/\(path)")
    if let yaml = try? String(contentsOf: data.appending(path: path), encoding: .utf8) {
      if let parameter = file.document(yaml)?.parameter(file: file.path) { parameters.append(parameter) }
    } else {
      file.add("file-unreadable", line: nil, field: "")
    }
    faults += file.faults
  }
  let words = lawWords(data, &faults)
  faults += identityFaults(parameters)
  guard faults.isEmpty else { throw Diagnostics(faults) }
  return Rulebook(parameters, words: words)
}

/// What rules, reasons and figures are called: `law.yaml`.
private func lawWords(_ data: URL, _ faults: inout [Diagnostic]) -> LawWords {
  let file = YAMLFile(path: "Data/law.yaml")
  var words: [LawWords.Kind: [String: LocalText]] = [:]
  if let yaml = try? String(contentsOf: data.appending(path: "law.yaml"), encoding: .utf8) {
    let fields = file.document(yaml)?.fields(LawWords.Kind.allCases.map(\.section))
    for kind in LawWords.Kind.allCases {
      for (id, field) in fields?[kind.section]?.entries() ?? [] {
        words[kind, default: [:]][id] = field.inEveryLanguage().map(LocalText.init)
      }
    }
  } else {
    file.add("file-unreadable", line: nil, field: "")
  }
  faults += file.faults
  return LawWords(words)
}

extension LawWords.Kind {
  fileprivate var section: String { "\(rawValue)s" }
}

/// The files below the folders of rules, sorted.
private func rulePaths(_ data: URL) -> [String] {
  ["no/rules", "se/rules"].flatMap { folder -> [String] in
    let root = data.appending(path: folder).path(percentEncoded: false)
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }
}

/// Ids that are taken twice, and ids of another country than their folder's.
private func identityFaults(_ parameters: [Parameter]) -> [Diagnostic] {
  var files: [String: String] = [:]
  return parameters.compactMap { parameter in
    let place = Diagnostic.Place(file: parameter.file, field: "id")
    if let other = files.updateValue(parameter.file, forKey: parameter.id) {
      return Diagnostic(
        "rule-duplicate-id", .badInput, at: place, ["id": parameter.id, "file": other])
    }
    guard !parameter.file.hasPrefix("Data/\(parameter.country)/") else { return nil }
    return Diagnostic("rule-wrong-folder", .badInput, at: place, ["id": parameter.id])
  }
}
