package import Answers
import Basics
import Figures
import Formats
import Markup
import Pages
import Rulebook
import Studies
import Wording

/// The forms in which an answer is sent.
package enum AnswerFormat: String, CaseIterable {
  case json, csv, xlsx, ics

  /// The forms in which a question can be answered: only days fit into a calendar.
  package static func forms(of question: Question) -> [AnswerFormat] {
    question == .timeline ? allCases : allCases.filter { $0 != .ics }
  }

  package var contentType: String {
    switch self {
    case .json: Reply.json
    case .csv: "text/csv; charset=utf-8"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .ics: "text/calendar; charset=utf-8"
    }
  }
}

extension StudyContext {
  /// What the command line answers, over HTTP: `/api/v1/<question>`, with `format` beside the
  /// question's own parameters.
  func api(_ name: String) -> Reply {
    let place = StudyPlaces.api(name)
    do throws(Diagnostics) {
      guard let question = Question(rawValue: name) else { throw unknownQuestion(name) }
      let format = try answerFormat(visit.query["format"] ?? "json")
      return try answerReply(question, format, file: false, at: place)
    } catch {
      return faultReply(error.list, at: place)
    }
  }

  /// The comparison of the same query as a file to keep.
  func compareFile(_ format: ComparisonFormat) -> Reply {
    let place = StudyPlaces.compareFile(format)
    do throws(Diagnostics) {
      return try answerReply(.compare, try answerFormat(format.rawValue), file: true, at: place)
    } catch {
      return faultPage(error.list, at: place)
    }
  }

  private func answerReply(
    _ question: Question, _ format: AnswerFormat, file: Bool, at place: Place
  ) throws(Diagnostics) -> Reply {
    if [.outlook, .decide].contains(question), let notYet = try notYet(question, at: place) {
      return notYet
    }
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
      route: place.pattern)
  }

  private func answer(_ question: Question) throws(Diagnostics) -> Answer {
    let watch = OutlookWatch(isWanted: isWanted)
    if [.outlook, .decide].contains(question), case .finished(let result) = outlookState(outlookPart) {
      let outlook = try result.get()
      guard question == .decide else {
        return outlookAnswer(outlook, language: language.rawValue, atlas: atlas)
      }
      let rulebook: Rulebook
      do throws(Diagnostic) { rulebook = try parameters.overlaid(content.rulebook) } catch {
        throw Diagnostics([error])
      }
      return decideAnswer(
        try decideRequest().aid(on: outlook, atlas: atlas, rulebook: rulebook, watch: watch),
        language: language.rawValue, criteria: atlas.criteria)
    }
    var result: Result<Answers.Answer, Diagnostics> = .failure(Diagnostics([OutlookWatch.stopped]))
    shared.inTurn(drawnSteps(question), isWanted) {
      result = Result { () throws(Diagnostics) in
        try question.answer(
          parameters, atlas: atlas, rulebook: content.rulebook, statutes: content.statutes,
          today: content.today(), work: OutlookWork(watch: watch))
      }
    }
    return try result.get()
  }

  private var parameters: Parameters { Query(questionPairs).parameters(language) }

  private func decideRequest() throws(Diagnostics) -> DecideRequest {
    try DecideRequest(parameters, atlas: atlas, statutes: content.statutes, today: content.today())
  }

  /// What an outlook reads of the question.
  private var outlookPart: Query {
    Query(questionPairs).taken(by: .outlook)
  }

  /// What is said while the outlook that a question stands on is not finished; nil when it is.
  ///
  /// - Throws: `parameter-unknown`, and what is wrong with a decision, before anything is worked out for it.
  private func notYet(_ question: Question, at place: Place) throws(Diagnostics) -> Reply? {
    do throws(Diagnostic) { try parameters.allow(question) } catch { throw Diagnostics([error]) }
    if question == .decide { _ = try decideRequest() }
    switch outlookState(outlookPart) {
    case .finished: return nil
    case .full: return faultReply([Self.outlookQueueFull], at: place, status: 503)
    case .fullForAsker:
      return faultReply([Refusal.askerBusy.diagnostic], at: place, status: 429)
        .adding([.init("Retry-After", "10")])
    case .underWay(let share):
      return Reply(
        status: 202, contentType: AnswerFormat.json.contentType, headers: [.init("Retry-After", "1")],
        body: JSONValue.object([.init("done", .number(share))]).bytes, caching: .none, route: place.pattern,
        patience: .seconds(20))
    }
  }

  /// The query without what only the site itself reads.
  private var questionPairs: [Query.Pair] {
    visit.query.pairs.filter { $0.name != "format" }
  }

  /// - Throws: `format-unknown` for an answer that has no days.
  private func calendar(_ answer: Answer) throws(Diagnostic) -> [UInt8] {
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
}
