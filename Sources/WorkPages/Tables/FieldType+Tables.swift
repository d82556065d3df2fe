package import Spaces

extension FieldType {
  /// What stands in it, one by one: of a list its elements.
  var element: FieldType { if case .list(let element) = self { element } else { self } }

  /// By what a table goes that is ordered by it. Not by what a thing is called, which not everybody may see.
  package var orderKey: ThingQuestion.Order.Key? {
    switch element {
    case .line, .choice, .address, .person: .text
    case .whole, .decimal, .share, .money: .number
    case .day, .period: .day
    case .unit: .unit
    case .organisation: .organisation
    case .text, .post, .thing, .file, .list, .table: nil
    }
  }
}

extension FieldShape {
  /// How things are grouped by it; nil for what no two of them say alike.
  var grouping: ThingQuestion.Grouping? {
    switch type.element {
    case .choice: .word(name)
    case .unit: .unit(name)
    case .organisation, .post, .thing: .reference(name)
    default: nil
    }
  }

  /// Whether its numbers are added up. A sum of shares would mean nothing.
  var isAdded: Bool {
    switch type {
    case .whole, .decimal, .money: true
    default: false
    }
  }

  /// Whether a table shows it where no columns are chosen.
  var isUsualColumn: Bool { type == .file || (type != .text && origin != .made) }

  /// The names under which an address narrows by it.
  package var queryNames: [String] {
    switch type.element {
    case .line, .address, .choice, .unit, .organisation, .post, .thing, .person: [name]
    case .whole, .decimal, .share, .money: ["\(name)-from", "\(name)-to"]
    case .day, .period: ["\(name)-from", "\(name)-to", "\(name)-on"]
    case .text, .file, .list, .table: []
    }
  }
}
