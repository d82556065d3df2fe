package import Basics
import Duties
package import Foundation
package import Law

/// Reads the acts, the forms of cooperation, the procedures and the dates of the law of a folder like `Data/`.
///
/// - Throws: every fault of every file at once, with file, line and field.
package func readStatutes(_ data: URL) throws(Diagnostics) -> Statutes {
  let reader = StatutesReader(data: data)
  var forms: [CooperationForm] = []
  var procedures: [Procedure] = []
  var duties: [StatutoryDuty] = []
  for country in ["no", "se"] {
    let acts = reader.acts(of: country)
    forms += reader.each("\(country)/forms") { FormReader(country: country, acts: acts).form($0) }
      .sorted { ($0.order, $0.form.id) < ($1.order, $1.form.id) }.map(\.form)
    procedures += reader.each("\(country)/procedure") {
      ProcedureReader(country: country, acts: acts).procedure($0)
    }
    duties +=
      HolidayCountry(rawValue: country).map { country in
        reader.each("\(country.rawValue)/duties") { DutyReader(country: country, acts: acts).duties($0) }
          .flatMap(\.self)
      } ?? []
  }
  guard reader.faults.isEmpty else { throw Diagnostics(reader.faults) }
  return Statutes(forms: forms, procedures: procedures, duties: StatutoryDuties(duties))
}

private final class StatutesReader {
  private let data: URL
  private(set) var faults: [Diagnostic] = []

  init(data: URL) {
    self.data = data
  }

  /// The acts that files of a country refer to, by code.
  func acts(of country: String) -> [String: Act] {
    let acts = read("\(country)/acts.yaml") { $0.elements()?.compactMap(self.act) } ?? []
    return Dictionary(acts.map { ($0.code, $0) }) { first, _ in first }
  }

  /// What each YAML file of a folder says, by name of the file.
  func each<Value>(_ folder: String, _ value: (YAMLField) -> Value?) -> [Value] {
    let path = data.appending(path: folder).path(percentEncoded: false)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".yaml") }.compactMap { read("\(folder)/\($0)", value) }
  }

  private func read<Value>(_ path: String, _ value: (YAMLField) -> Value?) -> Value? {
    let file = YAMLFile(path: "Data/\(path)")
    defer { faults += file.faults }
    guard let yaml = try? String(contentsOf: data.appending(path: path), encoding: .utf8) else {
      file.add("file-unreadable", line: nil, field: "")
      return nil
    }
    return file.document(yaml).flatMap(value)
  }

  private func act(_ field: YAMLField) -> Act? {
    guard let fields = field.fields(["code", "name", "title", "number", "url", "language", "reading"]),
      let code = fields.required("code")?.text(), let name = fields.required("name")?.text(),
      let title = fields.required("title")?.text(), let number = fields.required("number")?.text(),
      let url = fields.required("url")?.text(), let language = fields.required("language")?.text()
    else { return nil }
    return Act(
      code: code, name: name, title: title, number: number, url: url, language: language,
      reading: fields["reading"].flatMap(reading))
  }

  private func reading(_ field: YAMLField) -> Act.Reading? {
    guard let fields = field.fields(["version", "checked", "copy"]),
      let version = fields.required("version")?.day(), let checked = fields.required("checked")?.day(),
      let copy = fields.required("copy")?.text()
    else { return nil }
    return Act.Reading(version: version, checked: checked, copy: copy)
  }
}
