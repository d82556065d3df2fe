import Basics
import Store
import TestDatabases
import Testing

@testable import Spaces

/// A database of its own that goes with it, and a clock that only moves when it is told to.
final class TestInstallation {
  let storage: any Storage
  private let close: @Sendable () -> Void
  /// Seconds after noon of 21 November 2026.
  var seconds: Int64 = 0
  var today = Day("2026-11-21") ?? Day.newYear(2026)

  init() throws {
    let (database, close) = try TestDatabase.open(OnEachEngine.engine)
    storage = database.storage
    self.close = close
    let steps = Room.spaces.migrations
    try migrate(storage, steps, at: Instant(milliseconds: 0))
  }

  deinit {
    close()
  }

  var now: Instant { Instant(milliseconds: 1_795_262_400_000 + seconds * 1000) }

  var occasion: Occasion {
    Occasion(
      now: now, today: today, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  /// One change, a second after the one before.
  func write<Value>(_ body: (any Transaction, Occasion) throws -> Value) throws -> Value {
    seconds += 1
    let occasion = occasion
    return try storage.write { try body($0, occasion) }
  }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value {
    try storage.read(body)
  }

  /// Somebody who is active.
  func person(_ name: String, isOperator: Bool = false) throws -> Person {
    try write { tx, occasion in
      let draft = PersonDraft(
        name: name, email: "\(folded(name).replacing(" ", with: "."))@example.org", isOperator: isOperator)
      return try Person.make(draft, by: .command("test"), tx, occasion)
        .change(Person.Changes(state: .active), by: .command("test"), tx, occasion)
    }
  }

  func actor(_ person: Person) throws -> Actor {
    try read { try Actor.of(person.id, at: today, $0) }
  }

  /// A space that `owner` owns.
  func space(_ owner: Person, shows: Set<Aspect> = []) throws -> Space {
    let actor = try actor(owner)
    return try write { tx, occasion in
      try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: "", shows: shows), by: .actor(actor), tx, occasion)
    }
  }

  func note(_ text: String, title: String = "Note", state: ThingState = .internal) -> ThingFields {
    ThingFields(title: title, state: state, content: Note(text: text).json)
  }

  /// The code of the diagnostic that `body` throws; for several, of the first.
  func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let error as Diagnostic {
      return error.code
    } catch let error as Diagnostics {
      return error.list.first?.code
    } catch {
      return "\(error)"
    }
  }
}

/// Runs each test of a suite once on every engine that is at hand.
struct OnEachEngine: SuiteTrait, TestTrait, TestScoping {
  @TaskLocal static var engine = Engine.sqlite

  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    // The suite as a whole asks too; only its tests are run again.
    guard testCase != nil else { return try await function() }
    for engine in TestDatabase.engines {
      try await Self.$engine.withValue(engine) { try await function() }
    }
  }
}

extension Trait where Self == OnEachEngine {
  static var onEachEngine: Self { OnEachEngine() }
}
