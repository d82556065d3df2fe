import Spaces

/// What KS recommends owners («Anbefalinger om eierstyring, selskapsledelse og kontroll»), by its theme: numbers change from
/// one edition to the next, themes stay, so that a new edition loses nothing of what was assessed. The words for each are
/// Nabo's own.
package enum Recommendation: String, CaseIterable, FieldValue {
  case form
  case separation
  case training
  case report
  case documents
  case ownerMeetings = "owner-meetings"
  case ownerBody = "owner-body"
  case assembly
  case board
  case nomination
  case gender
  case competence
  case groupBoards = "group-boards"
  case deputies
  case eligibility
  case fees
  case register
  case employer
  case ethics
  case chiefExecutive = "chief-executive"
  case control

  package enum Edition: String, CaseIterable, FieldValue {
    case of2015 = "2015"
    /// After the municipal act of 2018, as FKT has published it.
    case after2018 = "after-2018"
  }

  /// The number that it has in an edition; nil where the published copy does not tell.
  package func number(in edition: Edition) -> Int? {
    switch edition {
    case .of2015:
      switch self {
      case .training: 1
      case .form: 2
      case .separation: 3
      default: place
      }
    case .after2018:
      switch self {
      // The copy has the fourteenth twice, and ends before these.
      case .eligibility, .chiefExecutive, .control: nil
      default: place
      }
    }
  }

  /// Counted from one, in the order of the newer edition.
  private var place: Int? { Self.allCases.firstIndex(of: self).map { $0 + 1 } }
}
