package import Basics
package import Duties

/// Until when notice of each agreement can be given, the first first; those without such a day come last.
///
/// - Parameters:
///   - effective: the day before which all should be over, where there is one.
///   - words: why a day is the one it is, in the reader's language.
package func deadlinesAnswer(
  _ file: DeadlineFile, on today: Day, effective: Day?, words: @escaping (NoticeDeadline) -> String
) -> Answer {
  let rows = file.entries.map { entry in
    DeadlineRow(
      entry: entry, deadline: entry.term.deadline(on: today, over: effective, country: entry.country))
  }
  return Answer(
    "deadlines", rows.sorted { $0.order < $1.order },
    [
      AnswerField("id") { $0.entry.id }, AnswerField("party") { $0.entry.party },
      AnswerField("lastDay") { $0.deadline.lastDay }, AnswerField("ruleDay") { $0.deadline.ruleDay },
      AnswerField("endsOn") { $0.deadline.endsOn }, AnswerField("warnsOn") { $0.deadline.warnsOn },
      AnswerField("why") { words($0.deadline) },
    ])
}

private struct DeadlineRow {
  let entry: DeadlineFile.Entry
  let deadline: NoticeDeadline

  var order: (Int, Day, String) {
    (deadline.lastDay == nil ? 1 : 0, deadline.lastDay ?? deadline.endsOn ?? .newYear(9999), entry.id)
  }
}
