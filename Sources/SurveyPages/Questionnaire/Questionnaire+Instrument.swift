import Basics
import Spaces
package import Surveys

extension Questionnaire {
  /// What can be asked with it. What is wrong with it, the instrument tells of itself.
  package func instrument(id: String, version: Int, title: String) -> Instrument {
    Instrument(
      id: id, version: version, languages: languages,
      titles: Dictionary(languages.map { ($0, title) }) { first, _ in first },
      scales: scales, blocks: blocks,
      origins: origin.isEmpty ? [:] : Dictionary(languages.map { ($0, origin) }) { first, _ in first })
  }

  private var scales: [Instrument.Scale] {
    Self.grouped(answers, by: \.scale).map { scale, rows in
      Instrument.Scale(
        id: scale,
        options: Self.grouped(rows, by: \.code).map { code, rows in
          Instrument.Option(
            code: code, value: rows[0].value,
            labels: Dictionary(rows.map { ($0.language, $0.text) }) { first, _ in first })
        })
    }
  }

  /// Questions under one heading after each other are a block, in every language.
  private var blocks: [Instrument.Block] {
    var blocks: [Instrument.Block] = []
    for (code, rows) in Self.grouped(questions, by: \.code) {
      let titles = Dictionary(
        rows.map { ($0.language, $0.block.isEmpty ? $0.scale : $0.block) }
      ) { first, _ in first }
      let item = Instrument.Item(
        code: code, scale: rows[0].scale,
        texts: Dictionary(rows.map { ($0.language, $0.text) }) { first, _ in first },
        conditions: rows[0].conditions)
      if let last = blocks.last, last.titles == titles {
        blocks[blocks.count - 1] = .init(id: last.id, titles: titles, items: last.items + [item])
      } else {
        blocks.append(.init(id: "block-\(blocks.count + 1)", titles: titles, items: [item]))
      }
    }
    return blocks
  }

  private static func grouped<Row>(
    _ rows: [Row], by name: (Row) -> String
  ) -> [(name: String, rows: [Row])] {
    var (order, groups): ([String], [String: [Row]]) = ([], [:])
    for row in rows {
      if groups[name(row)] == nil { order.append(name(row)) }
      groups[name(row), default: []].append(row)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}

extension Questionnaire.Question {
  fileprivate var conditions: [Instrument.Condition] {
    condition.split(whereSeparator: \.isWhitespace).map { part in
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      let answers = sides.count == 2 ? sides[1].split(separator: "|").map(String.init) : []
      return .init(item: sides.first ?? "", answers: Set(answers))
    }
  }
}

extension Questionnaire {
  /// A file of LimeSurvey as rows.
  init(_ file: LimeSurveyQuestionnaire) {
    languages = file.languages
    for block in file.blocks {
      for item in block.items {
        for language in file.languages {
          var row = Question()
          (row.code, row.language, row.scale) = (item.code, language, item.scale)
          (row.text, row.block) = (item.texts[language] ?? "", block.titles[language] ?? "")
          row.condition = item.conditions.map { "\($0.item)=\($0.answers.sorted().joined(separator: "|"))" }
            .joined(separator: " ")
          // A language that lacks a text has no row; what is lacking is told of the questionnaire.
          if !row.text.isEmpty { questions.append(row) }
        }
      }
    }
    for scale in file.scales {
      for option in scale.options {
        for language in file.languages {
          var row = Answer()
          (row.scale, row.code, row.language) = (scale.id, option.code, language)
          (row.text, row.value) = (option.labels[language] ?? "", option.value)
          if !row.text.isEmpty { answers.append(row) }
        }
      }
    }
    left = file.left.map { part in
      var row = Left()
      (row.place, row.reason, row.said) = (part.place, part.reason, part.said)
      return row
    }
  }
}
