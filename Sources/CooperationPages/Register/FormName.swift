package import Basics
import Spaces

extension RegisteredArrangement {
  /// A legal form as one version of the law has it, by the ids of `Data/*/forms`.
  ///
  /// What a thing may say is checked where there is no folder of data, so the ids and the days on which each form can be
  /// had stand here too; a test holds both to the folder.
  package enum FormName: String, CaseIterable, FieldValue {
    case politicalCouncil = "no.interkommunalt-politisk-rad"
    case taskCommunity = "no.kommunalt-oppgavefellesskap"
    case host = "no.vertskommune-administrativt"
    case hostWithCommittee = "no.vertskommune-nemnd"
    case company = "no.interkommunalt-selskap"
    case limitedCompany = "no.aksjeselskap"
    case cooperative = "no.samvirkeforetak"
    case association = "no.forening"
    case agreement = "no.avtale"
    case board1992 = "no.interkommunalt-styre-1992"
    case host1992 = "no.vertskommune-administrativt-1992"
    case hostWithCommittee1992 = "no.vertskommune-nemnd-1992"
    case joint1992 = "no.samkommune-1992"
    case kommunalforbund = "se.kommunalforbund"
    case gemensamNamnd = "se.gemensam-namnd"
    case avtalssamverkan = "se.avtalssamverkan"
    case aktiebolag = "se.aktiebolag"
    case stiftelse = "se.stiftelse-forening"
    case privatUtforare = "se.privat-utforare"

    package var valid: DayRange {
      switch self {
      case .politicalCouncil, .taskCommunity, .host, .hostWithCommittee: Self.days("2019-10-31")
      case .company: Self.days("2000-01-01")
      case .limitedCompany: Self.days("1999-01-01")
      case .cooperative: Self.days("2008-01-01")
      case .association, .agreement: DayRange(from: nil, until: nil)
      case .board1992: Self.days("1993-01-01", "2019-10-31")
      case .host1992, .hostWithCommittee1992: Self.days("2007-01-01", "2019-10-31")
      case .joint1992: Self.days("2012-05-25", "2019-10-31")
      case .avtalssamverkan: Self.days("2018-07-01")
      case .kommunalforbund, .gemensamNamnd, .aktiebolag, .stiftelse, .privatUtforare:
        Self.days("2018-01-01")
      }
    }

    private static func days(_ from: String, _ until: String = "") -> DayRange {
      DayRange(from: Day(from), until: Day(until))
    }
  }

  /// Forms that look alike on a map: what they have in common is who decides.
  package enum FormFamily: String, CaseIterable {
    case council, community, host, company
    case limitedCompany = "limited-company"
    case association, agreement
    /// Nobody has said which form it has.
    case open
  }
}

extension RegisteredArrangement.FormName {
  package var family: RegisteredArrangement.FormFamily {
    switch self {
    case .politicalCouncil: .council
    case .taskCommunity, .board1992, .joint1992, .kommunalforbund: .community
    case .host, .hostWithCommittee, .host1992, .hostWithCommittee1992, .gemensamNamnd: .host
    case .company: .company
    case .limitedCompany, .aktiebolag: .limitedCompany
    case .cooperative, .association, .stiftelse: .association
    case .agreement, .avtalssamverkan, .privatUtforare: .agreement
    }
  }
}
