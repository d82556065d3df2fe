import Basics
import Studies

/// Reads the document of a study file.
final class StudyFileReader {
  /// Where each field stands that can be found wrong later.
  private(set) var lines: [String: Int] = [:]

  private static let keys = [
    "version", "country", "date", "year", "title", "alternatives", "decided", "effective", "horizon",
    "draws", "seed", "level", "assumptions", "weights", "inputs", "task-shares", "with", "rules-of",
  ]

  /// Nil, with the faults kept, where something is wrong. Of a newer version nothing but that is said.
  func study(_ document: YAMLField) -> StudyFile? {
    guard let version = version(document), version == StudyFile.newestVersion,
      let fields = document.fields(Self.keys)
    else { return nil }
    for key in Self.keys { lines[key] = fields[key]?.line }
    guard let country = fields.required("country")?.text(), let date = fields.required("date")?.day(),
      let alternatives = fields.required("alternatives")?.elements()?.compactMap(entry)
    else { return nil }
    return StudyFile(
      country: country, date: date, year: fields["year"].flatMap { $0.integer() },
      title: fields["title"].flatMap { $0.text() }, alternatives: alternatives,
      decided: fields["decided"].flatMap { $0.day() }, effective: fields["effective"].flatMap { $0.day() },
      horizon: fields["horizon"].flatMap { $0.whole(in: OutlookPlan.horizons) },
      draws: fields["draws"].flatMap { $0.whole(in: OutlookPlan.drawCounts) },
      seed: fields["seed"].flatMap { UInt64($0.shown) ?? $0.wrongKind("1") },
      level: fields["level"].flatMap { $0.number(above: 0, below: 1) },
      assumptions: map(fields["assumptions"], assumption), weights: map(fields["weights"]) { $0.positive() },
      inputs: map(fields["inputs"], values), taskShares: map(fields["task-shares"]) { $0.positive() },
      rules: fields["with"]?.elements()?.compactMap { $0.text() } ?? [],
      rulesOf: fields["rules-of"].flatMap { $0.day() })
  }

  private func version(_ document: YAMLField) -> Int? {
    guard let field = document.entries()?.first(where: { $0.key == "version" })?.field else {
      if document.isMapping { document.fault("yaml-key-missing", ["key": "version"]) }
      return nil
    }
    guard let version = field.integer() else { return nil }
    if version > StudyFile.newestVersion {
      field.fault(
        "study-file-newer", ["version": "\(version)", "supported": "\(StudyFile.newestVersion)"])
    } else if version < 1 {
      return field.wrongKind("1")
    }
    return version
  }

  private func entry(_ field: YAMLField) -> StudyFile.Entry? {
    guard let fields = field.fields(["name", "measures"]),
      let measures = fields.required("measures")?.elements()
    else { return nil }
    lines[field.name] = field.line
    return StudyFile.Entry(
      name: fields["name"].flatMap { $0.text() }, measures: measures.compactMap(measure))
  }

  private func measure(_ field: YAMLField) -> String? {
    guard let text = field.text() else { return nil }
    do throws(Diagnostic) {
      _ = try Measure(reading: text, field: field.name)
      return text
    } catch {
      field.fault(error.code, error.arguments)
      return nil
    }
  }

  private func assumption(_ field: YAMLField) -> StudyFile.Assumption? {
    guard let fields = field.fields(["mean", "sd"]), let mean = fields.required("mean")?.number(),
      let deviation = fields.required("sd")?.positive()
    else { return nil }
    return StudyFile.Assumption(mean: mean, deviation: deviation)
  }

  private func values(_ field: YAMLField) -> [String: Double]? {
    lines[field.name] = field.line
    return map(field) { value in
      self.lines[value.name] = value.line
      return value.number()
    }
  }

  /// A mapping of names; one that says nothing is empty.
  private func map<Value>(_ field: YAMLField?, _ value: (YAMLField) -> Value?) -> [String: Value] {
    guard let entries = field?.entries() else { return [:] }
    return entries.reduce(into: [:]) { $0[$1.key] = value($1.field) }
  }
}

extension YAMLField {
  fileprivate func positive() -> Double? {
    guard let number = number() else { return nil }
    return number >= 0 ? number : wrongKind("≥ 0")
  }

  fileprivate func number(above low: Double, below high: Double) -> Double? {
    guard let number = number() else { return nil }
    return number > low && number < high ? number : wrongKind("> \(low), < \(high)")
  }
}
