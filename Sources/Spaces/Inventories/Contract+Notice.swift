package import Basics
package import Duties

extension Contract {
  /// For how long it holds and how it is ended, as far as somebody has said.
  package var term: AgreementTerm {
    AgreementTerm(
      end: ends?.adding(days: -1), renewal: renewalMonths.map { $0 > 0 ? .tacit(.init(months: $0)) : .none },
      notice: noticeMonths.map { NoticeTerms(.init(months: $0), to: noticeEnd?.target ?? .unsaid) })
  }

  package var country: HolidayCountry { units.first.flatMap { HolidayCountry(rawValue: $0.country) } ?? .no }

  /// The last days on which notice can be given between two days, for whoever looks after the agreement.
  func duties(_ ground: DutyGround) -> [Duty] {
    guard !responsible.isEmpty else { return [] }
    var (found, from): ([Duty], Day) = ([], ground.days.lowerBound)
    while let rule = term.deadline(on: from, country: nil).ruleDay, ground.days.contains(rule),
      let next = rule.adding(days: 1)
    {
      found.append(
        Duty(
          id: "agreement/\(ground.thing.text)/notice/\(rule.iso)", who: DutyBearer(.person, responsible),
          what: .phrase("wheel.duty.notice", ["agreement": ground.title]), on: rule, free: .before,
          country: country, certainty: .derived))
      from = next
    }
    return found
  }
}

extension Contract.NoticeEnd {
  fileprivate var target: NoticeTerms.Target {
    switch self {
    case .anyDay: .unsaid
    case .monthEnd: .lastDay(ofMonths: 1)
    case .quarterEnd: .lastDay(ofMonths: 3)
    case .yearEnd: .lastDay(ofMonths: 12)
    case .termEnd: .endOfTerm
    }
  }
}
