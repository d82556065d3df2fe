package import Basics
package import Spaces
package import Surveys

/// A referendum that a municipality held, or is going to: what was asked, of whom, what came of it, and what the council did.
///
/// What a field does not say is unknown, and never zero.
package struct Referendum: ThingContent {
  package static let kind = ThingKind.referendum

  package enum FollowUp: String, CaseIterable, FieldValue {
    case pending, followed, departed
  }

  package enum Counting: String, CaseIterable, FieldValue {
    case plurality, majority, preference, approval, runoff
  }

  package var unit: UnitCode?
  package var question = ""
  package var options: [Option] = []
  package var blanks: Int?
  package var days: [Day] = []
  /// When it was, where no day is known: `2016-06`.
  package var when = ""
  /// The least age of a voter.
  package var age: Int?
  /// How many could vote.
  package var roll: Int?
  package var voters: Int?
  /// As it was printed, where the numbers are not known.
  package var turnout: Double?
  package var counting: Counting?
  package var threshold = ""
  package var districts: [District] = []
  package var counts: [DistrictVotes] = []
  package var followUp: FollowUp?
  package var decided: Day?
  package var decision = ""
  package var source = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit), .text("question", \.question), .table("options", \.options),
    .whole("blanks", \.blanks, 0...20_000_000), .days("days", \.days), .line("when", \.when),
    .whole("age", \.age, 0...120), .whole("roll", \.roll, 0...20_000_000),
    .whole("voters", \.voters, 0...20_000_000), .share("turnout", \.turnout), .choice("counting", \.counting),
    .line("threshold", \.threshold), .table("districts", \.districts), .table("counts", \.counts),
    .choice("follow-up", \.followUp), .day("decided", \.decided), .text("decision", \.decision),
    .text("source", \.source),
  ]

  package init() {}

  package struct Option: ContentRow {
    package var text = ""
    package var votes: Int?
    /// As it was printed, of all votes.
    package var share: Double?

    package static let fields: [ContentField<Self>] = [
      .line("text", \.text, isRequired: true), .whole("votes", \.votes, 0...20_000_000),
      .share("share", \.share),
    ]

    package init() {}
  }

  /// Where votes were counted by themselves.
  package struct District: ContentRow {
    package var name = ""
    package var blanks: Int?
    /// All votes there, as it was printed.
    package var total: Int?

    package static let fields: [ContentField<Self>] = [
      .line("name", \.name, isRequired: true), .whole("blanks", \.blanks, 0...20_000_000),
      .whole("total", \.total, 0...20_000_000),
    ]

    package init() {}
  }

  /// How many in a district voted for an option.
  package struct DistrictVotes: ContentRow {
    package var district = ""
    package var option = ""
    package var votes: Int?

    package static let fields: [ContentField<Self>] = [
      .line("district", \.district, isRequired: true), .line("option", \.option, isRequired: true),
      .whole("votes", \.votes, 0...20_000_000),
    ]

    package init() {}
  }
}

extension Referendum {
  /// Its numbers, to be held against each other.
  package var count: ReferendumCount {
    ReferendumCount(
      votes: options.map(\.votes), blanks: blanks, voters: voters, roll: roll, printedTurnout: turnout,
      districts: districts.map { district in
        let votes = counts.filter { $0.district == district.name }
        return ReferendumCount.District(
          name: district.name,
          votes: Dictionary(
            votes.compactMap { row in
              guard let option = options.firstIndex(where: { $0.text == row.option }), let votes = row.votes
              else { return nil }
              return (option, votes)
            }, uniquingKeysWith: +), blanks: district.blanks, total: district.total)
      })
  }

  /// Of each option: what its votes come to, or else what was printed.
  package var shares: [Double?] { zip(count.shares, options).map { $0 ?? $1.share } }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let voters, let roll, voters > roll {
      faults.append(
        Diagnostic(
          "referendum-voters-many", .badInput, at: .init(field: "voters"),
          ["voters": String(voters), "roll": String(roll)]))
    }
    for (index, row) in counts.enumerated() {
      if !districts.contains(where: { $0.name == row.district }) {
        faults.append(
          Diagnostic(
            "referendum-part-unknown", .badInput, at: .init(field: "counts.\(index).district"),
            ["name": row.district]))
      }
      if !options.contains(where: { $0.text == row.option }) {
        faults.append(
          Diagnostic(
            "referendum-part-unknown", .badInput, at: .init(field: "counts.\(index).option"),
            ["name": row.option]))
      }
    }
    if let last = days.max(), let decided, decided < last {
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: "decided"), ["from": last.iso]))
    }
    return faults
  }
}

extension ThingKind {
  package static let referendum = ThingKind("referendum")
}
