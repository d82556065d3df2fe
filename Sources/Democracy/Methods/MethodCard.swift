/// A way of involving residents. Its words stand in the texts under its id.
package struct MethodCard: Hashable, Sendable {
  /// What is wanted of residents, from least to most.
  package enum Aim: String, CaseIterable, Sendable {
    case inform, collect, cooperate
  }

  package enum Reach: String, CaseIterable, Sendable {
    case few, many
  }

  package let id: String
  package let aims: Set<Aim>
  package let reaches: Set<Reach>

  package static let all = [
    MethodCard(id: "open-hearing", aims: [.collect], reaches: [.many]),
    MethodCard(id: "public-meeting", aims: [.inform, .collect], reaches: [.many]),
    MethodCard(id: "guest-table", aims: [.collect], reaches: [.few]),
    MethodCard(id: "cafe", aims: [.collect, .cooperate], reaches: [.few, .many]),
    MethodCard(id: "panel", aims: [.cooperate], reaches: [.few]),
    MethodCard(id: "survey", aims: [.collect], reaches: [.many]),
    MethodCard(id: "walk", aims: [.collect, .cooperate], reaches: [.few]),
  ]

  /// - Parameters: what is asked for; nil asks for any.
  package func fits(_ aim: Aim?, _ reach: Reach?) -> Bool {
    (aim.map(aims.contains) ?? true) && (reach.map(reaches.contains) ?? true)
  }
}
