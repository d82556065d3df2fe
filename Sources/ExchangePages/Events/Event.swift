import Basics
import Spaces

/// A seminar or gathering on days, or a network that stands. Who comes is no part of it.
struct Event: ThingContent {
  static let kind = ThingKind.event

  enum Form: String, CaseIterable, FieldValue {
    case seminar, gathering, network
  }

  /// Who is invited.
  enum Audience: String, CaseIterable, FieldValue {
    case everybody
    /// Municipalities that become part of another on a day.
    case municipalities = "merging-municipalities"
    case counties = "merging-counties"
  }

  var form: Form?
  var summary = ""
  /// Without one, people say that they would come.
  var first: Day?
  var last: Day?
  var venue = ""
  var audience: Audience?
  /// The day on which the mergers take effect whose units are invited.
  var effect: Day?
  var seats: Int?
  var mostOfParty: Int?
  /// The last day on which one may sign up.
  var closes: Day?
  var agenda = ""
  var materials: [Identifier<Thing>] = []
  var link = ""
  /// What was asked and promised afterwards.
  var aftermath = ""

  static let fields: [ContentField<Self>] = [
    .choice("form", \.form, isRequired: true), .text("summary", \.summary, isRequired: true),
    .day("first", \.first), .day("last", \.last), .line("venue", \.venue),
    .choice("audience", \.audience, isRequired: true), .day("effect", \.effect),
    .whole("seats", \.seats, 1...100_000), .whole("most-of-party", \.mostOfParty, 1...100_000),
    .day("closes", \.closes), .text("agenda", \.agenda), .documents("materials", \.materials),
    .address("link", \.link), .text("aftermath", \.aftermath),
  ]

  init() {}

  func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let first, let last, last < first {
      faults.append(Diagnostic("period-reversed", .badInput, at: .init(field: "last"), ["from": first.iso]))
    }
    if audience != .everybody, effect == nil {
      faults.append(Diagnostic("field-missing", .badInput, at: .init(field: "effect")))
    }
    return faults
  }

  /// Whether one may sign up on a day: until it closes, or else until it begins.
  func isOpen(on day: Day) -> Bool {
    guard let end = closes ?? first else { return true }
    return day <= end
  }
}
