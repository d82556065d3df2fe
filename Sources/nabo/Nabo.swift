import ArgumentParser
import Basics
import Foundation

/// The program: one file for each command, and here the exit status.
@main
struct Nabo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabo",
    abstract: "See what becomes of municipalities that stand alone, cooperate or merge.",
    version: Program.version,
    subcommands: [
      UnitsCommand.self, ChangesCommand.self, CorrespondCommand.self, ReformCommand.self,
      EvaluateCommand.self, IndicatorsCommand.self,
      CompareCommand.self, StudyCommand.self, OutlookCommand.self, DecideCommand.self, ProjectCommand.self,
      ValidateCommand.self, GroupsCommand.self, RegionsCommand.self, EnsembleCommand.self,
      PartnersCommand.self, JobCommand.self,
      RulesCommand.self, RuleCommand.self, ParametersCommand.self, GrantsCommand.self, IncomeCommand.self,
      SeatsCommand.self, CouncilCommand.self, FormsCommand.self, ChooseFormCommand.self,
      TimelineCommand.self, ProgrammeCommand.self, WheelCommand.self, DeadlinesCommand.self,
      NamesCommand.self,
      OpinionCommand.self,
      BudgetCommand.self,
      LawCheckCommand.self,
      EffectsCommand.self, IdenticalCommand.self, AmendCommand.self, CheckBallotCommand.self,
      MarginCommand.self, DataCommand.self,
      BackupCommand.self, RestoreCommand.self, DatabaseCommand.self, FilesCommand.self, AuditCommand.self,
      PeopleCommand.self, SpaceCommand.self, SessionsCommand.self, ServeCommand.self,
    ])

  /// 0 for an answer, 1 for a question that has none, 2 for wrong usage or unreadable input.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as Diagnostics {
      Surroundings.report(error)
      Foundation.exit(error.list.contains { $0.kind == .badInput } ? 2 : 1)
    } catch let error as Diagnostic {
      Surroundings.report(Diagnostics([error]))
      Foundation.exit(error.kind == .badInput ? 2 : 1)
    } catch {
      let status = exitCode(for: error)
      let text = fullMessage(for: error)
      if status == .success {
        print(text)
        Foundation.exit(0)
      }
      if !text.isEmpty { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
      Foundation.exit(error is ExitCode ? status.rawValue : 2)
    }
  }
}
