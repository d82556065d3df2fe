import Basics
import Figures
import Studies

/// Reads `criteria.yaml` and `criteria-groups.yaml`: what alternatives can be judged by.
struct CriteriaReader {
  private static let keys = [
    "id", "outcomes", "when", "better", "unit", "decimals", "weighed", "change", "anchors", "source", "names",
    "texts",
  ]
  private static let groupKeys = ["id", "source", "verified", "names", "texts", "members"]
  private static let memberKeys = ["id", "criteria", "names", "texts"]

  /// Both in the order of their files; faults are kept by the folder.
  static func criteria(in folder: DataFolder) -> Criteria {
    let list = read("criteria.yaml", in: folder, criterion)
    let ids = list.map(\.id)
    return Criteria(list, groups: read("criteria-groups.yaml", in: folder) { group($0, ids) })
  }

  private static func read<Entry>(
    _ name: String, in folder: DataFolder, _ entry: (YAMLField) -> Entry?
  ) -> [Entry] {
    guard let bytes = folder.bytes(name) else { return [] }
    let file = YAMLFile(path: "Data/\(name)")
    let entries = (file.document(String(decoding: bytes, as: UTF8.self))?.elements() ?? []).compactMap(entry)
    for fault in file.faults { folder.add(fault) }
    return entries
  }

  // MARK: A criterion

  private static func criterion(_ field: YAMLField) -> Criterion? {
    guard let fields = field.fields(keys), let id = fields.required("id")?.text(),
      let outcomes = fields.required("outcomes").flatMap({ words($0, of: Outcome.all.map(\.id)) }),
      let time = fields.required("when").flatMap(time), let better = fields.required("better"),
      let direction = better.word(CriterionScale.Direction.self), let unit = fields.required("unit")?.text(),
      let decimals = fields.required("decimals")?.integer(),
      let isWeighed = fields.required("weighed")?.flag(),
      let names = fields.required("names")?.inEveryLanguage(),
      let texts = fields.required("texts")?.inEveryLanguage()
    else { return nil }
    let anchors = fields["anchors"].map { $0.elements()?.compactMap(anchor) ?? [] } ?? []
    let source = fields["source"]?.text() ?? ""
    let isChange = fields["change"]?.flag() ?? false
    if let given = fields["anchors"], !isSound(id, anchors, better: direction) || source.isEmpty {
      return given.wrongKind("[[0, 0], [20000, 1]], source")
    }
    return Criterion(
      id: id, outcomes: outcomes, time: time, moreIsBetter: direction == .more, unit: unit,
      decimals: decimals, isWeighed: isWeighed, isChange: isChange, anchors: anchors, source: source,
      names: names, texts: texts)
  }

  /// Words between brackets, each of them known.
  private static func words(_ field: YAMLField, of known: [String]) -> [String]? {
    field.elements()?.compactMap { element in
      known.contains(element.shown) ? element.shown : element.wrongKind(known.joined(separator: ", "))
    }
  }

  private static func time(_ field: YAMLField) -> Criterion.Time? {
    if field.shown == "present-value" { return .presentValue }
    let years = field.shown.hasPrefix("effect+") ? Int(field.shown.dropFirst(7)) : nil
    return years.map { .afterEffect(years: $0) } ?? field.wrongKind("effect+10, present-value")
  }

  private static func anchor(_ field: YAMLField) -> Criterion.Anchor? {
    guard let numbers = field.numbers(), numbers.count == 2 else { return field.wrongKind("[20000, 1]") }
    return Criterion.Anchor(figure: numbers[0], value: numbers[1])
  }

  private static func isSound(
    _ id: String, _ anchors: [Criterion.Anchor], better: CriterionScale.Direction
  ) -> Bool {
    guard let scale = try? CriterionScale(id, .anchors(anchors)) else { return false }
    return scale.direction == better
  }

  // MARK: A group

  private static func group(_ field: YAMLField, _ ids: [String]) -> CriteriaGroup? {
    guard let fields = field.fields(groupKeys), let id = fields.required("id")?.text(),
      let source = fields.required("source")?.text(),
      let isVerified = fields.required("verified")?.flag(),
      let names = fields.required("names")?.inEveryLanguage(),
      let texts = fields.required("texts")?.inEveryLanguage(),
      let members = fields.required("members")?.elements()?.compactMap({ member($0, ids) })
    else { return nil }
    return CriteriaGroup(
      id: id, source: source, isVerified: isVerified, names: names, texts: texts, members: members)
  }

  private static func member(_ field: YAMLField, _ ids: [String]) -> CriteriaGroup.Member? {
    guard let fields = field.fields(memberKeys), let id = fields.required("id")?.text(),
      let criteria = fields.required("criteria").flatMap({ words($0, of: ids) }),
      let names = fields.required("names")?.inEveryLanguage(),
      let texts = fields.required("texts")?.inEveryLanguage()
    else { return nil }
    return CriteriaGroup.Member(id: id, criteria: criteria, names: names, texts: texts)
  }
}
