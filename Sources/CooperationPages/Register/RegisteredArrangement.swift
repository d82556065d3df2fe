package import Basics
import Formats
package import Spaces

/// A cooperation of municipalities as its space keeps it: of any form, with those who take part from day to day. Its name
/// is the title of the thing.
///
/// What a field does not say is unknown, and never zero or no.
package struct RegisteredArrangement: ThingContent {
  package static let kind = ThingKind.arrangement

  package var purpose = ""
  package var tasks: [CatalogueTask] = []
  package var nature: Nature?
  package var stage: Stage?
  package var form: FormName?
  package var participants: [Participant] = []
  /// Of the participants, the one that does the work for the others.
  package var host: UnitCode?
  /// Where it has its office.
  package var seat: UnitCode?
  /// Organisation number, with or without spaces.
  package var number = ""
  package var legalPerson: Answer?
  /// Whether decisions that bind residents are left to it.
  package var authority: Answer?
  package var majority: Majority?
  /// When the agreement was made.
  package var agreed: Day?
  package var established: Day?
  /// The first day on which it is no more.
  package var ended: Day?
  /// What the agreement says of that which the form asks for; nothing here says that nobody has looked.
  package var clauses: [Clause] = []
  /// All bodies that were set up of those that the form asks for; nothing here says that nobody has said.
  package var organs: [Organ] = []
  package var documents: [Identifier<Thing>] = []
  package var bodies: [Identifier<Thing>] = []
  /// Of its highest body, those that are set.
  package var meetings: [Day] = []
  package var costKey: CostKey?
  package var costNote = ""
  /// Of a year.
  package var budget: Amount?
  package var budgetYear: Int?
  /// Man-years.
  package var employees: Double?
  package var procurement: Procurement?
  package var procurementNote = ""
  package var complaints = ""
  /// Where what stands here is from.
  package var source = ""
  /// In which it is compared with what else could be done.
  package var study: Identifier<Thing>?
  /// In which the councils decide it.
  package var matter: Identifier<Thing>?
  /// What they decided, by which it is there.
  package var decisions: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .text("purpose", \.purpose), .choices("tasks", \.tasks), .choice("nature", \.nature),
    .choice("stage", \.stage), .choice("form", \.form), .table("participants", \.participants),
    .unit("host", \.host), .unit("seat", \.seat), .line("number", \.number),
    .choice("legal-person", \.legalPerson), .choice("authority", \.authority),
    .choice("majority", \.majority), .day("agreed", \.agreed), .day("established", \.established),
    .day("ended", \.ended), .choices("clauses", \.clauses),
    .documents("documents", \.documents), .choices("organs", \.organs),
    .things("bodies", \.bodies, of: [.body]), .days("meetings", \.meetings),
    .choice("cost-key", \.costKey), .line("cost-note", \.costNote), .money("budget", \.budget),
    .whole("budget-year", \.budgetYear, 1900...2200), .decimal("employees", \.employees),
    .choice("procurement", \.procurement), .line("procurement-note", \.procurementNote),
    .text("complaints", \.complaints), .line("source", \.source),
    .thing("study", \.study, of: [.study]), .thing("case", \.matter, of: [.jointCase]),
    .things("decisions", \.decisions, of: [.decision]),
  ]

  package init() {}

  /// One that takes part for some days: a municipality or a county, or anybody else by name.
  package struct Participant: ContentRow {
    package var unit: UnitCode?
    package var name = ""
    /// The part of a municipality that takes part, where it is not all of it.
    package var part = ""
    package var share: Double?
    /// Of liability, where it is another than that of ownership.
    package var liability: Double?
    package var votes: Int?
    package var members: Int?
    package var deputies: Int?
    /// Paid for a year.
    package var contribution: Amount?
    package var from: Day?
    package var until: Day?

    package static let fields: [ContentField<Self>] = [
      .unit("unit", \.unit), .line("name", \.name), .line("part", \.part), .share("share", \.share),
      .share("liability", \.liability), .whole("votes", \.votes, 0...100_000),
      .whole("members", \.members, 0...1000), .whole("deputies", \.deputies, 0...1000),
      .money("contribution", \.contribution), .day("from", \.from), .day("until", \.until),
    ]

    package init() {}

    package var valid: DayRange { DayRange(from: from, until: until) }
  }
}

extension RegisteredArrangement {
  /// Those who take part on `day`.
  package func participants(on day: Day) -> [Participant] {
    participants.filter { $0.valid.contains(day) }
  }
}
