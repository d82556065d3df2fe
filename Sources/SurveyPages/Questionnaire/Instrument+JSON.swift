import Formats
import Surveys

/// A questionnaire as it was asked, for the table that keeps it: what people answered does not change with files or entries.
extension Instrument {
  var json: JSONValue {
    .object([
      .init("id", .text(id)), .init("version", .number(Double(version))),
      .init("languages", .texts(languages)), .init("titles", Self.json(titles)),
      .init("origins", Self.json(origins)),
      .init(
        "scales",
        .array(
          scales.map { scale in
            .object([.init("id", .text(scale.id)), .init("options", .array(scale.options.map(Self.json)))])
          })),
      .init(
        "blocks",
        .array(
          blocks.map { block in
            .object([
              .init("id", .text(block.id)), .init("titles", Self.json(block.titles)),
              .init("items", .array(block.items.map(Self.json))),
            ])
          })),
    ])
  }

  /// Nil for what was not written by `json`.
  init?(_ json: JSONValue) {
    guard let id = json["id"]?.text, let version = json["version"]?.whole else { return nil }
    self.init(
      id: id, version: version, languages: json["languages"].texts, titles: json["titles"].words,
      scales: json["scales"].list.map { scale in
        Scale(
          id: scale["id"]?.text ?? "",
          options: scale["options"].list.map { option in
            Option(
              code: option["code"]?.text ?? "", value: option["value"]?.amount,
              labels: option["labels"].words)
          })
      },
      blocks: json["blocks"].list.map { block in
        Block(
          id: block["id"]?.text ?? "", titles: block["titles"].words,
          items: block["items"].list.map(Self.item))
      }, origins: json["origins"].words)
  }

  private static func json(_ texts: [String: String]) -> JSONValue {
    .object(texts.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })
  }

  private static func json(_ option: Option) -> JSONValue {
    .object([
      .init("code", .text(option.code)), .init("value", .optional(option.value)),
      .init("labels", json(option.labels)),
    ])
  }

  private static func json(_ item: Item) -> JSONValue {
    .object([
      .init("code", .text(item.code)), .init("scale", .text(item.scale)), .init("texts", json(item.texts)),
      .init("index", .text(item.index)), .init("reversed", .bool(item.isReversed)),
      .init(
        "conditions",
        .array(
          item.conditions.map {
            .object([.init("item", .text($0.item)), .init("answers", .texts($0.answers.sorted()))])
          })),
    ])
  }

  private static func item(_ json: JSONValue) -> Item {
    Item(
      code: json["code"]?.text ?? "", scale: json["scale"]?.text ?? "", texts: json["texts"].words,
      index: json["index"]?.text ?? "", isReversed: json["reversed"] == .bool(true),
      conditions: json["conditions"].list.map {
        Condition(item: $0["item"]?.text ?? "", answers: Set($0["answers"].texts))
      })
  }
}

extension JSONValue {
  fileprivate var amount: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  fileprivate var whole: Int? { amount.flatMap { Int(exactly: $0) } }
}

extension JSONValue? {
  fileprivate var list: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  fileprivate var texts: [String] { list.compactMap(\.text) }

  fileprivate var words: [String: String] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) {
      first, _ in first
    }
  }
}
