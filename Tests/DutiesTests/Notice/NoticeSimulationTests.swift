import Basics
import Foundation
import Testing

@testable import Duties

/// Agreements at random, each lived through a day at a time by a calendar of its own. `NABO_CONTRACTS` says how many.
@Suite struct NoticeSimulationTests {
  @Test func everyDayIsTheOneThatIsLivedThrough() throws {
    let count = ProcessInfo.processInfo.environment["NABO_CONTRACTS"].flatMap(Int.init) ?? 1_000
    var random = Draws(state: 20_261_130)
    for number in 0..<count {
      let contract = Contract(&random)
      let expected = contract.lived()
      let found = try contract.term.deadline(on: #require(contract.today.day), country: .no)
      let got = [found.ruleDay, found.lastDay, found.endsOn].map { $0?.iso ?? "-" }
      #expect(got == expected, "contract \(number): \(contract)")
      if got != expected { return }
    }
  }
}

/// A day that knows nothing of `Day`: a number, and tables of its own.
private struct Civil: Equatable {
  var (year, month, number) = (2024, 1, 1)

  var day: Day? { Day(year: year, month: month, day: number) }
  var iso: String { String(format: "%04d-%02d-%02d", year, month, number) }
  var monthLength: Int {
    [4, 6, 9, 11].contains(month)
      ? 30 : month != 2 ? 31 : (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
  }
  var order: Int { (year * 12 + month) * 31 + number }

  mutating func step() {
    number += 1
    guard number > monthLength else { return }
    number = 1
    month += 1
    if month > 12 { (month, year) = (1, year + 1) }
  }

  func stepped(_ count: Int) -> Civil {
    var day = self
    for _ in 0..<count { day.step() }
    return day
  }

  /// The day of the same number so many months on, or the last of that month.
  func months(_ count: Int) -> Civil {
    var day = Civil(year: year, month: month, number: 1)
    for _ in 0..<count {
      day.month += 1
      if day.month > 12 { (day.month, day.year) = (1, day.year + 1) }
    }
    day.number = min(number, day.monthLength)
    return day
  }
}

private struct Draws {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

private struct Contract {
  let (end, today): (Civil, Civil)
  let (renewalMonths, noticeMonths, noticeDays): (Int, Int, Int)
  /// 0 for the end of the term.
  let everyMonths: Int

  init(_ random: inout Draws) {
    end = Contract.anyDay(&random)
    today = Contract.anyDay(&random)
    renewalMonths = [0, 1, 6, 12, 24][random.below(5)]
    (noticeMonths, noticeDays) =
      random.below(3) == 0 ? (0, 1 + random.below(60)) : ([1, 2, 3, 6, 12][random.below(5)], 0)
    everyMonths = random.below(2) == 0 ? 0 : [1, 3, 6, 12][random.below(4)]
  }

  /// Months often at their ends, where reckoning goes wrong.
  private static func anyDay(_ random: inout Draws) -> Civil {
    var day = Civil(year: 2023 + random.below(6), month: 1 + random.below(12), number: 1)
    day.number = random.below(2) == 0 ? day.monthLength : 1 + random.below(day.monthLength)
    return day
  }

  var term: AgreementTerm {
    AgreementTerm(
      end: end.day, renewal: renewalMonths == 0 ? nil : .tacit(.init(months: renewalMonths)),
      notice: NoticeTerms(
        .init(months: noticeMonths, days: noticeDays),
        to: everyMonths == 0 ? .endOfTerm : .lastDay(ofMonths: everyMonths)))
  }

  private func over(_ given: Civil) -> Civil { given.months(noticeMonths).stepped(noticeDays) }

  /// The days to which it can be ended, met by walking through fifteen years; terms are counted from the first, one by one.
  private func metEnds() -> [Civil] {
    var (day, ends, next, terms) = (Civil(year: 2021, month: 1, number: 1), [Civil](), end, 0)
    while day.year < 2036 {
      if renewalMonths == 0 && day.order > end.order { return ends }
      if renewalMonths > 0 && next.order < day.order {
        terms += 1
        next = end.months(terms * renewalMonths)
      }
      let isLastOfStretch = everyMonths > 0 && day.number == day.monthLength && day.month % everyMonths == 0
      let isEndOfTerm = next == day && (everyMonths == 0 || renewalMonths == 0)
      if isLastOfStretch || isEndOfTerm { ends.append(day) }
      day.step()
    }
    return ends
  }

  /// The last day of notice, the last working day for it, and the end.
  func lived() -> [String] {
    let ends = metEnds()
    func firstEnd(_ given: Civil) -> Civil? {
      let over = over(given).order
      return ends.first { $0.order >= over }
    }
    if let wanted = firstEnd(today) {
      var (given, next) = (today, today.stepped(1))
      while firstEnd(next) == wanted {
        given = next
        next.step()
      }
      return [given.iso, workingDay(given), wanted.iso]
    }
    // It is too late: the last day on which it was not. Years before today are enough for a year's notice.
    var (given, last) = (Civil(year: 2021, month: 1, number: 1), Civil?.none)
    while given.order <= today.order {
      if over(given).order <= end.order { last = given }
      given.step()
    }
    return last.map { [$0.iso, workingDay($0), end.iso] } ?? []
  }

  /// Norwegian holidays of these years are held by tests of their own; here only that the last of them is found.
  private func workingDay(_ rule: Civil) -> String {
    guard var day = rule.day, let today = today.day else { return "-" }
    let isStillToCome = day >= today
    while HolidayCountry.no.isFree(day), let before = day.adding(days: -1) {
      if isStillToCome && day == today { break }
      day = before
    }
    return day.iso
  }
}
