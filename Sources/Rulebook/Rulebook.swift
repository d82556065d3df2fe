package import Basics

/// All parameters of the law, immutable; a reform is laid over it and shares everything it does not touch.
package struct Rulebook: Sendable {
  private let law: [String: Parameter]
  private let overlay: Overlay
  package let words: LawWords

  /// - Parameter parameters: with different ids; of two with the same id the first counts.
  package init(_ parameters: [Parameter] = [], words: LawWords = LawWords()) {
    law = Dictionary(parameters.map { ($0.id, $0) }) { first, _ in first }
    overlay = Overlay()
    self.words = words
  }

  private init(law: [String: Parameter], overlay: Overlay, words: LawWords) {
    self.law = law
    self.overlay = overlay
    self.words = words
  }

  /// This rulebook with `reform` over it. Only what the reform touches is copied.
  package func overlaid(with reform: Overlay) -> Rulebook {
    Rulebook(law: law, overlay: overlay.followed(by: reform), words: words)
  }

  /// What is laid over the law.
  package var reform: Overlay { overlay }

  /// Every parameter as it counts here, in the order of the ids.
  package var parameters: [Parameter] {
    Set(law.keys).union(overlay.replaced.keys).sorted().compactMap { overlay.replaced[$0] ?? law[$0] }
  }

  /// - Throws: `parameter-unknown-id` with the nearest ids.
  package func parameter(_ id: String) throws(Diagnostic) -> Parameter {
    if let parameter = overlay.replaced[id] ?? law[id] { return parameter }
    throw Diagnostic(
      "parameter-unknown-id", .noAnswer, at: .init(field: id),
      ["parameter": id, "suggestions": NearNames.nearest(to: id, among: law.keys).joined(separator: ", ")])
  }

  /// The version that counts on `day`: of the law of the day that the overlay names, if it names one.
  ///
  /// - Throws: `parameter-unknown-id`, `parameter-before-first-value`.
  func version(
    _ id: String, at day: Day
  ) throws(Diagnostic) -> (parameter: Parameter, version: Parameter.Version, isAssumed: Bool) {
    let parameter = try parameter(id)
    // A parameter of which a bracket or a cell is assumed is the law's otherwise, and so are its days.
    let isReplaced = overlay.replaced[id] != nil && parameter.assumedPlaces.isEmpty
    let date = isReplaced ? day : overlay.rulesOf ?? day
    guard let version = parameter.version(on: date) else {
      throw Diagnostic(
        "parameter-before-first-value", .noAnswer, at: .init(field: "at"),
        ["parameter": id, "date": date.iso, "first": parameter.versions.first?.from.iso ?? ""])
    }
    return (parameter, version, isReplaced)
  }

  /// The single value that counts on `day` as a number, without what a trace would say of it; nil where it
  /// is unknown.
  ///
  /// - Throws: as `value(_:at:)`.
  func number(_ id: String, at day: Day) throws(Diagnostic) -> Double? {
    // Read where it lies: a copy of the parameter would count references for every number.
    if overlay.replaced.isEmpty || overlay.replaced[id] == nil, let place = law.index(forKey: id),
      let version = law.values[place].versionIndex(on: overlay.rulesOf ?? day),
      case .single(.number(let number)) = law.values[place].versions[version].content
    {
      return number
    }
    return try value(id, at: day).amount.number
  }
}
