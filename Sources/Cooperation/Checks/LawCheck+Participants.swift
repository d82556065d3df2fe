import Law

extension LawCheck {
  /// Who may take part, how many there must be, and who does the work.
  func participants() -> [Finding] {
    number() + twice() + barred() + mixed() + host()
  }

  private var units: [String] { arrangement.participants.map(\.unit) }

  private func number() -> [Finding] {
    let count = Set(units).count
    guard count < form.demands.participants, let statement = read(.participants) else { return [] }
    return [
      Finding(
        .participantsTooFew, .fault, statement,
        ["count": .count(count), "least": .count(form.demands.participants)])
    ]
  }

  private func twice() -> [Finding] {
    let counts = Dictionary(units.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.filter { $0.value > 1 }.keys.sorted().map { unit in
      Finding(.participantTwice, .fault, nil, of: unit, ["unit": .units([unit])])
    }
  }

  /// Nobody else than the form allows. One whose name says nothing may be an arrangement of an allowed form.
  private func barred() -> [Finding] {
    guard !form.traits.participants.contains(.withPrivate), let statement = read(.participants) else {
      return []
    }
    return Set(units).sorted().compactMap { unit in
      let values: [String: Finding.Value] = ["unit": .units([unit]), "form": .words(form.name)]
      switch standing(of: unit) {
      case true: return nil
      case false: return Finding(.participantBarred, .fault, statement, of: unit, values)
      default: return Finding(.participantUnclear, .warning, statement, of: unit, values)
      }
    }
  }

  /// Whether one may take part; nil where that cannot be told.
  private func standing(of unit: String) -> Bool? {
    switch Party(unit) {
    case .municipality: return form.traits.participants.contains(.municipalities)
    case .county: return form.traits.participants.contains(.counties)
    case .other:
      guard !form.demands.memberForms.isEmpty else { return false }
      guard let other = network?[unit]?.form, !other.isEmpty else { return nil }
      return form.demands.memberForms.contains(other)
    }
  }

  private func mixed() -> [Finding] {
    let kinds = Set(units.map { Party($0) })
    guard kinds.isSuperset(of: [.municipality, .county]), let statement = read(.participants),
      !form.traits.participants.contains(.municipalitiesAndCounties)
    else { return [] }
    return [Finding(.participantsMixed, .fault, statement, ["form": .words(form.name)])]
  }

  private func host() -> [Finding] {
    let clause = form.clauses.first { $0.id == "host" }?.statement ?? read(.participants)
    if !arrangement.host.isEmpty, !units.contains(arrangement.host) {
      return [
        Finding(
          .hostNotParticipant, .fault, form.demands.hasHost ? clause : nil,
          ["unit": .units([arrangement.host])])
      ]
    }
    guard form.demands.hasHost, arrangement.host.isEmpty else { return [] }
    return [Finding(.hostMissing, .fault, clause, ["form": .words(form.name)])]
  }
}
