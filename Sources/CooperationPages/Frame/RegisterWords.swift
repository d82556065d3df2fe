import Basics
import Law
import Pages
import Spaces
import Wording
import WorkPages

/// What the pages of a register call things.
struct RegisterWords {
  let context: WorkContext
  let units: DatedUnits

  private var phrase: Phrasebook { context.phrase }
  private var kind: FieldWords { context.words(of: .arrangement) }

  func task(_ task: RegisteredArrangement.CatalogueTask) -> String { kind.word("tasks", task.rawValue) }

  func tasks(_ item: RegisterItem) -> String {
    item.content.tasks.isEmpty ? "–" : item.content.tasks.map(task).joined(separator: ", ")
  }

  func form(_ form: RegisteredArrangement.FormName?) -> String {
    form.map { kind.word("form", $0.rawValue) } ?? phrase("cooperation.form-open")
  }

  func family(_ family: RegisteredArrangement.FormFamily) -> String {
    phrase("cooperation.family.\(family.rawValue)")
  }

  /// What a field is called, and a word of its list.
  func label(_ field: String) -> String { kind.label(field) }
  func word(_ field: String, _ word: String?) -> String { word.map { kind.word(field, $0) } ?? "–" }

  /// `Øyer`, `Ringsaker (Brøttum)`, `Staten`
  func name(of participant: RegisteredArrangement.Participant) -> String {
    let name = participant.unit.map(units.name) ?? participant.name
    return participant.part.isEmpty ? name : "\(name) (\(participant.part))"
  }

  func participants(_ item: RegisterItem) -> String {
    item.participants.isEmpty ? "–" : item.participants.map(name).joined(separator: ", ")
  }

  /// Who does it, or else where it is.
  func home(_ item: RegisterItem) -> String {
    (item.content.host ?? item.content.seat).map { units.name(of: units.onTheDay($0)) } ?? "–"
  }

  /// `A`, `A og B`, `A, B og C`
  func row(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return phrase(
      "cooperation.and", ["first": names.dropLast().joined(separator: ", "), "last": last])
  }

  func money(_ amount: Amount?) -> String {
    amount.map { "\(phrase.number($0.amount)) \($0.currency.rawValue)" } ?? "–"
  }

  func percent(_ share: Double?) -> String {
    share.map { share in
      let percent = share * 100
      let decimals = (0...2).first {
        abs(percent * Self.tens[$0] - (percent * Self.tens[$0]).rounded()) < 1e-6
      }
      return "\(phrase.number(percent, decimals: decimals ?? 2)) %"
    } ?? "–"
  }

  private static let tens = [1.0, 10, 100]
}
