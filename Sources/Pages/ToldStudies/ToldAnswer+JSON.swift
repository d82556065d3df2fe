package import Formats

extension ToldAnswer {
  package var json: JSONValue {
    .object([
      .init("figures", .array(figures.map(\.json))), .init("sentences", .texts(sentences)),
    ])
  }

  /// Nil where `json` says no answer; members that it does not know are left aside.
  package init?(_ json: JSONValue) {
    guard case .array(let sentences)? = json["sentences"], case .array(let figures)? = json["figures"] else {
      return nil
    }
    self.init(sentences: sentences.compactMap(\.text), figures: figures.compactMap(Figure.init))
  }
}

extension ToldAnswer.Figure {
  fileprivate var json: JSONValue {
    .object([
      .init("lines", .array(lines.map(\.json))), .init("measure", .text(measure)),
      .init("title", .text(title)),
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let title = json["title"]?.text, case .array(let lines)? = json["lines"] else { return nil }
    self.init(
      title: title, measure: json["measure"]?.text ?? "", lines: lines.compactMap(ToldAnswer.Line.init))
  }
}

extension ToldAnswer.Line {
  fileprivate var json: JSONValue {
    .object([
      .init("estimated", .bool(isEstimated)), .init("figure", .text(figure)), .init("name", .text(name)),
      .init("note", .text(note)), .init("place", .number(Double(place))), .init("word", .bool(isWord)),
    ])
  }

  /// Nil for a place that no alternative can have.
  fileprivate init?(_ json: JSONValue) {
    guard let figure = json["figure"]?.text, case .number(let place)? = json["place"],
      let place = Int(exactly: place), (0...100).contains(place)
    else { return nil }
    self.init(
      place: place, name: json["name"]?.text ?? "", figure: figure,
      isEstimated: json["estimated"] == .bool(true), isWord: json["word"] == .bool(true),
      note: json["note"]?.text ?? "")
  }
}
