import Answers
import Basics
import Formats
import Markup
import Wording

/// The forms in which an answer is sent.
enum AnswerFormat: String, CaseIterable {
  case json, csv, xlsx, ics

  /// The forms in which a question can be answered: only days fit into a calendar.
  static func forms(of question: Question) -> [AnswerFormat] {
    question == .timeline ? allCases : allCases.filter { $0 != .ics }
  }

  var contentType: String {
    switch self {
    case .json: "application/json; charset=utf-8"
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .ics: "text/calendar; charset=utf-8"
    }
  }
}

extension PageContext {
  /// What the command line answers, over HTTP: `/api/v1/<question>`, with `format` beside the
  /// question's own parameters.
  func api(_ name: String) -> Reply {
    let route = Route.api(name)
    if name == "openapi.json" {
      return Reply(contentType: AnswerFormat.json.contentType, body: openAPI.bytes, route: route.pattern)
    }
    do throws(Diagnostics) {
      guard let question = Question(rawValue: name) else { throw unknownQuestion(name) }
      let format = try answerFormat(visit.query["format"] ?? "json")
      return try answerReply(question, format, file: false, route: route)
    } catch {
      return faultReply(error.list, route: route)
    }
  }

  /// The comparison of the same query as a file to keep.
  func compareFile(_ format: String) -> Reply {
    let route = Route.compareFile(format)
    do throws(Diagnostics) {
      return try answerReply(.compare, try answerFormat(format), file: true, route: route)
    } catch {
      return faultPage(error.list, route: route)
    }
  }

  private func answerReply(
    _ question: Question, _ format: AnswerFormat, file: Bool, route: Route
  ) throws(Diagnostics) -> Reply {
    if question == .outlook, let notYet = try notYet(route: route) { return notYet }
    let answer = try answer(question)
    let body: [UInt8]
    do throws(Diagnostic) {
      body =
        switch format {
        case .json: answer.json.bytes
        case .csv: answer.csv(byteOrderMark: file)
        case .xlsx: try answer.xlsx(created: content.today())
        case .ics: try calendar(answer)
        }
    } catch {
      throw Diagnostics([error])
    }
    let name = "nabo-\(question.rawValue).\(format.rawValue)"
    let isFile = file || format == .xlsx || format == .ics
    return Reply(
      contentType: format.contentType,
      headers: isFile ? [.init("Content-Disposition", "attachment; filename=\"\(name)\"")] : [], body: body,
      route: route.pattern)
  }

  private func answer(_ question: Question) throws(Diagnostics) -> Answers.Answer {
    if question == .outlook, case .finished(let result) = outlookState(Query(questionPairs)) {
      return outlookAnswer(try result.get(), language: language.rawValue, atlas: atlas)
    }
    return try question.answer(
      Parameters(values, language: language.rawValue), atlas: atlas, rulebook: content.rulebook,
      statutes: content.statutes, today: content.today())
  }

  /// What is said while an outlook is not finished; nil when it is.
  ///
  /// - Throws: `outlook-queue-full`, `parameter-unknown`.
  private func notYet(route: Route) throws(Diagnostics) -> Reply? {
    let known = Question.outlook.parameters
    if let unknown = questionPairs.first(where: { !known.contains($0.name) }) {
      throw Diagnostics([
        Diagnostic(
          "parameter-unknown", .badInput, at: .init(field: unknown.name),
          ["parameter": unknown.name, "expected": known.joined(separator: ", ")])
      ])
    }
    switch outlookState(Query(questionPairs)) {
    case .finished: return nil
    case .full: return faultReply([Self.outlookQueueFull], route: route, status: 503)
    case .underWay(let share):
      return Reply(
        status: 202, contentType: AnswerFormat.json.contentType, headers: [.init("Retry-After", "1")],
        body: JSONValue.object([.init("done", .number(share))]).bytes, caching: .none, route: route.pattern,
        patience: .seconds(20))
    }
  }

  private var questionPairs: [Query.Pair] {
    visit.query.pairs.filter { $0.name != "format" }
  }

  /// - Throws: `format-unknown` for an answer that has no days.
  private func calendar(_ answer: Answers.Answer) throws(Diagnostic) -> [UInt8] {
    guard let calendar = answer.calendar else {
      throw Diagnostic(
        "format-unknown", .badInput, at: .init(field: "format"),
        [
          "format": AnswerFormat.ics.rawValue,
          "expected": AnswerFormat.allCases.filter { $0 != .ics }.map(\.rawValue).joined(separator: ", "),
        ])
    }
    return calendar.bytes
  }

  /// The query without what only the site itself reads.
  private var values: [String: [String]] {
    questionPairs.reduce(into: [:]) {
      $0[$1.name, default: []].append($1.value)
    }
  }

  private func answerFormat(_ word: String) throws(Diagnostics) -> AnswerFormat {
    guard let format = AnswerFormat(rawValue: word) else {
      throw Diagnostics([
        Diagnostic(
          "format-unknown", .badInput, at: .init(field: "format"),
          ["format": word, "expected": AnswerFormat.allCases.map(\.rawValue).joined(separator: ", ")])
      ])
    }
    return format
  }

  private func unknownQuestion(_ name: String) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        "question-unknown", .noAnswer,
        [
          "question": name, "expected": Question.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    ])
  }

  /// Faults as JSON: `{errors: [{code, field, problem, remedy}]}` in the reader's language.
  func faultReply(_ faults: [Diagnostic], route: Route, status: Int? = nil) -> Reply {
    let errors = faults.map { fault in
      JSONValue.object([
        .init("code", .text(fault.code)), .init("field", .optional(fault.place.field)),
        .init("problem", .text(phrase.problem(fault))), .init("remedy", .text(phrase.remedy(fault))),
      ])
    }
    return Reply(
      status: status ?? Self.status(of: faults),
      contentType: AnswerFormat.json.contentType,
      body: JSONValue.object([.init("errors", .array(errors))]).bytes, caching: .none, route: route.pattern)
  }

  /// A token that is worth nothing: unknown, revoked or expired, which of them is not told (RFC 6750, section 3.1).
  func refusedToken(_ route: Route) -> Reply {
    faultReply([Diagnostic("token-refused", .forbidden)], route: route, status: 401)
      .adding([.init("WWW-Authenticate", "Bearer error=\"invalid_token\"")])
  }
}
