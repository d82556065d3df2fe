package import Basics
package import Foundation
package import Law
package import Plans

/// Reads the templates of programmes of a folder like `Data/`: for each country a catalogue, and files that name what they take
/// from it.
///
/// - Throws: every fault of every file at once, with file, line and field; `template-newer` for a file of a newer program.
package func readTemplates(_ data: URL, _ statutes: Statutes) throws(Diagnostics) -> ProgrammeTemplates {
  var (templates, faults): ([ProgrammeTemplate], [Diagnostic]) = ([], [])
  for country in ["no", "se"] {
    let folder = TemplateFolder(data: data, country: country)
    guard folder.exists else { continue }
    templates += folder.templates(statutes)
    faults += folder.faults
  }
  guard faults.isEmpty else { throw Diagnostics(faults) }
  return ProgrammeTemplates(templates)
}

/// The templates of one country.
private final class TemplateFolder {
  private let country: String
  private let folder: URL
  private(set) var faults: [Diagnostic] = []

  init(data: URL, country: String) {
    self.country = country
    folder = data.appending(path: "\(country)/templates")
  }

  var exists: Bool { FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) }

  func templates(_ statutes: Statutes) -> [ProgrammeTemplate] {
    let catalogue = read("catalogue.yaml") {
      TemplateCatalogueReader(country: country, statutes: statutes).catalogue($0)
    }
    let path = folder.path(percentEncoded: false)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") && $0 != "catalogue.yaml" }
    guard let catalogue else { return [] }
    return names.compactMap { name in read(name) { TemplateReader(catalogue: catalogue).template($0) } }
  }

  private func read<Value>(_ name: String, _ value: (YAMLField) -> Value?) -> Value? {
    let file = YAMLFile(path: "Data/\(country)/templates/\(name)")
    defer { faults += file.faults }
    guard let yaml = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      file.add("file-unreadable", line: nil, field: "")
      return nil
    }
    return file.document(yaml).flatMap(value)
  }
}

extension YAMLField.Fields {
  /// Whether this program reads the form of the file; nil, with the fault kept, where the file is of a newer one.
  func readableFormat() -> Int? {
    guard let field = required("format"), let format = field.integer() else { return nil }
    guard format <= ProgrammeTemplate.format else {
      field.fault(
        "template-newer", ["found": String(format), "known": String(ProgrammeTemplate.format)])
      return nil
    }
    return format
  }
}
