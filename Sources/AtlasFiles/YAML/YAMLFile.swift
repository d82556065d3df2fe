import Basics
import Yams

/// A YAML file that is read with all its faults collected, so that they can be mended in one go.
final class YAMLFile {
  /// As people are told it, below the package.
  let path: String
  private(set) var faults: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  /// The whole document; nil, with the fault kept, where it is not YAML or empty.
  func document(_ yaml: String) -> YAMLField? {
    do {
      if let node = try Yams.compose(yaml: yaml) { return YAMLField(node: node, name: "", file: self) }
      add("yaml-unreadable", line: 1, field: "", ["problem": "empty"])
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      for key in duplicates { add("yaml-key-duplicate", line: context.mark.line, field: key, ["key": key]) }
    } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      add("yaml-unreadable", line: mark.line, field: "", ["problem": problem])
    } catch {
      add("yaml-unreadable", line: nil, field: "", ["problem": "\(type(of: error))"])
    }
    return nil
  }

  func add(_ code: String, line: Int?, field: String, _ arguments: [String: String] = [:]) {
    faults.append(
      Diagnostic(
        code, .badInput, at: .init(file: path, line: line, field: field.isEmpty ? nil : field), arguments))
  }
}
