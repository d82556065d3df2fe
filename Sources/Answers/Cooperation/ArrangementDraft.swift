import Basics

/// One arrangement as it was written: its own row, and one for each that takes part.
struct ArrangementDraft {
  let id: String
  let row: WheelRow
  private(set) var participants: [WheelRow]
  /// Where rows of one arrangement say different things.
  private(set) var notes: [Diagnostic] = []

  var name: String { row.values["name"]?.joined(separator: ", ") ?? "" }

  /// What one that takes part may say.
  static let ofParticipants = [
    "unit", "share", "liability", "votes", "members", "deputies", "from", "until", "contribution",
  ]

  /// Rows that follow each other's id are of one arrangement where each names one that takes part.
  static func all(_ rows: [WheelRow]) -> [ArrangementDraft] {
    var drafts: [ArrangementDraft] = []
    var places: [String: Int] = [:]
    for (number, row) in zip(1..., rows) {
      let named = ["id", "arrangement", "name"].compactMap { row.values[$0]?.first }.first
      let id = named ?? String(number)
      if row.values["unit"] != nil, let place = places[id] {
        drafts[place].add(row)
      } else {
        places[id] = drafts.count
        drafts.append(ArrangementDraft(id, row))
      }
    }
    return drafts
  }

  private init(_ id: String, _ row: WheelRow) {
    self.id = id
    self.row = row
    if row.values["unit"] != nil {
      participants = [row]
    } else {
      let named = (row.values["participants"] ?? []).map { row.part("unit", $0) }
      participants = (row.parts["participants"] ?? []) + named
    }
  }

  private mutating func add(_ row: WheelRow) {
    participants.append(row)
    for (key, value) in row.values.sorted(by: { $0.key < $1.key })
    where !Self.ofParticipants.contains(key) && self.row.values[key] != value {
      notes.append(
        row.fault(
          "arrangement-differs", key,
          [
            "id": id, "value": value.joined(separator: ", "),
            "other": self.row.values[key]?.joined(separator: ", ") ?? "–",
          ]))
    }
  }
}
