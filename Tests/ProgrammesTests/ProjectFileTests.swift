import Basics
import Duties
import Formats
import Plans
import Programmes
import Spaces
import Testing

/// Plans of Microsoft Project: what is taken, and what is told of the rest. The files are written here, after the published
/// schema.
@Suite struct ProjectFileTests {
  private static func task(
    _ uid: Int, _ name: String, level: Int = 1, _ start: String, _ finish: String, hours: Int,
    _ rest: String = ""
  ) -> String {
    """
    <Task><UID>\(uid)</UID><ID>\(uid)</ID><Name>\(name)</Name><OutlineLevel>\(level)</OutlineLevel>
    <Start>\(start)T08:00:00</Start><Finish>\(finish)T16:00:00</Finish>
    <Duration>PT\(hours)H0M0S</Duration><DurationFormat>7</DurationFormat>\(rest)</Task>
    """
  }

  private static func file(_ tasks: [String], _ rest: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Project xmlns="http://schemas.microsoft.com/project">
    <Title>Ny kommune</Title><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>
    <Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar></Calendars>
    <Tasks>\(tasks.joined(separator: "\n"))</Tasks>\(rest)
    </Project>
    """
  }

  private func read(_ text: String) throws -> ProjectFile {
    try ProjectFileReader.read(readXML(Array(text.utf8), file: "plan.xml"), file: "plan.xml")
  }

  private func codes(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let faults as Diagnostics {
      return faults.list.map(\.code)
    } catch {
      return [(error as? Diagnostic)?.code ?? ""]
    }
  }

  private static let plan = file([
    task(0, "Alt", level: 0, "2027-01-04", "2027-02-01", hours: 168, "<Summary>1</Summary>"),
    task(1, "IKT", "2027-01-04", "2027-01-29", hours: 160, "<Summary>1</Summary>"),
    task(2, "Kartlegge", level: 2, "2027-01-04", "2027-01-08", hours: 40),
    task(
      3, "Velge", level: 2, "2027-01-13", "2027-01-29", hours: 100,
      "<PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type><LinkLag>9600</LinkLag><LagFormat>7</LagFormat></PredecessorLink><Notes>Tre tilbud</Notes>"
    ),
    task(
      4, "Klar", "2027-02-01", "2027-02-01", hours: 0,
      "<Milestone>1</Milestone><Deadline>2027-02-15T00:00:00</Deadline><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>"
    ),
  ])

  @Test func tasksSummariesLinksAndDeadlinesAreTaken() throws {
    let file = try read(Self.plan)
    #expect(file.name == "Ny kommune" && file.parts.map(\.title) == ["IKT"])
    #expect(file.tasks.map(\.title) == ["Kartlegge", "Velge", "Klar"])
    #expect(file.tasks.map(\.duration) == [5, 13, 0])
    #expect(file.tasks.map(\.part) == ["1", "1", nil])
    #expect(file.tasks[0].notBefore == Day("2027-01-04") && file.tasks[1].notBefore == nil)
    #expect(file.tasks[1].note == "Tre tilbud" && file.tasks[2].latest == Day("2027-02-15"))
    // A link of a summary is one of each task in it; 9 600 tenths of a minute are two days.
    #expect(
      file.links.map { [$0.from, $0.to, String($0.lag)] } == [
        ["2", "3", "2"], ["2", "4", "0"], ["3", "4", "0"],
      ])
    // 100 hours are not whole days.
    #expect(file.losses.map(\.kind) == [.hours] && file.losses[0].names == ["Velge"])
  }

  @Test func whatEndsOnAnotherDayHereIsTold() throws {
    let calendars = PlanCalendars([WorkCalendar(.no)], around: .newYear(2027))
    #expect(try read(Self.plan).shifts(calendars, "no").isEmpty)
    // The week of Easter 2027 has three days off in Norway, 25 to 29 March.
    let easter = Self.file([Self.task(1, "Flytte", "2027-03-22", "2027-03-26", hours: 40)])
    let shifts = try read(easter).shifts(calendars, "no")
    #expect(shifts.map(\.here) == [Day("2027-03-31")] && shifts.map(\.inFile) == [Day("2027-03-26")])
  }

  @Test func aCalendarThatIsNotKnownKeepsTheDaysOfTheFile() throws {
    let file = try read(
      Self.file([
        Self.task(1, "Helgevakt", "2027-01-09", "2027-01-10", hours: 16, "<CalendarUID>7</CalendarUID>")
      ]))
    #expect(file.losses.map(\.kind) == [.calendar] && file.losses[0].names == ["Helgevakt"])
    #expect(file.tasks[0].counting == .every && file.tasks[0].duration == 2)
    let calendars = PlanCalendars([WorkCalendar(.no)], around: .newYear(2027))
    #expect(try file.shifts(calendars, "no").isEmpty)
  }

  @Test func everythingThatIsNotTakenIsToldByName() throws {
    let file = try read(
      Self.file(
        [
          Self.task(
            1, "Halv", "2027-01-04", "2027-01-08", hours: 40,
            "<PercentComplete>50</PercentComplete><Cost>1000</Cost><ConstraintType>5</ConstraintType>"),
          Self.task(
            2, "Av", "2027-01-04", "2027-01-08", hours: 40, "<Active>0</Active>"),
          Self.task(
            3, "Ferdig", "2027-01-04", "2027-01-08", hours: 40,
            "<PercentComplete>100</PercentComplete><Baseline><Number>0</Number></Baseline><PredecessorLink><PredecessorUID>99</PredecessorUID></PredecessorLink>"
          ),
        ],
        """
        <Resources><Resource><UID>1</UID><Name>IT-leder</Name></Resource><Resource><UID>2</UID><Name>Arkivar</Name></Resource></Resources>
        <Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment>
        <Assignment><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID></Assignment></Assignments>
        """))
    let told = Dictionary(file.losses.map { ($0.kind, $0.names) }) { first, _ in first }
    #expect(told[.partlyDone] == ["Halv"] && told[.costs] == ["Halv"] && told[.constraint] == ["Halv"])
    #expect(told[.severalOwners] == ["Halv"] && told[.inactive] == ["Av"])
    #expect(told[.baselines] == ["Ferdig"] && told[.linkAway] == ["Ferdig"])
    #expect(file.tasks.first?.owner == "IT-leder" && file.tasks.last?.done == Day("2027-01-08"))
  }

  @Test func aFileThatIsNoPlanIsRefusedWithItsReason() {
    #expect(codes("<html/>") == ["project-file-other"])
    #expect(codes(Self.file([])) == ["project-file-empty"])
    #expect(codes("x") == ["xml-unreadable"])
    let wrong = Self.file([
      Self.task(1, "A", "soon", "2027-01-08", hours: 8),
      Self.task(2, "B", "2027-01-04", "2027-13-08", hours: 8),
    ])
    #expect(codes(wrong) == ["project-file-value", "project-file-value"])
  }

  @Test func aRingIsToldByName() throws {
    let ring = Self.file([
      Self.task(
        1, "A", "2027-01-04", "2027-01-08", hours: 40,
        "<PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink>"),
      Self.task(
        2, "B", "2027-01-04", "2027-01-08", hours: 40,
        "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>"),
    ])
    let calendars = PlanCalendars([WorkCalendar(.no)], around: .newYear(2027))
    let file = try read(ring)
    #expect(throws: Diagnostics.self) { try file.shifts(calendars, "no") }
  }
}
