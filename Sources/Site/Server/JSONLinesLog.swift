import Foundation
package import Logging

/// A log for machines: one JSON object a line on standard error.
///
/// `{"time":"2026-11-21T10:00:00Z","level":"info","message":"request","method":"GET",…}`. What the message
/// is about stands in the metadata, as texts, in alphabetical order.
package struct JSONLinesLog: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level
  package var metadataProvider: Logger.MetadataProvider?
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes a line with its end.
  package init(
    level: Logger.Level,
    write: @escaping @Sendable (String) -> Void = {
      try? FileHandle.standardError.write(contentsOf: Data($0.utf8))
    }
  ) {
    logLevel = level
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    write(line(for: event, at: ServerClock.now))
  }

  func line(for event: LogEvent, at time: UTCTime) -> String {
    var fields = [
      ("time", time.iso), ("level", event.level.rawValue), ("message", event.message.description),
    ]
    if let error = event.error { fields.append(("error", "\(error)")) }
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    fields += all.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) }
    return "{" + fields.map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}\n"
  }

  /// `text` as a JSON string; no character of it can end the string or the line.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
