import Basics
import Pages
import Studies

/// One measure as the fields of a form say it: whatever is typed has a place here, complete or not.
struct MeasureFields: Hashable, Sendable {
  /// What a measure can be, in the order in which it is offered.
  enum Kind: String, CaseIterable, Sendable {
    case merge, cooperate, host, asymmetric, split

    /// Whether it concerns a task, so that the law has a say in how.
    var hasTask: Bool { self != .merge && self != .split }
    /// Whether it takes two municipalities.
    var isShared: Bool { self == .merge || self == .cooperate || self == .host }
  }

  /// What stands in a sentence where nothing is chosen yet.
  static let gap = "…"

  var kind: Kind
  /// Id of the task; empty where none is chosen.
  var task = ""
  /// Id of the legal form; empty while it is open.
  var form = ""
  var key = CostSharing.inhabitants.rawValue
  /// Codes of those who take part: of a host and its guests as well, so that another host is one change.
  var with: [String] = []
  /// The host, the one that hands a task over, or the one that is divided.
  var unit = ""
  /// Who takes a task over, as ``Recipient/text`` says it, or whom a part is added to; empty for a new municipality.
  var to = ""
  /// The part of the residents in percent, as it is typed.
  var percent = ""

  init(kind: Kind) { self.kind = kind }

  /// A measure of this kind that takes in the units of a study.
  init(usual kind: Kind, units: [String]) {
    self.kind = kind
    switch kind {
    case .merge, .cooperate: with = units
    case .host: (unit, with) = (units.first ?? "", units)
    case .asymmetric: (unit, to) = (units.first ?? "", Recipient.county.text)
    case .split: unit = units.first ?? ""
    }
  }

  init(_ measure: Measure) {
    switch measure {
    case .merge(let units):
      self.init(kind: .merge)
      with = units
    case .split(let unit, let share, let into):
      self.init(kind: .split)
      (self.unit, percent, to) = (unit, PercentText.percent(of: share), into ?? "")
    case .cooperate(let task, let form, let units, let key):
      self.init(kind: .cooperate)
      (self.task, self.form, with, self.key) = (task, form ?? "", units, key.rawValue)
    case .host(let task, let host, let guests):
      self.init(kind: .host)
      (self.task, unit, with) = (task, host, [host] + guests)
    case .asymmetric(let task, let unit, let recipient):
      self.init(kind: .asymmetric)
      (self.task, self.unit, to) = (task, unit, recipient.text)
    }
  }

  /// Those that a host works for.
  var guests: [String] { with.filter { $0 != unit } }

  /// What the fields say, with gaps where they say nothing; nil for a part that nobody has given a size.
  var measure: Measure? {
    switch kind {
    case .merge: .merge(Self.filled(with))
    case .cooperate:
      .cooperate(
        task: Self.filled(task), form: form.isEmpty ? nil : form, units: Self.filled(with),
        key: CostSharing(rawValue: key) ?? .inhabitants)
    case .host: .host(task: Self.filled(task), host: Self.filled(unit), guests: Self.filled(guests))
    case .asymmetric: .asymmetric(task: Self.filled(task), unit: Self.filled(unit), to: recipient)
    case .split:
      PercentText.share(of: percent).map { .split(unit: unit, share: $0, into: to.isEmpty ? nil : to) }
    }
  }

  private var recipient: Recipient {
    switch to {
    case Recipient.county.text: .county
    case Recipient.state.text: .state
    default: .unit(Self.filled(to))
    }
  }

  private static func filled(_ text: String) -> String { text.isEmpty ? gap : text }
  private static func filled(_ list: [String]) -> [String] { list.isEmpty ? [gap] : list }
}
