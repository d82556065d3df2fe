import Basics
import Programmes
import Spaces

/// Something that others can learn from or begin from. Its name is the title of the thing.
struct Item: ThingContent {
  static let kind = ThingKind.item

  enum Form: String, CaseIterable, FieldValue {
    case guide, presentation, introduction, example, report, template, checklist, method
    case caseOfLaw = "case-of-law"
    case course
  }

  enum Theme: String, CaseIterable, FieldValue {
    case process, organisation, economy, democracy, staff, digital, services, cooperation
  }

  enum Phase: String, CaseIterable, FieldValue {
    case explore, decide, prepare
    case carryOut = "carry-out"
    case after
  }

  /// How many live in the municipalities that it fits: below 5 000, up to 20 000, more.
  enum Size: String, CaseIterable, FieldValue {
    case small, middle, large
  }

  enum Tongue: String, CaseIterable, FieldValue {
    case nb, nn, sv, en, se
  }

  enum Licence: String, CaseIterable, FieldValue {
    case cc0
    case by = "cc-by"
    case byShareAlike = "cc-by-sa"
    case nlod
    /// A document of a public body that is free of copyright.
    case official
    /// The author has allowed it to stand here.
    case permission
  }

  var form: Form?
  var summary = ""
  var theme: Theme?
  var phases: [Phase] = []
  var sizes: [Size] = []
  var units: [UnitCode] = []
  var tongue: Tongue?
  var licence: Licence?
  var author = ""
  /// Where it comes from.
  var source = ""
  var link = ""
  var body = ""
  var adaptedFrom: Identifier<Thing>?
  /// The plan that a programme can be made of.
  var steps: [Step] = []

  static let fields: [ContentField<Self>] = [
    .choice("form", \.form, isRequired: true), .text("summary", \.summary, isRequired: true),
    .choice("theme", \.theme), .choices("phases", \.phases), .choices("sizes", \.sizes),
    .units("units", \.units), .choice("tongue", \.tongue),
    .choice("licence", \.licence, isRequired: true), .line("author", \.author, isRequired: true),
    .line("source", \.source), .address("link", \.link), .text("body", \.body),
    .thing("adapted-from", \.adaptedFrom, of: [.item]), .table("steps", \.steps),
  ]

  init() {}

  /// A step of a plan, as `ProgrammeOutline` has it.
  struct Step: ContentRow {
    var form: ProgrammeOutline.Step.Form?
    var what = ""
    var offset: Int?
    var days: Int?
    var projectClass: Project.Class?
    /// `1, 3`
    var after = ""

    static let fields: [ContentField<Self>] = [
      .choice("form", \.form, isRequired: true), .line("what", \.what, isRequired: true),
      .whole("offset", \.offset, -20_000...20_000), .whole("days", \.days, 1...5_000),
      .choice("class", \.projectClass), .line("after", \.after),
    ]

    init() {}
  }
}

extension Item {
  /// The plan that it has; nil where it has none, or what stands there as a number is none.
  var outline: ProgrammeOutline? {
    let read = steps.compactMap { step -> ProgrammeOutline.Step? in
      guard let form = step.form, let after = step.numbers else { return nil }
      return .init(
        form, step.what, offset: step.offset, days: step.days, projectClass: step.projectClass, after: after)
    }
    return read.isEmpty || read.count < steps.count ? nil : ProgrammeOutline(read)
  }

  init(_ outline: ProgrammeOutline) {
    self.init()
    form = .template
    steps = outline.steps.map { step in
      var row = Step()
      (row.form, row.what, row.offset, row.days) = (step.form, step.title, step.offset, step.days)
      row.projectClass = step.projectClass
      row.after = step.after.map(String.init).joined(separator: ", ")
      return row
    }
  }
}

extension Item.Step {
  /// Nil where something stands there that is no number.
  var numbers: [Int]? {
    let parts = after.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }
}
