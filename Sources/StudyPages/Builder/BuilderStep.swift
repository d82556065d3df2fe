import Pages

/// The step that is being taken in the builder, as its address says it.
enum BuilderStep: Hashable, Sendable {
  /// What was done to an alternative.
  enum Done: String, CaseIterable, Sendable {
    case added, changed, moved, removed
  }

  /// What a form of an alternative is sent for.
  enum Intent: Hashable, Sendable {
    /// To see what it says now.
    case show
    case add
    /// For another measure, or without the one with a number.
    case more
    case less(Int)
  }

  /// Looking at what there is.
  case looking
  /// An alternative is put together. `of` is the text of the one that it began as; where it is changed and not copied, it
  /// takes the place of that one.
  case building(isChange: Bool, of: String?, kind: String?, Intent)
  /// Something was done: `of` is the text of the alternative, `place` where it was, counted from 0.
  case done(Done, of: String, place: Int)

  /// The names under which an address says it; ``MeasureFields`` has more.
  static let names = ["step", "of", "place", "go"]

  static let kindName = "\(MeasureFields.prefix)kind"

  init(_ query: Query) {
    let step = query["step"] ?? ""
    let of = query["of"].flatMap { $0.isEmpty ? nil : $0 }
    if let done = Done(rawValue: step), let of {
      self = .done(done, of: of, place: query["place"].flatMap { Int($0) } ?? 0)
    } else if step == "new" || step == "change" {
      self = .building(
        isChange: step == "change", of: of, kind: query[Self.kindName], Intent(query["go"] ?? ""))
    } else {
      self = .looking
    }
  }

  var pairs: [Query.Pair] {
    switch self {
    case .looking: []
    case .building(let isChange, let of, let kind, let intent):
      [.init("step", isChange ? "change" : "new")] + (of.map { [.init("of", $0)] } ?? [])
        + (kind.map { [.init(Self.kindName, $0)] } ?? [])
        + (intent == .show ? [] : [.init("go", intent.text)])
    case .done(let done, let of, let place):
      [.init("step", done.rawValue), .init("of", of)]
        + (done == .removed ? [.init("place", "\(place)")] : [])
    }
  }
}

extension BuilderStep.Intent {
  fileprivate static let lessPrefix = "less-"

  init(_ text: String) {
    switch text {
    case "add": self = .add
    case "more": self = .more
    default:
      self =
        text.hasPrefix(Self.lessPrefix)
        ? Int(text.dropFirst(Self.lessPrefix.count)).map { .less($0) } ?? .show : .show
    }
  }

  var text: String {
    switch self {
    case .show: "show"
    case .add: "add"
    case .more: "more"
    case .less(let number): "\(Self.lessPrefix)\(number)"
    }
  }
}
