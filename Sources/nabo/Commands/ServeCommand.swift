import Answers
import ArgumentParser
import AtlasFiles
import Basics
import CAllocator
import Figures
import Foundation
import Jobs
import Logging
import Pages
import SignIn
import Site
import Store
import StudyPages
import Wording
import WorkPages

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the site. Without a proxy, for this machine only.")

  @Option(help: "Port; 0 for any that is free.") var port = 8080
  @Option(help: "Address to listen on.") var host = "127.0.0.1"
  @Option(help: "Least severe log line that is written: debug, info, warning, error.") var logLevel = "info"
  @OptionGroup var work: WorkOptions

  func validate() throws {
    guard Logger.Level(rawValue: logLevel) != nil else {
      throw ValidationError("--log-level takes debug, info, warning or error, not '\(logLevel)'.")
    }
  }

  func run() async throws {
    nabo_allocator_gives_back()
    let folders = try Surroundings.assets(work.database.assets)
    let files = try StaticFiles(folder: folders.site, joined: [Frame.styleSheet: Frame.styleSheets])
    let level = Logger.Level(rawValue: logLevel) ?? .info
    let log = Logger(label: "nabo") { _ in JSONLinesLog(level: level) }
    let metrics = Metrics()
    if let warning = work.warning { Surroundings.report(Diagnostics([warning])) }
    let workplace = try work.workplace(data: folders.data, log: log, metrics: metrics)
      .knowing(organisationRegister())
    workplace.takeInTexts(of: AllRooms.kinds)
    LeftSteps(storage: workplace.storage, log: log).begin()
    let texts = try readTexts(folders.texts)
    let content = try content(folders, files, texts, workplace, metrics)
    let site = try Website(content: content)
    let server = SiteServer(
      pages: site.pages, assets: files, log: log,
      settings: ServerSettings(
        host: host, port: port, isSecure: work.publicAddress?.isSecure ?? false,
        isBehindProxy: work.behindProxy, metricsAddress: work.metricsAddress.flatMap(MetricsAddress.init)),
      metrics: metrics,
      sessions: { try? workplace.storage.read { try Sessions.count($0, Surroundings.occasion) } },
      jobs: { (try? workplace.storage.read { try Jobs.counts($0) }) ?? [:] },
      onListening: { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        // Written past the buffer, so that whoever started the program in a pipe sees it at once.
        FileHandle.standardOutput.write(Data("Nabo: \(address)\n".utf8))
        // Where nobody can sign in, no link leads anywhere.
        if workplace.signIn != nil, let link = work.firstOwnerLine(workplace.storage, served: address) {
          FileHandle.standardOutput.write(Data("First owner: \(link)\n".utf8))
        }
      })
    let rounds = work.letterRounds(
      workplace, texts: texts, statutory: content.statutory, log: log)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await rounds?.run() }
      try await server.run()
      group.cancelAll()
    }
  }

  private func content(
    _ folders: AssetFolders, _ files: StaticFiles, _ texts: Texts, _ workplace: Workplace, _ metrics: Metrics
  ) throws -> SiteContent {
    let state = Surroundings.state(work.database.state)
    let current = try Surroundings.tables(folders, state: work.database.state)
    let tables = try dataHash(current)
    let imported = try (["statistics"] + ImportedFacts.folders).map {
      try dataHash(state.appending(path: $0))
    }
    let sharing = OutlookSharing.onThreads(workplace, tables: [tables] + imported)
    let statutes = try readStatutes(folders.data)
    return SiteContent(
      atlas: try atlas(current), rulebook: try readRulebook(folders.data), statutes: statutes,
      templates: try readTemplates(folders.data, statutes),
      caseSchedules: try readCaseSchedules(folders.data), instruments: try readInstruments(folders.data),
      texts: texts,
      asset: { files.address(of: $0) }, today: { Surroundings.today },
      boundaries: try boundaries(folders, state), outlooks: .onThreads(sharing: sharing, metrics: metrics),
      most: PriceLimit(steps: work.mostSteps),
      mostSignedIn: PriceLimit(steps: work.stepsSignedIn), dataHash: tables,
      paper: .installed(data: folders.data),
      site: work.publicAddress?.absolute("") ?? (port == 0 ? "" : "http://\(host):\(port)"),
      workplace: workplace)
  }

  /// What was imported of Enhetsregisteret; nothing, and saying so, where it cannot be read.
  private func organisationRegister() -> RegisterLookup {
    do throws(Diagnostics) {
      return RegisterLookup(try RegisterCopyFolder(state: Surroundings.state(work.database.state)).read())
    } catch {
      Surroundings.report(error)
      return RegisterLookup()
    }
  }

  /// The outlines that are shipped, and after them what the operator imported, which is drawn where it tells a division.
  private func boundaries(_ folders: AssetFolders, _ state: URL) throws -> [DivisionBoundaries] {
    let imported = BoundaryFolder(state: state).boundaries()
    if !imported.faults.isEmpty { Surroundings.report(Diagnostics(imported.faults)) }
    return try readOutlines(folders.data).map {
      DivisionBoundaries(country: $0.country, day: $0.day, credit: $0.credit, map: $0.map)
    }
      + imported.found.map {
        DivisionBoundaries(country: $0.country, day: $0.day, credit: $0.credit, map: $0.map)
      }
  }

  /// With what was imported; without, and saying so, where it cannot be read.
  private func atlas(_ tables: DataTables) throws -> Atlas {
    let folder = StatisticsFolder(state: Surroundings.state(work.database.state))
    var imported: [String: ImportedStatistics] = [:]
    do throws(Diagnostics) {
      imported = try folder.statistics()
    } catch {
      Surroundings.report(error)
    }
    let atlas = try readAtlas(tables, imported: imported)
    let known = ImportedFacts(state: Surroundings.state(work.database.state)).addingWhatCanBeRead(to: atlas)
    if !known.faults.isEmpty { Surroundings.report(Diagnostics(known.faults)) }
    return known.atlas
  }
}
