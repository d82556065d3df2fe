import Foundation
import Opinions

/// A public conversation, and what Polis made of it; `Tests/Cases/opinions/README.md` says where it is from.
struct Conversation: Decodable {
  struct Representing: Decodable {
    let group: Int
    let statement: String
    let agrees: Bool
    let share: Double
    let ratio: Double
    let test: Double
    let differenceTest: Double
  }

  let groups: [[String]]
  let representing: [Representing]
  let uniting: [String: Double]

  static func named(_ name: String) throws -> Conversation {
    try JSONDecoder().decode(
      Conversation.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  static func votes(of name: String) throws -> [VoteTable.Vote] {
    let text = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      return Int8(cells[2]).map { VoteTable.Vote(String(cells[0]), String(cells[1]), $0) }
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Cases/opinions")
}
