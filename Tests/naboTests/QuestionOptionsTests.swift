import Answers
import AtlasFiles
import Foundation
import Testing
import Wording

/// The options of the commands are the lists of the questions, name for name: what the parser itself says of them.
@Suite struct QuestionOptionsTests {
  /// A command as the parser tells it.
  private struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable { let name: String }
    let preferredName: Name?
    let valueName: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool

    var name: String { preferredName?.name ?? valueName ?? "" }
  }

  private struct Dump: Decodable { let command: Command }

  private static let commands = Result {
    let result = try Program.run(["--experimental-dump-help"])
    let dump = try JSONDecoder().decode(Dump.self, from: result.output)
    return Dictionary(uniqueKeysWithValues: (dump.command.subcommands ?? []).map { ($0.commandName, $0) })
  }

  private static let texts = Result { try readTexts(Program.root.appending(path: "Texts")).phrasebook(.en) }

  /// What the machine is told, and files that hold what a program sends in the address.
  private static func own(_ question: Question) -> Set<String> {
    let machine: Set = ["format", "assets", "help", "version"]
    return switch question {
    case .project: machine.union(["state", "input"])
    case .outlook, .council, .decide: machine.union(["state"])
    case .income: machine.union(["input"])
    case .evaluate: machine.union(["panel"])
    default: machine
    }
  }

  /// Figures of single municipalities, which a command reads in a file.
  private static let inFile: [Question: Set<String>] = [
    .income: [
      "unit", "name", "county", "inhabitants", "tax", "tax-percent", "need-index", "regional-grants",
      "tax-base",
      "standard-cost", "structural-grant", "protected-cost", "property-fee", "cost.preschool", "cost.school",
      "cost.upper-secondary", "cost.social", "cost.adult-education", "cost.elderly", "cost.infrastructure",
      "cost.overhead", "cost.transport",
    ]
  ]

  @Test(arguments: Question.allCases) func theOptionsAreTheList(_ question: Question) throws {
    let command = try #require(try Self.commands.get()[question.rawValue])
    let options = (command.arguments ?? []).filter { !Self.own(question).contains($0.name) }
    let asked = question.parameters.filter { !(Self.inFile[question]?.contains($0.name) ?? false) }
    #expect(Set(options.map(\.name)) == Set(asked.map(\.name)))
    let phrase = try Self.texts.get()
    for parameter in asked {
      let option = try #require(options.first { $0.name == parameter.name }, "\(parameter.name)")
      #expect(option.isRepeating == parameter.isRepeatable, "\(parameter.name)")
      // A projection can be of a file instead, and contests too.
      let isFree = !parameter.isRequired || question == .project
      #expect(option.isOptional == isFree, "\(parameter.name)")
      if parameter.name == "batch" { continue }
      #expect(
        option.abstract?.hasPrefix(phrase("api.parameter.\(parameter.text)")) == true, "\(parameter.name)")
    }
  }

  /// Through groups of options, names of several words and arguments without a name.
  @Test(arguments: [
    ("grants --merge Asker,Hurum --decided 2017-06-08 --effective 2020-01-01 --basis-grant x", "basis-grant"),
    ("council --date 2019-01-01 --merge Asker,Hurum --before 47,x", "before"),
    ("decide --date 2020-01-01 --merge Øyer,Gausdal --travel-time 3440:x", "travel-time"),
    ("rule no.such.rule --at 2015-06-01", "no.such.rule"), ("parameters --with x", "with"),
    ("timeline --effective 2028-01-01 --country xx", "xx"),
  ])
  func whatIsGivenIsRead(_ line: String, _ named: String) throws {
    let result = try Program.run(line.split(separator: " ").map(String.init))
    #expect(result.status != 0)
    #expect(result.faults.contains(named), "\(result.faults)")
  }
}
