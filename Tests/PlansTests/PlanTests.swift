import Basics
import Duties
import Plans
import Testing

/// What a plan refuses, and what its rules mean in days that can be looked up.
@Suite struct PlanTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func plan(
    _ activities: [Activity], _ links: [Link] = [], start: String = "2027-03-22"
  ) throws -> Plan {
    try Plan(
      start: day(start), activities: activities, links: links,
      calendars: PlanCalendars([WorkCalendar(.no), WorkCalendar(.se)], around: day(start)))
  }

  private func activity(
    _ id: String, _ duration: Int, _ counting: Activity.Counting = .worked, calendar: String = "no",
    notBefore: String? = nil, latest: String? = nil
  ) -> Activity {
    Activity(
      id: id, name: id.uppercased(), duration: duration, counting: counting, calendar: calendar,
      notBefore: notBefore.flatMap { Day($0) }, latest: latest.flatMap { Day($0) })
  }

  private func faults(_ activities: [Activity], _ links: [Link], start: String = "2027-03-22") -> [Diagnostic]
  {
    do {
      _ = try plan(activities, links, start: start)
      return []
    } catch {
      return (error as? Diagnostics)?.list ?? []
    }
  }

  /// Easter of 2027 falls on 28 March: from Thursday to Monday nobody works in Norway, from Friday to Monday in Sweden.
  @Test(arguments: [("no", "2027-03-31"), ("se", "2027-03-30")])
  func holidaysAreNotWorkedOn(_ country: String, _ last: String) throws {
    let schedule = try Schedule(plan([activity("a", 5, calendar: country)]))
    #expect(schedule.days(of: "a")?.start == Day("2027-03-22"))
    #expect(schedule.days(of: "a")?.last == Day(last))
  }

  @Test(arguments: [
    (Link.Kind.finishStart, 0, "2027-04-05"), (.finishStart, 2, "2027-04-07"),
    (.finishStart, -2, "2027-04-03"),
    (.startStart, 3, "2027-03-25"), (.finishFinish, 1, "2027-04-05"), (.startFinish, 4, "2027-03-25"),
  ])
  func eachLinkHoldsItsEnd(_ kind: Link.Kind, _ lag: Int, _ start: String) throws {
    // Fourteen days from 22 March: the last is 4 April.
    let (a, b) = (activity("a", 14, .every), activity("b", 1, .every, notBefore: "2027-03-22"))
    let link = Link(from: "a", to: "b", kind: kind, lag: lag, counting: .every)
    let schedule = try Schedule(plan([a, b], [link]))
    #expect(schedule.days(of: "b")?.start == Day(start))
  }

  @Test func whatHasNoSlackIsCritical() throws {
    let activities = [activity("a", 10, .every), activity("b", 4, .every), activity("c", 1, .every)]
    let schedule = try Schedule(
      plan(activities, [Link(from: "a", to: "c"), Link(from: "b", to: "c")]))
    #expect(schedule.critical.map(\.id) == ["a", "c"])
    #expect(schedule.days(of: "b")?.slack == 6)
    #expect(schedule.days(of: "b")?.latestLast == Day("2027-03-31"))
    #expect(schedule.lastDay == Day("2027-04-01"))
  }

  @Test func whatPassesItsLastDayHasTooLittleTime() throws {
    let schedule = try Schedule(plan([activity("a", 10, .every, latest: "2027-03-29")]))
    let days = try #require(schedule.days(of: "a"))
    #expect(days.slack == -2 && days.isTooLate && days.isCritical)
  }

  @Test func aRingIsToldByNameInTheOrderOfItsLinks() {
    let activities = ["a", "b", "c", "d", "e"].map { activity($0, 1) }
    let links = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "b"), ("d", "e")].map {
      Link(from: $0.0, to: $0.1)
    }
    let found = faults(activities, links)
    #expect(found.map(\.code) == ["plan-ring"])
    #expect(found.first?.arguments["ring"] == "C → D → B → C")
    #expect(faults([activity("a", 1)], [Link(from: "a", to: "a")]).first?.arguments["ring"] == "A → A")
  }

  @Test func everyFaultIsToldAtOnceWithItsPlace() {
    let found = faults(
      [activity("a", -1), activity("a", 10_001, calendar: "dk")],
      [Link(from: "a", to: "x", lag: 20_000)])
    #expect(
      found.map { "\($0.code) \($0.place.field ?? "")" } == [
        "plan-duration-impossible activities.1.duration", "plan-id-twice activities.2.id",
        "plan-duration-impossible activities.2.duration", "plan-calendar-unknown activities.2.calendar",
        "plan-activity-unknown links.1.to", "plan-lag-impossible links.1.lag",
      ])
  }

  @Test func whatLiesBeyondTheCalendarsIsRefused() throws {
    let far = try plan([activity("a", 10_000), activity("b", 10_000)], [Link(from: "a", to: "b")])
    let fault = #expect(throws: Diagnostics.self) { try Schedule(far) }
    #expect(Set(fault?.list.map(\.code) ?? []) == ["plan-beyond-window"])
  }

  @Test func anEditOfWhatIsNotThereIsRefused() throws {
    let schedule = try Schedule(plan([activity("a", 1), activity("b", 1)], [Link(from: "a", to: "b")]))
    for edit in [PlanEdit.change(activity("x", 1)), .remove("x"), .unlink(Link(from: "b", to: "a"))] {
      #expect(throws: Diagnostics.self) { try schedule.after([edit]) }
    }
    let ring = #expect(throws: Diagnostics.self) { try schedule.after([.link(Link(from: "b", to: "a"))]) }
    #expect(ring?.list.first?.arguments["ring"] == "B → A → B")
  }

  @Test func aPlanOfNothingHasADayAllTheSame() throws {
    #expect(try Schedule(plan([])).lastDay == Day("2027-03-22"))
  }
}
