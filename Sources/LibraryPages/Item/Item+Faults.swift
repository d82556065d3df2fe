import Basics
import Programmes
import Spaces

extension Item {
  func faults(in ground: Ground) throws -> [Diagnostic] {
    try licenceFaults(in: ground) + stepFaults
  }

  /// What was adapted from something shared alike is shared alike.
  private func licenceFaults(in ground: Ground) throws -> [Diagnostic] {
    guard let adaptedFrom, licence != .byShareAlike, try ground.target(adaptedFrom) != nil,
      case .actor(let actor) = ground.doer,
      let fields = try Thing.version(of: adaptedFrom, on: ground.day, knownAt: nil, for: actor, ground.tx)?
        .fields, Item(reading: fields.content).licence == .byShareAlike
    else { return [] }
    return [Diagnostic("item-licence-unfit", .badInput, at: .init(field: "licence"))]
  }

  private var stepFaults: [Diagnostic] {
    let unread = steps.indices.filter { steps[$0].numbers == nil }.map { index in
      Diagnostic(
        "outline-step-unknown", .badInput, at: .init(field: "steps.\(index).after"),
        ["value": steps[index].after])
    }
    guard unread.isEmpty, let outline else { return unread }
    return outline.faults.map { fault in
      Diagnostic(
        fault.code, .badInput, at: .init(field: "steps.\(fault.step).\(fault.field)"),
        ["value": steps[fault.step].after])
    }
  }
}
