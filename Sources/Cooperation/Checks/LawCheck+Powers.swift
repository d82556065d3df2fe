import Law

extension LawCheck {
  /// Whether it may decide what binds residents, and whether it is a legal person.
  func powers() -> [Finding] {
    authority() + person()
  }

  private func authority() -> [Finding] {
    guard let statement = read(.authority) else { return [] }
    let values: [String: Finding.Value] = ["form": .words(form.name)]
    switch (arrangement.authority, form.traits.authority) {
    case (true, .never), (true, .exceptions): return [Finding(.authorityBarred, .fault, statement, values)]
    case (true, .ordinary), (true, .delegable), (true, .byStatute):
      return [Finding(.authorityConditional, .warning, statement, values)]
    case (nil, .never), (nil, .exceptions): return [Finding(.authorityUnknown, .hint, statement, values)]
    default: return []
    }
  }

  private func person() -> [Finding] {
    guard let statement = read(.legalPerson) else { return [] }
    let values: [String: Finding.Value] = ["form": .words(form.name)]
    switch (arrangement.isLegalPerson, form.traits.legalPerson) {
    case (false, .always): return [Finding(.personAlways, .fault, statement, values)]
    case (true, .never): return [Finding(.personNever, .fault, statement, values)]
    case (nil, .optional): return [Finding(.personUnknown, .hint, statement, values)]
    default: return []
    }
  }
}
