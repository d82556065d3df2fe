/// What a questionnaire of LimeSurvey comes to here: the closed questions as items on scales, and everything else as it stood.
///
/// A question is an item where one of several answers is chosen; of a question with rows, and of one where several may be chosen,
/// each row is an item. What somebody writes, ranks, counts or sends is no item, because nothing may lead from an answer to
/// whoever gave it; such a question is left, with its words.
package struct LimeSurveyQuestionnaire: Hashable, Sendable {
  package typealias Row = [String: String]

  /// Something that is no part of the items, as the file has it.
  package struct Left: Hashable, Sendable {
    package enum Reason: String, CaseIterable, Hashable, Sendable {
      /// A question of a kind that is not asked here.
      case question
      /// For whom it is asked, in a form that was not understood: it would be asked of everybody.
      case condition
      /// An answer of one's own beside those that are given.
      case other
      /// A remark beside an answer.
      case comment
      /// What explains a question.
      case help
      /// That it must be answered; here everything can be skipped.
      case mandatory
      /// A text before, after or about the whole.
      case text
      /// Rows of a table of the file, such as settings of how it looks.
      case settings
    }

    /// The code of the question, or the name of the table.
    package let place: String
    package let reason: Reason
    /// The words of it in the first language, the expression, or the number of rows.
    package let said: String
  }

  package let languages: [String]
  package let titles: [String: String]
  package private(set) var scales: [Instrument.Scale] = []
  package private(set) var blocks: [Instrument.Block] = []
  package private(set) var left: [Left] = []

  private let tables: [String: [Row]]
  private let words: [String: [String: String]]

  /// - Parameters:
  ///   - tables: of the file, by name.
  ///   - words: of the answers that LimeSurvey has built in (`yes`, `no`, `female`, `male`, `uncertain`, `more`, `same`, `less`,
  ///     `chosen`, `left`), by language.
  package init(languages: [String], tables: [String: [Row]], words: [String: [String: String]]) {
    (self.languages, self.tables, self.words) = (languages, tables, words)
    var titles: [String: String] = [:]
    for row in tables["surveys_languagesettings"] ?? [] {
      titles[row["surveyls_language"] ?? ""] = PlainMarkup.text(row["surveyls_title"] ?? "")
    }
    self.titles = titles.filter { languages.contains($0.key) }
    readTexts()
    readBlocks()
    readSettings()
  }

  private mutating func readTexts() {
    for row in tables["surveys_languagesettings"] ?? [] {
      for name in ["surveyls_description", "surveyls_welcometext", "surveyls_endtext"] {
        leave(name, .text, PlainMarkup.text(row[name] ?? ""))
      }
    }
  }

  private mutating func readSettings() {
    let known: Set = [
      "groups", "group_l10ns", "questions", "subquestions", "question_l10ns", "answers", "answer_l10ns",
      "surveys", "surveys_languagesettings",
    ]
    for (name, rows) in tables.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      leave(name, .settings, String(rows.count))
    }
  }

  private mutating func readBlocks() {
    // A file of before version 4 has a row of each for every language.
    var seen: Set<String> = []
    for group in Self.ordered(tables["groups"] ?? [], by: "group_order")
    where seen.insert(group["gid"] ?? "").inserted {
      let id = group["gid"] ?? ""
      let conditions = conditions(group["grelevance"] ?? "", of: "group \(id)")
      var items: [Instrument.Item] = []
      for question in questions(of: id) { items += self.items(question, conditions) }
      guard !items.isEmpty else { continue }
      blocks.append(
        .init(
          id: "group-\(id)", titles: texts("group_l10ns", "groups", "gid", id, "group_name"), items: items))
    }
  }

  private func questions(of group: String) -> [Row] {
    var seen: Set<String> = []
    return Self.ordered(tables["questions"] ?? [], by: "question_order").filter {
      $0["gid"] == group && ($0["parent_qid"] ?? "0") == "0" && seen.insert($0["qid"] ?? "").inserted
    }
  }

  private func parts(of question: String) -> [Row] {
    var seen: Set<String> = []
    let all = (tables["subquestions"] ?? []) + (tables["questions"] ?? [])
    return Self.ordered(all, by: "question_order").filter {
      $0["parent_qid"] == question && seen.insert($0["qid"] ?? "").inserted
    }
  }

  private mutating func items(
    _ question: Row, _ ofGroup: [Instrument.Condition]
  ) -> [Instrument.Item] {
    let (id, code) = (question["qid"] ?? "", question["title"] ?? "")
    let texts = texts("question_l10ns", "questions", "qid", id, "question")
    guard let kind = LimeSurveyKind(question["type"] ?? ""), let scale = scale(kind, of: question) else {
      leave(code, .question, "\(question["type"] ?? ""): \(first(texts))")
      return []
    }
    let help = self.texts("question_l10ns", "questions", "qid", id, "help")
    leave(code, .help, first(help))
    if question["other"] == "Y" { leave(code, .other, first(texts)) }
    if kind == .listWithComment { leave(code, .comment, first(texts)) }
    if question["mandatory"] == "Y" { leave(code, .mandatory, first(texts)) }
    let conditions = ofGroup + conditions(question["relevance"] ?? "", of: code)
    guard kind.hasParts else {
      return [.init(code: code, scale: scale, texts: texts, conditions: conditions)]
    }
    return parts(of: id).map { part in
      let own = self.texts("question_l10ns", "subquestions", "qid", part["qid"] ?? "", "question")
      let joined = Dictionary(
        languages.map { ($0, [texts[$0], own[$0]].compactMap(\.self).joined(separator: " – ")) }
      ) { first, _ in first }
      return .init(
        code: "\(code)_\(part["title"] ?? "")", scale: scale, texts: joined, conditions: conditions)
    }
  }

  /// The scale of a question, made where it is not there yet; nil where the file has no answers to it.
  private mutating func scale(_ kind: LimeSurveyKind, of question: Row) -> String? {
    let options: [Instrument.Option]
    let name: String
    if let built = kind.builtIn {
      name = kind.rawValue
      options = built.map { answer in
        let labels = answer.word.map { words[$0] ?? [:] } ?? [:]
        return .init(
          code: answer.code, value: answer.value,
          labels: Dictionary(languages.map { ($0, labels[$0] ?? answer.code) }) { first, _ in first })
      }
    } else {
      name = question["title"] ?? ""
      options = answers(of: question["qid"] ?? "")
    }
    guard !options.isEmpty else { return nil }
    if !scales.contains(where: { $0.id == name }) { scales.append(.init(id: name, options: options)) }
    return name
  }

  private func answers(of question: String) -> [Instrument.Option] {
    var seen: Set<String> = []
    let rows = Self.ordered(tables["answers"] ?? [], by: "sortorder").filter {
      $0["qid"] == question && ($0["scale_id"] ?? "0") == "0" && seen.insert($0["code"] ?? "").inserted
    }
    return rows.enumerated().map { index, row in
      let labels =
        row["aid"].map { texts("answer_l10ns", "answers", "aid", $0, "answer") } ?? [:]
      let older = texts("answers", "answers", "qid", question, "answer", where: ("code", row["code"] ?? ""))
      return .init(
        code: row["code"] ?? "", value: Double(index + 1), labels: older.merging(labels) { $1 })
    }
  }

  private mutating func conditions(_ expression: String, of place: String) -> [Instrument.Condition] {
    guard let conditions = LimeSurveyExpression(expression)?.conditions,
      conditions.allSatisfy({ condition in
        let item = blocks.lazy.flatMap(\.items).first { $0.code == condition.item }
        return item.flatMap { item in scales.first { $0.id == item.scale } }.map { scale in
          condition.answers.allSatisfy { scale.option($0) != nil }
        } ?? isAskedBefore(condition.item)
      })
    else {
      leave(place, .condition, expression)
      return []
    }
    return conditions
  }

  /// Whether a question of a kind that is understood has this code; that it comes before, the faults of the questionnaire tell.
  private func isAskedBefore(_ code: String) -> Bool {
    (tables["questions"] ?? []).contains { question in
      question["title"] == code && LimeSurveyKind(question["type"] ?? "").map { !$0.hasParts } ?? false
    }
  }

  /// By language, what a row says; the table of languages first, then the row itself, as older files have it.
  private func texts(
    _ table: String, _ older: String, _ key: String, _ id: String, _ name: String,
    where condition: (name: String, value: String)? = nil
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for row in (tables[older] ?? []) + (tables[table] ?? []) {
      guard row[key] == id, condition.map({ row[$0.name] == $0.value }) ?? true,
        let language = row["language"], languages.contains(language), let text = row[name]
      else { continue }
      texts[language] = PlainMarkup.text(text)
    }
    return texts
  }

  private func first(_ texts: [String: String]) -> String {
    languages.lazy.compactMap { texts[$0] }.first ?? ""
  }

  private mutating func leave(_ place: String, _ reason: Left.Reason, _ said: String) {
    guard !said.isEmpty else { return }
    left.append(Left(place: place, reason: reason, said: said))
  }

  private static func ordered(_ rows: [Row], by name: String) -> [Row] {
    rows.enumerated().sorted { a, b in
      let (first, second) = (Int(a.element[name] ?? "") ?? 0, Int(b.element[name] ?? "") ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }
}
