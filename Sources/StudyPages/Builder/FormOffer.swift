import Basics
import Figures
import Law

/// The legal forms in which municipalities may carry out a task together on a day, and those that the law bars for it.
struct FormOffer: Sendable {
  /// Those that are left first.
  private let choices: [FormChoice]
  private let day: Day

  /// - Parameters:
  ///   - task: nil while none is chosen: then only time and partners bar a form.
  ///   - forms: those of the country.
  init(for task: MunicipalTask?, _ forms: [CooperationForm], on day: Day) {
    let needs = Needs(
      authority: task.map { $0.isAuthority ? .yes : .no }, participants: .municipalities)
    choices = formChoices(forms, for: needs, on: day)
    self.day = day
  }

  var allowed: [FormChoice] { choices.filter { $0.verdict != .excluded } }

  /// Those that there are or will be, each with what bars it; what ended long ago is not worth a line.
  var barred: [FormChoice] {
    choices.filter { $0.verdict == .excluded && $0.form.state(on: day) != .past }
  }

  /// Those in which one of the participants does the work for the others: what is done is answered for by whoever does it.
  var ofHosts: [FormChoice] { allowed.filter { $0.form.traits.liability == .agreed } }

  /// One of them, allowed or not.
  subscript(id: String) -> FormChoice? { choices.first { $0.form.id == id } }
}
