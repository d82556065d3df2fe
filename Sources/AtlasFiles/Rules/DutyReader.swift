import Basics
import Duties
import Law
import Rulebook

/// Reads one file of `Data/<country>/duties`: dates that the law sets.
struct DutyReader {
  let country: HolidayCountry
  let acts: [String: Act]

  private static let keys =
    ["id", "who", "what", "yearly", "counted", "once", "at", "free", "derived"] + StatementReader.keys

  /// The duties in the order of the file; nil, with the faults kept, where the file is none.
  func duties(_ document: YAMLField) -> [StatutoryDuty]? {
    guard let fields = document.fields(["act", "forms", "roles", "duties"]),
      let roles = fields.required("roles")?.entries(), let nodes = fields.required("duties")?.elements(),
      let forms = fields.required("forms")?.elements()
    else { return nil }
    let statements = StatementReader(acts: acts, usual: fields["act"])
    let bearers = roles.reduce(into: [String: DutyBearer]()) { bearers, role in
      bearers[role.key] = role.field.sentence().map { DutyBearer(.role, role.key, name: $0) }
    }
    let formIDs = forms.compactMap { $0.text() }
    return nodes.compactMap { node in
      node.fields(Self.keys).flatMap { duty($0, node, statements, bearers, formIDs) }
    }
  }

  private func duty(
    _ fields: YAMLField.Fields, _ node: YAMLField, _ statements: StatementReader,
    _ bearers: [String: DutyBearer], _ forms: [String]
  ) -> StatutoryDuty? {
    guard let id = fields.required("id")?.text(), let role = fields.required("who"),
      let what = fields.required("what")?.sentence(), let statement = statements.statement(in: fields),
      let rule = rule(fields, node)
    else { return nil }
    guard let who = bearers[role.shown] else {
      return role.wrongKind(bearers.keys.sorted().joined(separator: ", "))
    }
    let isDerived = fields["derived"]?.flag() ?? false
    return StatutoryDuty(
      id: id, country: country, forms: forms, who: who, what: what, rule: rule,
      minute: fields["at"].flatMap(minute), free: fields["free"]?.word() ?? .stays,
      basis: Duty.Basis(
        citation: statement.citation, url: statement.act?.url ?? "", text: statement.text),
      certainty: !statement.verified ? .unverified : isDerived ? .derived : .verified)
  }

  private func rule(_ fields: YAMLField.Fields, _ node: YAMLField) -> DateRule? {
    if let yearly = fields["yearly"] { return self.yearly(yearly) }
    if let counted = fields["counted"] { return self.counted(counted) }
    if let once = fields["once"] { return once.day().map(DateRule.once) }
    node.fault("yaml-key-missing", ["key": "yearly, counted, once"])
    return nil
  }

  /// `{ on: 03-31, first: 2027, every: 4 }`.
  private func yearly(_ field: YAMLField) -> DateRule? {
    guard let fields = field.fields(["on", "first", "every"]),
      let on = fields.required("on").flatMap(monthDay),
      let first = fields.required("first")?.integer(), let every = fields.required("every")
    else { return nil }
    guard let years = every.integer(), years > 0 else { return every.wrongKind("4") }
    return .yearly(on, first: first, every: years)
  }

  /// `{ from: constituted, years: 1, on: 12-31 }`.
  private func counted(_ field: YAMLField) -> DateRule? {
    guard let fields = field.fields(["from", "years", "months", "days", "on"]),
      let anchor = fields.required("from")?.word(DateRule.Anchor.self)
    else { return nil }
    let span = DateRule.Span(
      years: fields["years"]?.integer() ?? 0, months: fields["months"]?.integer() ?? 0,
      days: fields["days"]?.integer() ?? 0)
    return .counted(from: anchor, span, on: fields["on"].flatMap(monthDay))
  }

  private func monthDay(_ field: YAMLField) -> DateRule.MonthDay? {
    guard let day = Day("2001-\(field.shown)") else { return field.wrongKind("12-31") }
    return DateRule.MonthDay(month: day.month, day: day.day)
  }

  /// `12:00`, in minutes since midnight.
  private func minute(_ field: YAMLField) -> Int? {
    let parts = field.shown.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return field.wrongKind("12:00") }
    return hour * 60 + minute
  }
}
