import Answers
import Basics
import Law
import Pages

/// What the page of forms shows: the forms of a day, and what the answers leave of them.
struct FormsView {
  let country: String
  let day: Day
  let needs: Needs
  let choices: [FormChoice]

  init(_ parameters: Parameters, statutes: Statutes, today: Day) throws(Diagnostic) {
    country = parameters["country"] ?? "no"
    if let text = parameters["date"] {
      guard let day = Day(text) else {
        throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": text])
      }
      self.day = day
    } else {
      day = today
    }
    let day = day
    needs = try Needs(parameters)
    let forms = try statutes.forms(of: country).filter { $0.exists(on: day) }
    choices = formChoices(forms, for: needs, on: day)
  }

  /// Whether anything was asked at all.
  var isChoosing: Bool { needs != Needs() }

  var open: [FormChoice] { choices.filter { $0.verdict != .excluded } }
  var excluded: [FormChoice] { choices.filter { $0.verdict == .excluded } }
}
