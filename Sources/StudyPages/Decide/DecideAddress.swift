import Answers
import Pages

/// What the address of the page says: the question itself, and fields of its forms that still have to be folded
/// into the question: `weight-money` for a slider, `place-money` for a place in the order of importance.
struct DecideAddress {
  /// The question, without what is empty.
  let question: Query
  /// Whether the address has fields of a form in it.
  let isForm: Bool
  /// What the address says for other views of the study.
  let others: [Query.Pair]

  /// Names that say what matters.
  static let weighing = ["weight", "rank", "concentration"]

  init(_ query: Query) {
    let names = Set(Question.decide.parameters.map(\.name))
    others = query.wholeStudy.pairs.filter { !names.contains($0.name) }
    let given = query.taken(by: .decide).pairs.filter { !$0.value.isEmpty }
    let sliders = Self.fields("weight-", in: query)
    let places = Self.fields("place-", in: query)
    isForm = !sliders.isEmpty || !places.isEmpty
    guard isForm else {
      question = Query(given)
      return
    }
    let kept = given.filter { !["weight", "rank"].contains($0.name) }
    let weights = sliders.filter { !$0.value.isEmpty }.map { Query.Pair("weight", "\($0.id):\($0.value)") }
    let rank = Self.rank(places)
    let isUnsaid = weights.isEmpty && rank.isEmpty
    question = Query(
      kept.filter { $0.name != "concentration" || !isUnsaid } + weights
        + (rank.isEmpty ? [] : [.init("rank", rank)]))
  }

  private static func fields(_ prefix: String, in query: Query) -> [(id: String, value: String)] {
    query.pairs.filter { $0.name.hasPrefix(prefix) }.map {
      (String($0.name.dropFirst(prefix.count)), $0.value)
    }
  }

  /// The order as a question takes it; criteria with the same place are as important.
  private static func rank(_ places: [(id: String, value: String)]) -> String {
    let numbered = places.compactMap { place in Int(place.value).map { (id: place.id, place: $0) } }
    return Set(numbered.map(\.place)).sorted().map { place in
      numbered.filter { $0.place == place }.map(\.id).joined(separator: "=")
    }.joined(separator: ",")
  }

  /// The page with the form folded in.
  var whole: Query { Query(question.pairs + others) }

  /// Everything but what matters, for forms and for starting over.
  var unweighed: Query {
    Query(whole.pairs.filter { !Self.weighing.contains($0.name) })
  }

  /// The parts of the address that an outlook reads.
  var outlook: Query {
    question.taken(by: .outlook)
  }
}
