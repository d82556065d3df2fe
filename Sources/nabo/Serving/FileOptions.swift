import ArgumentParser
import Basics
import Files
import Foundation
import Site
import WorkPages

/// What an operator sets about files.
struct FileOptions: ParsableArguments {
  @OptionGroup var folder: FileFolderOption

  @Option(help: "Most MB of one file that is sent here.") var largestFile = 1024

  @Option(help: "Most MB of all files of a space.") var filesOfSpace = 20_480

  @Option(
    help: ArgumentHelp(
      "ClamAV's daemon, to which files are shown before they are kept: the path of its socket, or host:port.",
      discussion:
        "What it does not answer for is refused. Its StreamMaxLength is to be no less than --largest-file."))
  var clamav: String?

  func validate() throws {
    if let clamav, VirusScanner(clamav) == nil {
      throw ValidationError("--clamav takes the path of a socket or host:port, not '\(clamav)'.")
    }
    guard (1...65_536).contains(largestFile) else {
      throw ValidationError("--largest-file takes 1 to 65536.")
    }
    guard filesOfSpace >= largestFile else {
      throw ValidationError("--files-of-space takes no less than --largest-file.")
    }
  }

  /// Nil, and said, where no folder can be made: all else is served without.
  func place(state: String?) -> FilePlace? {
    do throws(Diagnostic) {
      let store = try folder.store(state: state)
      // Whoever still writes has written within the hour.
      store.clearIncoming(before: Date(timeIntervalSinceNow: -3600))
      return FilePlace(
        store: store, largest: largestFile << 20, mostOfSpace: filesOfSpace << 20, readings: .installed,
        inspect: inspection)
    } catch {
      Surroundings.report(Diagnostics([error]))
      return nil
    }
  }

  /// Shows a file to the scanner; nil where there is none.
  private var inspection: (@Sendable (String) throws(Diagnostic) -> Void)? {
    guard let clamav, let scanner = VirusScanner(clamav) else { return nil }
    return { path throws(Diagnostic) in try scanner.inspect(path) }
  }
}

/// Where files lie.
struct FileFolderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the files that are sent here; or NABO_FILES.",
      discussion:
        "Without it, files in the folder of what was imported. Servers on one database share it. Back it up after the database."
    ))
  var files: String?

  /// Throws `files-unusable`.
  func store(state: String?) throws(Diagnostic) -> FileStore {
    let wish = files ?? Surroundings.environment("NABO_FILES")
    return try FileStore(folder: wish ?? Surroundings.state(state).appending(path: "files").path)
  }
}
