package import Basics
import Yams

/// Every text that people read, in every language.
package struct Texts: Sendable {
  /// One file of texts of one language, as it lies in `Texts/<language>/<name>.yaml`.
  package struct File: Sendable {
    package let language: Language
    package let path: String
    package let yaml: String

    package init(language: Language, path: String, yaml: String) {
      self.language = language
      self.path = path
      self.yaml = yaml
    }
  }

  private let phrases: [Language: [String: String]]

  /// - Throws: `text-unreadable` for broken YAML, `text-duplicate` for a key that two files of a language
  ///   have, `text-missing` for a key that not all languages have, `text-placeholders` where the languages
  ///   of a key take different values.
  package init(_ files: [File]) throws(Diagnostics) {
    var phrases: [Language: [String: String]] = [:]
    var paths: [Language: [String: String]] = [:]
    var faults: [Diagnostic] = []
    for file in files {
      var found: [String: String] = [:]
      do {
        guard let node = try Yams.compose(yaml: file.yaml) else { continue }
        Texts.collect(node, prefix: "", into: &found)
      } catch {
        faults.append(Texts.unreadable(file, error))
      }
      faults += Texts.duplicates(of: found.keys, in: file, &paths[file.language, default: [:]])
      phrases[file.language, default: [:]].merge(found) { first, _ in first }
    }
    faults += Texts.faults(in: phrases)
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.phrases = phrases
  }

  /// Every key, sorted.
  package var keys: [String] {
    Set(phrases.values.flatMap(\.keys)).sorted()
  }

  package func phrasebook(_ language: Language) -> Phrasebook {
    Phrasebook(language: language, phrases: phrases[language] ?? [:])
  }

  private static func collect(_ node: Node, prefix: String, into phrases: inout [String: String]) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        let name = key.string ?? ""
        collect(value, prefix: prefix.isEmpty ? name : "\(prefix).\(name)", into: &phrases)
      }
    case .scalar(let scalar): phrases[prefix] = scalar.string
    default: break
    }
  }

  /// The keys of `file` that another file of its language has already; the rest is noted in `paths`.
  private static func duplicates(
    of keys: some Sequence<String>, in file: File, _ paths: inout [String: String]
  ) -> [Diagnostic] {
    keys.sorted().compactMap { key in
      guard let other = paths[key] else {
        paths[key] = file.path
        return nil
      }
      return Diagnostic(
        "text-duplicate", .badInput, at: .init(file: file.path, field: key), ["file": other])
    }
  }

  private static func unreadable(_ file: File, _ error: any Error) -> Diagnostic {
    var line: Int?
    var problem = ""
    if case .scanner(_, let text, let mark, _)? = error as? YamlError { (problem, line) = (text, mark.line) }
    if case .parser(_, let text, let mark, _)? = error as? YamlError { (problem, line) = (text, mark.line) }
    return Diagnostic(
      "text-unreadable", .badInput, at: .init(file: file.path, line: line), ["problem": problem])
  }

  private static func faults(in phrases: [Language: [String: String]]) -> [Diagnostic] {
    let keys = Set(phrases.values.flatMap(\.keys)).sorted()
    return keys.flatMap { key -> [Diagnostic] in
      let texts = Language.allCases.map { ($0, phrases[$0]?[key]) }
      let missing = texts.filter { $0.1 == nil }.map(\.0.rawValue)
      if !missing.isEmpty {
        return [
          Diagnostic(
            "text-missing", .badInput, at: .init(field: key), ["languages": missing.joined(separator: ", ")])
        ]
      }
      let wanted = Set(texts.map { Phrasebook.placeholders(in: $0.1 ?? "") })
      return wanted.count > 1
        ? [Diagnostic("text-placeholders", .badInput, at: .init(field: key))] : []
    }
  }
}
