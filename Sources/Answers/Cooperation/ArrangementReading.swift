import Basics
import Cooperation
import Duties
import Law

/// Reads one arrangement as it was written; what cannot be used is told with its place.
struct ArrangementReading {
  let draft: ArrangementDraft
  private(set) var country = "no"
  /// Nil where something that it says cannot be used.
  private(set) var arrangement: Arrangement?
  private(set) var notes: [Diagnostic] = []
  private var isUsable = true

  private static let known =
    [
      "id", "arrangement", "name", "form", "country", "participants", "host", "authority", "legalPerson",
      "clauses",
      "organs", "agreed", "end", "meetings",
      // Read by `nabo wheel`, which takes the same file.
      "constituted", "effective", "decided", "merge", "notice",
    ] + ArrangementDraft.ofParticipants

  init(_ draft: ArrangementDraft, _ day: Day, _ statutes: Statutes) {
    self.draft = draft
    let row = draft.row
    for key in row.values.keys.sorted() where !Self.known.contains(key) { tellUnknown(row, key, Self.known) }
    country = row.values["country"]?.first ?? row.values["form"]?.first.flatMap(Self.prefix) ?? "no"
    if HolidayCountry(rawValue: country) == nil { refuse(row.unusable("country", country, "no, se")) }
    let form = self.form(statutes)
    var found = Arrangement(
      id: draft.id, name: draft.name, form: form?.id ?? "", host: row.values["host"]?.first ?? "",
      authority: flag("authority"), isLegalPerson: flag("legalPerson"),
      clauses: words("clauses", form?.clauses.map(\.id)), agreed: self.day("agreed", row),
      organs: words("organs", form?.organs.map(\.id)), end: self.day("end", row),
      meetings: (row.values["meetings"] ?? []).compactMap { date("meetings", $0, row) })
    found.participants = draft.participants.compactMap { participant($0, on: day) }
    tellCurrencies()
    arrangement = isUsable ? found : nil
  }

  private static func prefix(_ form: String) -> String? {
    form.contains(".") ? form.split(separator: ".").first.map(String.init) : nil
  }

  private mutating func form(_ statutes: Statutes) -> CooperationForm? {
    guard let text = draft.row.values["form"]?.first else { return nil }
    let forms = statutes.forms.filter { $0.country == country }
    if let form = forms.first(where: { $0.id == text || $0.id == "\(country).\(text)" }) { return form }
    refuse(draft.row.unusable("form", text, forms.map(\.id).joined(separator: ", ")))
    return nil
  }

  /// Nil for one that had not joined on the day, or had left.
  private mutating func participant(_ row: WheelRow, on day: Day) -> Arrangement.Participant? {
    guard let unit = row.values["unit"]?.joined(separator: ", ") else {
      refuse(row.unusable("unit", "", "0501"))
      return nil
    }
    let (from, until) = (self.day("from", row), self.day("until", row))
    if let from, let until, until <= from {
      refuse(row.fault("arrangement-period-reversed", "until", ["from": from.iso, "until": until.iso]))
    }
    if draft.row.values["unit"] == nil {
      for key in row.values.keys.sorted() where !ArrangementDraft.ofParticipants.contains(key) {
        tellUnknown(row, key, ArrangementDraft.ofParticipants)
      }
    }
    let participant = Arrangement.Participant(
      unit: unit, share: share("share", row), liability: share("liability", row),
      votes: number("votes", row), members: number("members", row), deputies: number("deputies", row))
    return DayRange(from: from, until: until).contains(day) ? participant : nil
  }

  private mutating func refuse(_ fault: Diagnostic) {
    notes.append(fault)
    isUsable = false
  }

  private mutating func tellUnknown(_ row: WheelRow, _ key: String, _ expected: [String]) {
    notes.append(
      row.fault("wheel-field-unknown", key, ["key": key, "expected": expected.joined(separator: ", ")]))
  }
}

extension ArrangementReading {
  private mutating func flag(_ key: String) -> Bool? {
    guard let text = draft.row.values[key]?.first else { return nil }
    if let flag = Bool(text) { return flag }
    refuse(draft.row.unusable(key, text, "true, false"))
    return nil
  }

  private mutating func day(_ key: String, _ row: WheelRow) -> Day? {
    row.values[key]?.first.flatMap { date(key, $0, row) }
  }

  private mutating func date(_ key: String, _ text: String, _ row: WheelRow) -> Day? {
    if let day = Day(text) { return day }
    refuse(row.unusable(key, text, "2027-04-29"))
    return nil
  }

  private mutating func number(_ key: String, _ row: WheelRow) -> Int? {
    guard let text = row.values[key]?.first else { return nil }
    if let number = Int(text), (0...1_000_000).contains(number) { return number }
    refuse(row.unusable(key, text, "3"))
    return nil
  }

  /// A decimal comma was taken for a list before.
  private mutating func share(_ key: String, _ row: WheelRow) -> Double? {
    guard let text = row.values[key]?.joined(separator: ",") else { return nil }
    if let share = ShareText(text)?.value { return share }
    refuse(row.fault("arrangement-share-unusable", key, ["key": key, "value": text]))
    return nil
  }

  /// Nil where nothing is said; a word that the form does not know is told and left aside.
  private mutating func words(_ key: String, _ expected: [String]?) -> Set<String>? {
    guard draft.row.values[key] != nil || draft.row.isEmptyList(key) else { return nil }
    let words = draft.row.values[key] ?? []
    guard let expected else { return Set(words) }
    for word in words where !expected.contains(word) {
      notes.append(draft.row.unusable(key, word, expected.joined(separator: ", ")))
    }
    return Set(words).intersection(expected)
  }

  /// Contributions in different money cannot be added.
  private mutating func tellCurrencies() {
    let currencies = draft.participants.compactMap { $0.values["contribution"]?.joined(separator: ",") }
      .map { String($0.reversed().prefix { $0.isLetter }.reversed()).uppercased() }
    let kinds = Set(currencies.filter { !$0.isEmpty }).sorted()
    guard kinds.count > 1 else { return }
    notes.append(
      draft.row.fault(
        "arrangement-currencies", "contribution", ["currencies": kinds.joined(separator: ", ")]))
  }
}
