import ArgumentParser
import Basics
import Digests
import Files
import Spaces
import Store
import Wording

struct FilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files", abstract: "Check the files that were sent here.", subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract:
        "Read every file, and compare it with its name and with what the database says; exit 1 where one fails.",
      discussion: """
        Prints the digest of each file whose content is not what its name says, of each that a version names and that is \
        not there, and of each that no version names: what somebody sent and never kept, or what was erased.
        """)

    @OptionGroup var folder: FileFolderOption
    @OptionGroup var options: DatabaseOptions

    func run() throws {
      let phrase = try options.phrasebook()
      let address = try options.address()
      let storage = try openStorage(address, .expected)
      let named = try Surroundings.minding(address) {
        try storage.read { try FileUse.files(of: AllRooms.kinds, $0) }
      }
      let audit = FileAudit(try folder.store(state: options.state), named: Set(named.keys))
      for (digests, key) in [
        (audit.changed, "changed"), (audit.missing, "missing"), (audit.unnamed, "unnamed"),
      ] {
        for digest in digests { print(phrase("command-files.\(key)", ["digest": digest.text])) }
      }
      Surroundings.tell(
        phrase(
          "command-files.found",
          [
            "files": phrase.number(Double(audit.sound)),
            "megabytes": phrase.number(Double(audit.bytes) / 1_048_576, decimals: 1),
            "unnamed": phrase.number(Double(audit.unnamed.count)),
          ]))
      guard audit.isSound else {
        throw Diagnostic(
          "files-unsound", .noAnswer,
          ["changed": "\(audit.changed.count)", "missing": "\(audit.missing.count)"])
      }
    }
  }
}
