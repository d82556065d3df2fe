package import Basics
package import Foundation
package import Surveys

/// Reads the instruments of a folder like `Data/instruments`, by name of the file: what can be asked without drawing up
/// questions of one's own.
///
/// - Throws: every fault of every file at once, with file, line and field; and what is wrong with an instrument itself.
package func readInstruments(_ data: URL) throws(Diagnostics) -> [Instrument] {
  let folder = data.appending(path: "instruments")
  let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? [])
  var (instruments, faults): ([Instrument], [Diagnostic]) = ([], [])
  for name in names.sorted() where name.hasSuffix(".yaml") {
    let file = YAMLFile(path: "Data/instruments/\(name)")
    guard let yaml = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      faults.append(Diagnostic("file-unreadable", .badInput, at: .init(file: file.path)))
      continue
    }
    let instrument = file.document(yaml).flatMap(InstrumentReader.instrument)
    faults += file.faults
    guard let instrument, file.faults.isEmpty else { continue }
    faults += instrument.faults.map {
      Diagnostic($0.code, $0.kind, at: .init(file: file.path, field: $0.place.field), $0.arguments)
    }
    instruments.append(instrument)
  }
  guard faults.isEmpty else { throw Diagnostics(faults) }
  return instruments
}

/// Reads one instrument.
private enum InstrumentReader {
  static func instrument(_ document: YAMLField) -> Instrument? {
    guard let fields = document.fields(["id", "version", "titles", "origins", "scales", "blocks"]),
      let id = fields.required("id")?.text(), let version = fields.required("version")?.integer(),
      let titles = fields.required("titles")?.inEveryLanguage(),
      let origins = fields.required("origins")?.inEveryLanguage(),
      let scales = fields.required("scales")?.elements()?.compactMap(scale),
      let blocks = fields.required("blocks")?.elements()?.compactMap(block)
    else { return nil }
    return Instrument(
      id: id, version: version, languages: YAMLField.languages, titles: titles, scales: scales,
      blocks: blocks,
      origins: origins)
  }

  private static func scale(_ field: YAMLField) -> Instrument.Scale? {
    guard let fields = field.fields(["id", "options"]), let id = fields.required("id")?.text(),
      let options = fields.required("options")?.elements()?.compactMap(option)
    else { return nil }
    return .init(id: id, options: options)
  }

  /// What says nothing of the matter is written `none`, so that no value is forgotten.
  private static func option(_ field: YAMLField) -> Instrument.Option? {
    guard let fields = field.fields(["code", "value", "labels"]), let code = fields.required("code")?.text(),
      let value = fields.required("value"), let labels = fields.required("labels")?.inEveryLanguage()
    else { return nil }
    if value.shown == "none" { return .init(code: code, value: nil, labels: labels) }
    return value.number().map { .init(code: code, value: $0, labels: labels) }
  }

  private static func block(_ field: YAMLField) -> Instrument.Block? {
    guard let fields = field.fields(["id", "titles", "items"]), let id = fields.required("id")?.text(),
      let titles = fields.required("titles")?.inEveryLanguage(),
      let items = fields.required("items")?.elements()?.compactMap(item)
    else { return nil }
    return .init(id: id, titles: titles, items: items)
  }

  private static func item(_ field: YAMLField) -> Instrument.Item? {
    guard let fields = field.fields(["code", "scale", "index", "reversed", "when", "texts"]),
      let code = fields.required("code")?.text(), let scale = fields.required("scale")?.text(),
      let texts = fields.required("texts")?.inEveryLanguage()
    else { return nil }
    return .init(
      code: code, scale: scale, texts: texts, index: fields["index"]?.text() ?? "",
      isReversed: fields["reversed"]?.flag() ?? false,
      conditions: fields["when"].flatMap(condition).map { [$0] } ?? [])
  }

  private static func condition(_ field: YAMLField) -> Instrument.Condition? {
    guard let fields = field.fields(["item", "answers"]), let item = fields.required("item")?.text(),
      let answers = fields.required("answers")?.elements()?.compactMap({ $0.text() })
    else { return nil }
    return .init(item: item, answers: Set(answers))
  }
}
