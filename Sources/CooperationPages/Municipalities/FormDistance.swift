extension RegisteredArrangement.FormName {
  /// How many elections or delegations lie between a council and those who decide in the cooperation from day to day.
  ///
  /// 0 where the council decides itself, as by an agreement of purchase; 1 for a body whose members the councils choose; 2
  /// for what such a body chooses (a board), or for the administration of a host to which one's own administration has
  /// handed its authority (kommuneloven § 20-2). Counted from the bodies that each form has by its act.
  package var distanceToCouncil: Int {
    switch self {
    case .agreement, .avtalssamverkan, .privatUtforare: 0
    case .politicalCouncil, .taskCommunity, .hostWithCommittee, .hostWithCommittee1992, .board1992,
      .joint1992, .kommunalforbund, .gemensamNamnd:
      1
    case .host, .host1992, .company, .limitedCompany, .cooperative, .association, .aktiebolag, .stiftelse: 2
    }
  }
}
