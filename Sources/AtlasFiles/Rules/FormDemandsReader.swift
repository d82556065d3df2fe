import Law

/// Reads what a form asks of a cooperation: the part `demands` of its file.
enum FormDemandsReader {
  private static let keys = [
    "participants", "member-forms", "name", "host", "representatives", "after-change",
  ]

  static func demands(_ field: YAMLField) -> FormDemands? {
    guard let fields = field.fields(keys) else { return nil }
    return FormDemands(
      participants: fields["participants"]?.integer() ?? 1, memberForms: texts(fields["member-forms"]),
      nameWords: texts(fields["name"]), hasHost: fields["host"]?.flag() ?? false,
      representatives: fields["representatives"].flatMap(representatives),
      afterChange: fields["after-change"].flatMap(afterChange))
  }

  private static func texts(_ field: YAMLField?) -> [String] {
    (field?.elements() ?? []).compactMap { $0.text() }
  }

  private static func representatives(_ field: YAMLField) -> FormDemands.Representatives? {
    guard let fields = field.fields(["members", "deputies"]),
      let members = fields.required("members")?.integer(),
      let deputies = fields.required("deputies")?.integer()
    else { return nil }
    return .init(members: members, deputies: deputies)
  }

  private static func afterChange(_ field: YAMLField) -> FormDemands.AfterChange? {
    guard let fields = field.fields(["years", "months"]), let years = fields.required("years")?.integer(),
      let months = fields.required("months")?.integer()
    else { return nil }
    return .init(years: years, months: months)
  }
}
