import Basics
import Inventories
import Spaces

typealias SystemItem = InventoryItem<BusinessSystem>

extension InventoryItem where Content == BusinessSystem {
  /// As the matrix and the check of day one take it.
  var record: SystemRecord {
    var record = SystemRecord(
      id: id.text, owner: content.unit?.text ?? "", name: title, function: content.function,
      group: content.sameAs?.text)
    record.decision = content.decision?.outcome
    record.isDone = content.progress == .done
    (record.due, record.hasResponsible) = (content.due, !content.responsible.isEmpty)
    record.holdsNumber = content.municipalityNumber.map { $0 == .yes }
    record.lacksAssessment = content.assessment == .needed
    record.lacksExtraction = content.extraction == .needed
    return record
  }
}

extension BusinessSystem.Decision {
  var outcome: SystemRecord.Decision {
    switch self {
    case .keep, .commonNew: .stays
    case .replace: .replaced
    case .readOnly, .phaseOut: .ends
    }
  }

  /// Told apart without colours too.
  var sign: String {
    switch self {
    case .keep: "●"
    case .commonNew: "★"
    case .replace: "▲"
    case .readOnly: "○"
    case .phaseOut: "✕"
    }
  }
}
