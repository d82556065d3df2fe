package import Basics
package import Spaces

extension RegisteredArrangement {
  /// How far shares may be from the whole: what is rounded to hundredths of a per cent comes within.
  private static var tolerance: Double { 0.000_05 }

  package func faults(in ground: Ground) -> [Diagnostic] {
    participantFaults + shareFaults(on: ground.day) + hostFaults(on: ground.day) + formFaults(on: ground.day)
      + moneyFaults + ownFaults
  }

  private var ownFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    if !number.isEmpty, OrganisationNumber(number) == nil {
      faults.append(
        Diagnostic(
          "organisation-number-invalid", .badInput, at: .init(field: "number"),
          ["number": String(number.prefix(40))]))
    }
    if let established, let ended, ended <= established {
      faults.append(reversed("ended", from: established))
    }
    return faults
  }

  private func reversed(_ field: String, from: Day) -> Diagnostic {
    Diagnostic("period-reversed", .badInput, at: .init(field: field), ["from": from.iso])
  }

  private var participantFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    for (index, participant) in participants.enumerated() {
      if participant.unit == nil, participant.name.isEmpty {
        faults.append(
          Diagnostic("participant-nameless", .badInput, at: .init(field: "participants.\(index).unit")))
      }
      if let from = participant.from, let until = participant.until, until <= from {
        faults.append(reversed("participants.\(index).until", from: from))
      }
      if participants[..<index].contains(where: { $0.takesPartTwice(with: participant) }) {
        faults.append(
          Diagnostic(
            "participant-twice", .badInput, at: .init(field: "participants.\(index).unit"),
            ["name": participant.unit?.text ?? participant.name]))
      }
    }
    return faults
  }

  /// Shares of all who take part must be the whole; where some are unknown, the others must not be more than it.
  private func shareFaults(on day: Day) -> [Diagnostic] {
    let present = participants(on: day)
    return [("share", present.map(\.share)), ("liability", present.map(\.liability))].compactMap {
      name, shares in
      let known = shares.compactMap(\.self)
      let sum = known.reduce(0, +)
      let isWhole = abs(sum - 1) <= Self.tolerance
      guard !known.isEmpty, known.count == shares.count ? !isWhole : sum > 1 + Self.tolerance else {
        return nil
      }
      let index = participants.firstIndex { $0.valid.contains(day) } ?? 0
      return Diagnostic(
        "shares-not-whole", .badInput, at: .init(field: "participants.\(index).\(name)"),
        ["sum": Self.percent(sum)])
    }
  }

  /// `99.9`
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func hostFaults(on day: Day) -> [Diagnostic] {
    guard let host, !participants.isEmpty, !participants(on: day).contains(where: { $0.unit == host }) else {
      return []
    }
    return [
      Diagnostic("host-not-participant", .badInput, at: .init(field: "host"), ["unit": host.text])
    ]
  }

  /// Nobody can have a form before the law has it, or take it up once the law has it no more. What was never turned into
  /// another form stays to be told, with what the law says of it.
  private func formFaults(on day: Day) -> [Diagnostic] {
    guard let form else { return [] }
    let begun = [agreed, established].compactMap(\.self).max()
    let isEarly = form.valid.from.map { day < $0 } ?? false
    let isLate = form.valid.until.map { until in begun.map { $0 >= until } ?? false } ?? false
    guard isEarly || isLate else { return [] }
    return [
      Diagnostic(
        isEarly ? "form-not-yet" : "form-no-more", .badInput, at: .init(field: "form"),
        [
          "form": form.rawValue,
          "day": (isEarly ? form.valid.from : form.valid.until)?.iso ?? "",
        ])
    ]
  }

  /// Sums of one cooperation are added up, which those of two currencies cannot be.
  private var moneyFaults: [Diagnostic] {
    let sums =
      [("budget", budget)]
      + participants.enumerated().map { ("participants.\($0).contribution", $1.contribution) }
    let known = sums.compactMap { place, sum in sum.map { (place, $0.currency) } }
    guard let first = known.first, let other = known.first(where: { $0.1 != first.1 }) else { return [] }
    return [
      Diagnostic(
        "currencies-mixed", .badInput, at: .init(field: other.0),
        ["first": first.1.rawValue, "second": other.1.rawValue])
    ]
  }
}

extension RegisteredArrangement.Participant {
  /// Whether both are the same on the same day. A municipality may take part with several parts of it.
  fileprivate func takesPartTwice(with other: Self) -> Bool {
    let isSame = unit == nil ? other.unit == nil && folded(name) == folded(other.name) : unit == other.unit
    let isNamed = unit != nil || !name.isEmpty
    return isNamed && isSame && folded(part) == folded(other.part) && valid.overlap(with: other.valid) != nil
  }
}
