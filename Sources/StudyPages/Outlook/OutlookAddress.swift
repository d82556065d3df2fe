import Answers
import Basics
import Figures
import Pages

/// What the address of an outlook says: the question itself, which alternative is looked at, and fields of
/// the form that still have to be folded into the question.
struct OutlookAddress {
  /// The question, without what only the page reads and without what is empty.
  let question: Query
  /// Id of the alternative that the page is about.
  let shown: String?
  /// Whether the address has fields of the form in it.
  let isForm: Bool

  /// Parts of the question that have a field for each key: `assume-speed`, `council-3405`.
  static let folded = ["assume", "free-income", "task-share", "council", "travel-time", "with"]

  /// What stands between the key and the value of a part.
  private static func mark(_ name: String) -> Character { name == "with" ? "=" : ":" }

  init(_ query: Query, priors: Priors) {
    let given = query.taken(by: .outlook).pairs.filter { !$0.value.isEmpty }
    let fields = Self.folded.flatMap { name in
      query.pairs.filter { $0.name.hasPrefix("\(name)-") }.map { (name, $0) }
    }
    isForm = !fields.isEmpty
    shown = query["show"].flatMap { $0.isEmpty ? nil : $0 }
    var pairs = given
    for (name, field) in fields {
      let key = String(field.name.dropFirst(name.count + 1))
      let value = field.value.numeral()
      let mark = Self.mark(name)
      let old = pairs.last { $0.name == name && $0.value.hasPrefix("\(key)\(mark)") }
      if name == "assume", let old, Self.mean(old.value) == Double(value) { continue }
      pairs.removeAll { $0.name == name && $0.value.hasPrefix("\(key)\(mark)") }
      if value.isEmpty { continue }
      if name == "assume", let number = Double(value),
        priors.list.first(where: { $0.id.rawValue == key })?.mean == number
      {
        continue
      }
      pairs.append(.init(name, "\(key)\(mark)\(value)"))
    }
    question = Query(pairs)
  }

  /// The same with something changed, for links and for files.
  func query(_ name: String, _ value: String?) -> Query {
    (shown.map { question.setting("show", to: $0) } ?? question).setting(name, to: value)
  }

  /// The page with the form folded in.
  var whole: Query {
    shown.map { question.setting("show", to: $0) } ?? question
  }

  /// What answers depend on, in an order of its own and without what is usual anyway, so that two who ask the same share
  /// one job, whatever page they ask it on.
  func key(today: Day) -> Query {
    let said = question.pairs.filter { Question.outlook.parameter($0.name)?.usual != $0.value }
    let sorted = said.enumerated().sorted {
      ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
    }.map(\.element)
    return Query(sorted + [.init("today", today.iso)])
  }

  /// The value of a question part for one key: `council:3405` → `27`.
  func value(_ name: String, _ key: String) -> String {
    for text in question.all(name).reversed() {
      for pair in text.split(separator: ",").reversed() where pair.hasPrefix("\(key)\(Self.mark(name))") {
        return String(pair.dropFirst(key.count + 1))
      }
    }
    return ""
  }

  private static func mean(_ text: String) -> Double? {
    let fields = text.split(separator: ":")
    return fields.count > 1 ? Double(fields[1]) : nil
  }
}
