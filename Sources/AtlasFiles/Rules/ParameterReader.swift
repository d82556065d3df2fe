import Basics
import Rulebook

extension YAMLField {
  private static let parameterKeys = ["id", "description", "unit", "by", "values", "last_checked"]

  /// The document of one parameter; nil, with the faults kept, where it cannot be used.
  func parameter(file: String) -> Parameter? {
    guard let fields = fields(YAMLField.parameterKeys) else { return nil }
    let id = fields.required("id")?.identifier()
    let descriptions = fields.required("description")?.inEveryLanguage()
    let unit = fields.required("unit")?.text()
    let key = fields["by"].map { $0.text() }
    let checked = fields.required("last_checked")?.day()
    let context = ContentContext(isMoney: Parameter.isMoney(unit ?? ""), hasKey: key != nil)
    let versions = fields.required("values")?.versions(context)
    guard let id, let descriptions, let unit, let checked, let versions else { return nil }
    return Parameter(
      id: id, descriptions: descriptions, unit: unit, key: key ?? nil, versions: versions,
      lastChecked: checked, file: file)
  }

  /// Lower-case words with dots and hyphens, of which the first is a country.
  private func identifier() -> String? {
    guard let id = text() else { return nil }
    let isWellFormed = id.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
    }
    return isWellFormed && id.contains(".") ? id : wrongKind("no.merger.one-off-costs")
  }

  private func versions(_ context: ContentContext) -> [Parameter.Version]? {
    guard let entries = entries() else { return nil }
    if entries.isEmpty { return wrongKind("2020-01-01: …") }
    var last: Day?
    return entries.compactMap { key, field in
      guard let day = Day(key) else {
        field.fault("yaml-wrong-kind", ["value": key, "expected": "2020-01-01"])
        return nil
      }
      if let last, day <= last {
        field.fault("rule-dates-order", ["date": day.iso, "earlier": last.iso])
      }
      last = day
      return field.version(from: day, context)
    }
  }

  private func version(from day: Day, _ context: ContentContext) -> Parameter.Version? {
    let known = ContentContext.kinds + ["verified", "note", "reference"]
    guard let fields = fields(known) else { return nil }
    let content = content(fields, context)
    let verified =
      fields["unknown"] == nil ? fields.required("verified")?.flag() : fields["verified"]?.flag() ?? false
    let reference = fields.required("reference", orFault: "rule-reference-missing")?.reference()
    let note = fields["note"]?.sentence()
    guard let content, let verified, let reference else { return nil }
    return Parameter.Version(
      from: day, content: content, verified: verified, reference: reference, note: note)
  }

  /// `{ title, section, id, url }`, of which the title may not be left out.
  func reference() -> Reference? {
    guard let fields = fields(["title", "section", "id", "url"]),
      let title = fields.required("title", orFault: "rule-reference-missing")?.text()
    else { return nil }
    return Reference(
      title: title, section: fields["section"]?.shown ?? "", id: fields["id"]?.shown ?? "",
      url: fields["url"]?.shown ?? "")
  }
}
