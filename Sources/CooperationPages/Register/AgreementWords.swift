import Spaces

/// What an agreement of cooperation says and which bodies it has, by the ids of `Data/*/forms`.
///
/// What a thing may say is checked where there is no folder of data, so the ids stand here too; a test holds them to the
/// folder.
extension RegisteredArrangement {
  package enum Clause: String, CaseIterable, FieldValue {
    case activity
    case annualMeeting = "annual-meeting"
    case attendance, auditors
    case auditorsElection = "auditors-election"
    case authority, board, budget
    case businessOffice = "business-office"
    case contributions, disputes, dissolution
    case headOffice = "head-office"
    case host, initiative, insight
    case legalPerson = "legal-person"
    case loans, matters, members
    case membershipFee = "membership-fee"
    case name
    case nominalValue = "nominal-value"
    case noticeBoard = "notice-board"
    case notification, organisation, other, participants, presence, principle, purpose
    case qualifiedMajority = "qualified-majority"
    case questions, remuneration, reporting, settlement
    case shareCapital = "share-capital"
    case shareContributions = "share-contributions"
    case shares, surplus, tasks, transfer, withdrawal
  }

  package enum Organ: String, CaseIterable, FieldValue {
    case annualMeeting = "annual-meeting"
    case assembly, auditors, board, committee
    case generalMeeting = "general-meeting"
    case representantskap
  }
}
