import Basics
import Figures

/// Reads `priors.yaml`: what an outlook takes for granted.
struct PriorReader {
  private static let keys = [
    "id", "stage", "unit", "shape", "mean", "sd", "least", "most", "evidence", "sources", "names", "texts",
  ]

  /// The priors in the order of the file; faults are kept by the folder, one of them where an
  /// prior that the stages need is missing.
  static func priors(in folder: DataFolder) -> Priors {
    guard let bytes = folder.bytes("priors.yaml") else { return Priors([]) }
    let file = YAMLFile(path: "Data/priors.yaml")
    let fields = file.document(String(decoding: bytes, as: UTF8.self))?.elements() ?? []
    let list = fields.compactMap(prior)
    let missing = Prior.ID.allCases.filter { id in !list.contains { $0.id == id } }
    if !missing.isEmpty, file.faults.isEmpty {
      file.add(
        "prior-missing", line: nil, field: "id",
        ["ids": missing.map(\.rawValue).joined(separator: ", ")])
    }
    for fault in file.faults { folder.add(fault) }
    return Priors(list)
  }

  private static func prior(_ field: YAMLField) -> Prior? {
    guard let fields = field.fields(keys), let id = fields.required("id")?.word(Prior.ID.self),
      let unit = fields.required("unit")?.text(),
      let shape = fields.required("shape")?.word(Prior.Shape.self),
      let least = fields.required("least")?.number(), let most = fields.required("most"),
      let upper = most.number(), let evidence = fields.required("evidence")?.flag(),
      let names = fields.required("names")?.inEveryLanguage(),
      let texts = fields.required("texts")?.inEveryLanguage()
    else { return nil }
    guard least <= upper else { return most.wrongKind("≥ \(least)") }
    let mean = fields["mean"]?.number()
    if let mean, !(least...upper).contains(mean) { return fields["mean"]?.wrongKind("\(least)…\(upper)") }
    return Prior(
      id: id, unit: unit, shape: shape, mean: mean, spread: fields["sd"]?.number(), range: least...upper,
      isEvidence: evidence, sources: (fields["sources"]?.elements() ?? []).compactMap(source), names: names,
      texts: texts)
  }

  private static func source(_ field: YAMLField) -> Prior.Source? {
    guard let fields = field.fields(["work", "title", "doi"]), let work = fields.required("work")?.text(),
      let title = fields.required("title")?.text()
    else { return nil }
    return Prior.Source(work: work, title: title, doi: fields["doi"]?.text())
  }
}
