import Spaces

/// Where a page of a list begins, as `after` says it: behind a thing, in the order in which things were made; behind so
/// many, in an order that was asked for.
enum ListPage {
  case first(isOrdered: Bool)
  case behind(Identifier<Thing>)
  case beyond(Int)

  /// Nil for a text that no page of ours has written.
  init?(_ text: String?, isOrdered: Bool) {
    guard let text else {
      self = .first(isOrdered: isOrdered)
      return
    }
    if isOrdered, let count = Int(text), (1...1_000_000).contains(count), String(count) == text {
      self = .beyond(count)
    } else if !isOrdered, let id = Identifier<Thing>(text) {
      self = .behind(id)
    } else {
      return nil
    }
  }

  /// Asks for one more than the page holds, so that it shows whether there is another.
  func turn(_ question: inout ThingQuestion, limit: Int) {
    question.limit = limit + 1
    switch self {
    case .first(isOrdered: false): question.order = .made
    case .first(isOrdered: true): break
    case .behind(let id): (question.order, question.after) = (.made, id)
    case .beyond(let count): question.offset = count
    }
  }

  func next(after last: Identifier<Thing>, limit: Int) -> String {
    switch self {
    case .first(isOrdered: false), .behind: last.text
    case .first(isOrdered: true): String(limit)
    case .beyond(let count): String(count + limit)
    }
  }
}
