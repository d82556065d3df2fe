import Basics
import Foundation
import Store

/// A program to be killed: it writes entries of three parts, each entry in one transaction, and says so when the
/// database has said so. `kill.py` starts it, kills it and compares.
///
///     DurabilityBenchmark write DATABASE NAME   the number of each entry that was acknowledged, a line for each
///     DurabilityBenchmark read DATABASE         how many entries, again and again; it ends when one is not whole
///     DurabilityBenchmark list DATABASE         name, number and parts of every entry
///     DurabilityBenchmark migrate DATABASE      brings a database through steps that take a while each
///     DurabilityBenchmark level DATABASE        how many of the steps were carried out, and whether its content is
///                                               what they leave: `whole` or `halved`
@main
struct DurabilityBenchmark {
  private static let tables = Migration(
    "entries",
    """
    CREATE TABLE entry (
      name TEXT NOT NULL, number BIGINT NOT NULL, part BIGINT NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (name, number, part)
    );
    """)

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let task = arguments.first, let database = arguments.dropFirst().first else { return usage() }
    let storage = try openStorage(StorageAddress(database))
    if task == "migrate" {
      return try Store.migrate(storage, LongSteps.all, at: Instant(milliseconds: 0)).forEach { say($0.name) }
    }
    if task == "level" { return say(try LongSteps.level(of: storage)) }
    try migrate(storage, [tables], at: Instant(milliseconds: 0))
    switch (task, arguments.dropFirst(2).first) {
    case ("write", let name?): write(storage, name)
    case ("read", nil): read(storage)
    case ("list", nil): try list(storage)
    default: usage()
    }
  }

  private static func usage() {
    say("usage: DurabilityBenchmark write DATABASE NAME | read|list|migrate|level DATABASE")
  }

  private static func write(_ storage: any Storage, _ name: String) {
    while true {
      attempt {
        let number = try storage.write { tx in
          let last = try tx.row("SELECT max(number) AS number FROM entry WHERE name = \(name)")
          let number = (try last?.optionalInteger("number") ?? 0) + 1
          let content = String(repeating: "\(number) ", count: 40)
          for part in 1...3 {
            try tx.run("INSERT INTO entry VALUES (\(name), \(number), \(part), \(content))")
          }
          return number
        }
        say("\(number)")
      }
    }
  }

  private static func read(_ storage: any Storage) {
    while true {
      attempt {
        let (whole, broken) = try storage.read { tx in
          let row = try tx.row(
            """
            SELECT count(*) AS entries, sum(CASE WHEN parts = 3 THEN 0 ELSE 1 END) AS broken
            FROM (SELECT count(*) AS parts FROM entry GROUP BY name, number) AS counted
            """)
          return (try row?.integer("entries") ?? 0, try row?.optionalInteger("broken") ?? 0)
        }
        say("\(whole) \(broken)")
        if broken > 0 { exit(1) }
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  private static func list(_ storage: any Storage) throws {
    let rows = try storage.read { tx in
      try tx.rows(
        """
        SELECT name, number, count(*) AS parts FROM entry GROUP BY name, number ORDER BY name, number
        """)
    }
    for row in rows {
      say("\(try row.text("name")) \(try row.integer("number")) \(try row.integer("parts"))")
    }
  }

  /// A fault is said and then the next try follows, as a server would go on.
  private static func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      say("fault \((error as? StorageFault).map { "\($0)" } ?? "\(error)")")
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Past the buffer: what was said is said, also when the program is killed.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
