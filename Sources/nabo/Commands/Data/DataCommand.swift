import ArgumentParser
import AtlasFiles
import Wording

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Check the tables, import others, and fetch what is newer.",
    subcommands: [
      Check.self, ImportCommand.self, OutlinesCommand.self, UpdateCommand.self, VersionsCommand.self,
      UseCommand.self,
    ])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check every table that counts against its own rules.")

    @Option(help: "Folder that holds Data, Texts and Public.")
    var assets: String?

    func run() throws {
      let folders = try Surroundings.assets(assets)
      let atlas = try readAtlas(try Surroundings.tables(folders))
      let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
      let statutes = try readStatutes(folders.data)
      _ = (
        try readBallotRules(folders.data), try readCaseSchedules(folders.data),
        try readInstruments(folders.data)
      )
      let findings =
        checks(of: atlas) + checks(of: try readOutlines(folders.data), in: atlas)
        + checks(of: try readRulebook(folders.data))
        + checks(of: try readTemplates(folders.data, statutes), in: statutes)
      for finding in findings {
        print(
          "\(finding.faults.isEmpty ? "ok   " : "FAULT") \(phrase("command-check.\(finding.name)", finding.values))"
        )
        for fault in finding.faults { print("      \(fault)") }
      }
      let faulty = findings.filter { !$0.faults.isEmpty }.count
      print(phrase("command-check.summary", ["passed": "\(findings.count - faulty)", "failed": "\(faulty)"]))
      if faulty > 0 { throw ExitCode(1) }
    }
  }
}
