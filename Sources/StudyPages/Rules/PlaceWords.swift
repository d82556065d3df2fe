import Basics
import Figures
import Pages
import Rulebook
import Units
import Wording

/// Brackets, rows and columns of a parameter in words: `5 or more municipalities, 0–19 999 inhabitants`.
struct PlaceWords {
  private let axes: [String]
  private let rows: [String]
  private let columns: [String]
  private let phrase: Phrasebook
  /// Names of counties and municipalities by their codes.
  private let names: (_ axis: String, _ code: String) -> String?

  init(
    _ content: Content, axes: [String], _ phrase: Phrasebook,
    names: @escaping (_ axis: String, _ code: String) -> String?
  ) {
    let places = content.entries.compactMap(\.place)
    rows = places.map(\.row).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    columns = places.map(\.column).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.axes = axes
    self.phrase = phrase
    self.names = names
  }

  func row(_ key: String) -> String { words(key, axis: axes.first, among: rows) }

  func column(_ key: String) -> String {
    words(key, axis: axes.dropFirst().first, among: columns)
  }

  func callAsFunction(_ place: ContentPlace) -> String {
    place.column.isEmpty ? row(place.row) : "\(row(place.row)), \(column(place.column))"
  }

  /// A lower bound as the whole band that it begins; any other key as its name.
  private func words(_ key: String, axis: String?, among keys: [String]) -> String {
    guard let axis else { return named(key) }
    guard let low = Double(key), phrase.has("rules.band.\(axis).from") else {
      return names(axis, key) ?? named(key)
    }
    let text = phrase.exact(low)
    guard let next = keys.compactMap(Double.init).filter({ $0 > low }).min() else {
      return phrase("rules.band.\(axis).from", ["low": text])
    }
    return next - 1 <= low
      ? phrase("rules.band.\(axis).exactly", ["low": text])
      : phrase("rules.band.\(axis).range", ["low": text, "high": phrase.exact(next - 1)])
  }

  private func named(_ key: String) -> String {
    ["rules-criterion.\(key)", "rules.word.\(key)"].first(where: phrase.has).map { phrase($0) } ?? key
  }
}

extension StudyContext {
  /// The words for the brackets or cells that `parameter` has in one of its versions.
  func words(for version: Parameter.Version, of parameter: Parameter) -> PlaceWords {
    PlaceWords(version.content, axes: parameter.axes, phrase) { axis, code in
      guard let register = atlas.countries[parameter.country]?.register else { return nil }
      let units = register.units.last {
        axis == "county" ? $0.countyCode == code : axis == "municipality" && $0.code == code
      }
      return axis == "county" ? units?.county : units?.name
    }
  }

  /// The bracket or cell that a value was found under, in words; empty for a single value.
  func words(for used: Used) -> String {
    guard let place = used.place, let parameter = try? content.rulebook.parameter(used.parameter),
      let version = parameter.version(on: used.from)
    else { return "" }
    return words(for: version, of: parameter)(place)
  }
}
