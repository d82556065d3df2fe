/// What a municipality is assessed by: so many areas, each worth as many points. A result always names its frame, for points of
/// different frames say different things and are never held against each other.
package struct AssessmentFrame: Hashable, Sendable {
  package let id: String
  package let areas: Int
  /// The most that an area can have.
  package let most: Int
  /// Whether it is a frame of ours rather than one that is published.
  package let isOwn: Bool

  /// All that can be had.
  package var total: Int { areas * most }

  /// Kommunekompasset as it was used from 2010 to 2019, and as it was revised in 2020: eight areas with 100 points each, 800
  /// in all. What is asked within each area is licensed and not part of the frame. Sources: reports of Nesodden and Grästorp
  /// (2010), SKR (2020).
  package static let all = [
    AssessmentFrame(id: "kommunekompasset-2010", areas: 8, most: 100, isOwn: false),
    AssessmentFrame(id: "kommunekompasset-2020", areas: 8, most: 100, isOwn: false),
    AssessmentFrame(id: "nabo-1", areas: 4, most: 100, isOwn: true),
  ]

  package static func named(_ id: String) -> AssessmentFrame? { all.first { $0.id == id } }
}
