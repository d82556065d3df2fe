package import Basics

/// How a measure is written on a command line, in an address and in a study file:
///
///     merge:A,B
///     split:A:0.3            split:A:0.3:B
///     split:AREA+AREA        split:AREA+AREA::B      the share is that of those who live there
///     cooperate:TASK:FORM:A,B,C[:KEY]     FORM may be -
///     host:TASK:HOST:A,B
///     asymmetric:TASK:A:county|state|B
///
/// The measures of one alternative stand between semicolons.
extension Measure {
  /// How each kind is written, for messages; the same in every language.
  static let patterns = [
    "merge": "merge:A,B", "split": "split:A:0.3[:B], split:AREA+AREA[::B]",
    "cooperate": "cooperate:TASK:FORM:A,B[:KEY]",
    "host": "host:TASK:HOST:A,B", "asymmetric": "asymmetric:TASK:A:county|state|B",
  ]

  /// The kinds in the order in which they are listed.
  static let words = ["merge", "split", "cooperate", "host", "asymmetric"]

  /// As it is written; reading it gives the same measure.
  package var text: String {
    switch self {
    case .merge(let units): "merge:\(units.joined(separator: ","))"
    case .split(let unit, let share, let into): "split:\(unit):\(share)" + (into.map { ":\($0)" } ?? "")
    case .cooperate(let task, let form, let units, let key):
      "cooperate:\(task):\(form ?? "-"):\(units.joined(separator: ","))"
        + (key == .inhabitants ? "" : ":\(key.rawValue)")
    case .host(let task, let host, let guests):
      "host:\(task):\(host):\(guests.joined(separator: ","))"
    case .asymmetric(let task, let unit, let to): "asymmetric:\(task):\(unit):\(to.text)"
    }
  }

  /// A measure as it is written, its units by code or by name; whether they exist is not asked here.
  ///
  /// - Parameter field: where it was written, for messages.
  /// - Throws: `measure-unknown`, `measure-incomplete`, `split-share-invalid`, `cost-key-unknown`.
  package init(reading text: String, field: String) throws(Diagnostic) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
    let word = fields.first ?? ""
    let place = Diagnostic.Place(field: field)
    guard let pattern = Measure.patterns[word] else {
      throw Diagnostic(
        "measure-unknown", .badInput, at: place,
        ["measure": text, "expected": Measure.words.joined(separator: ", ")])
    }
    func at(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
    let (fewest, most) = Measure.fieldCounts[word] ?? (0, 0)
    let required = fields.prefix(fewest)
    guard (fewest...most).contains(fields.count), required.allSatisfy({ !$0.isEmpty }) else {
      throw Diagnostic(
        "measure-incomplete", .badInput, at: place, ["measure": text, "expected": pattern])
    }
    switch word {
    case "merge": self = .merge(StudyRequest.names(at(1)))
    case "split":
      let into = at(3)
      let isOfAreas = Measure.areas(of: at(1)) != nil
      guard isOfAreas || !at(2).isEmpty else {
        throw Diagnostic("measure-incomplete", .badInput, at: place, ["measure": text, "expected": pattern])
      }
      // Only whoever knows the areas knows the share.
      let share = isOfAreas ? Measure.shareOfAreas : try Measure.share(at(2), place)
      self = .split(unit: at(1), share: share, into: into.isEmpty ? nil : into)
    case "cooperate":
      self = .cooperate(
        task: at(1), form: at(2) == "-" ? nil : at(2), units: StudyRequest.names(at(3)),
        key: try Measure.key(at(4), place))
    case "host":
      let guests = StudyRequest.names(at(3))
      guard !guests.isEmpty else {
        throw Diagnostic("measure-incomplete", .badInput, at: place, ["measure": text, "expected": pattern])
      }
      self = .host(task: at(1), host: at(2), guests: guests)
    default: self = .asymmetric(task: at(1), unit: at(2), to: Recipient(reading: at(3)))
    }
  }

  /// Fewest and most fields, the word itself counted.
  private static let fieldCounts = [
    "merge": (2, 2), "split": (2, 4), "cooperate": (4, 5), "host": (4, 4), "asymmetric": (4, 4),
  ]

  /// What stands for the share of areas until it is looked up.
  static let shareOfAreas = 0.5

  /// The small areas that stand in the place of a unit, joined by plus signs; nil where it is no list of areas. A name may
  /// have a plus sign, but no two codes beside it.
  static func areas(of text: String) -> [String]? {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(\.trimmed)
    let areCodes = parts.allSatisfy { part in
      part.count > 5 && part.prefix(4).allSatisfy { ("0"..."9").contains($0) }
    }
    return areCodes ? parts : nil
  }

  /// A share as people type it, `0.3` or `0,3`: a part of all, and never all.
  private static func share(_ text: String, _ place: Diagnostic.Place) throws(Diagnostic) -> Double {
    guard let share = text.decimal, share > 0, share < 1 else {
      throw Diagnostic("split-share-invalid", .badInput, at: place, ["share": text])
    }
    return share
  }

  private static func key(_ text: String, _ place: Diagnostic.Place) throws(Diagnostic) -> CostSharing {
    if text.isEmpty { return .inhabitants }
    guard let key = CostSharing(rawValue: text) else {
      throw Diagnostic(
        "cost-key-unknown", .badInput, at: place,
        ["key": text, "expected": CostSharing.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    return key
  }
}

extension Recipient {
  fileprivate init(reading text: String) {
    self =
      switch text {
      case "county": .county
      case "state": .state
      default: .unit(text)
      }
  }
}
