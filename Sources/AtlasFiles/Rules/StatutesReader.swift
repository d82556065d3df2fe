package import Basics
package import Foundation
package import Law
import Yams

/// Reads the forms of cooperation and the procedures of a folder like `Data/`.
///
/// - Throws: every fault of every file at once; within a file the first.
package func readStatutes(_ data: URL) throws(Diagnostics) -> Statutes {
  let reader = StatutesReader(data: data)
  let countries = ["no", "se"]
  let forms = countries.flatMap(reader.forms)
  let procedures = countries.flatMap(reader.procedures)
  guard reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
  return Statutes(forms: forms, procedures: procedures)
}

private final class StatutesReader {
  private let data: URL
  private var acts: [String: [String: Act]] = [:]
  private(set) var faults: [Diagnostic] = []

  init(data: URL) {
    self.data = data
    for country in ["no", "se"] { acts[country] = readActs(country) }
  }

  func forms(of country: String) -> [CooperationForm] {
    let forms = each("\(country)/forms") { node, file throws(Diagnostic) in
      try FormReader(country: country, file: file, acts: self.acts[country] ?? [:]).form(node)
    }
    return forms.sorted { ($0.order, $0.form.id) < ($1.order, $1.form.id) }.map(\.form)
  }

  func procedures(of country: String) -> [Procedure] {
    each("\(country)/procedure") { node, file throws(Diagnostic) in
      try ProcedureReader(country: country, file: file, acts: self.acts[country] ?? [:]).procedure(node)
    }
  }

  private func readActs(_ country: String) -> [String: Act] {
    let path = "\(country)/acts.yaml"
    let file = "Data/\(path)"
    guard let list = document(path)?.sequence else { return [:] }
    var acts: [String: Act] = [:]
    for node in list {
      collecting { () throws(Diagnostic) in
        let fields = try StatuteFields(
          node, file: file, keys: ["code", "name", "title", "number", "url", "language", "read"])
        let act = Act(
          code: try fields.text("code"), name: try fields.text("name"), title: try fields.text("title"),
          number: try fields.text("number"), url: try fields.optionalText("url") ?? "",
          language: try fields.text("language"), read: try fields.optionalDay("read"))
        acts[act.code] = act
      }
    }
    return acts
  }

  /// What each YAML file of a folder says, by name of the file.
  private func each<Value>(
    _ folder: String, _ read: (Node, String) throws(Diagnostic) -> Value
  ) -> [Value] {
    let path = data.appending(path: folder).path(percentEncoded: false)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    var values: [Value] = []
    for name in names where name.hasSuffix(".yaml") {
      guard let node = document("\(folder)/\(name)") else { continue }
      collecting { () throws(Diagnostic) in values.append(try read(node, "Data/\(folder)/\(name)")) }
    }
    return values
  }

  private func collecting(_ work: () throws(Diagnostic) -> Void) {
    do throws(Diagnostic) {
      try work()
    } catch {
      faults.append(error)
    }
  }

  private func document(_ path: String) -> Node? {
    let file = "Data/\(path)"
    guard let yaml = try? String(contentsOf: data.appending(path: path), encoding: .utf8) else {
      faults.append(Diagnostic("file-unreadable", .badInput, at: .init(file: file)))
      return nil
    }
    do {
      if let node = try Yams.compose(yaml: yaml) { return node }
      faults.append(Diagnostic("yaml-unreadable", .badInput, at: .init(file: file), ["problem": "empty"]))
    } catch {
      var line: Int?
      var problem = "\(type(of: error))"
      if case .scanner(_, let text, let mark, _)? = error as? YamlError {
        (problem, line) = (text, mark.line)
      }
      if case .parser(_, let text, let mark, _)? = error as? YamlError { (problem, line) = (text, mark.line) }
      faults.append(
        Diagnostic("yaml-unreadable", .badInput, at: .init(file: file, line: line), ["problem": problem]))
    }
    return nil
  }
}
