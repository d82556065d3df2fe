import CChild

/// A program of the machine, run apart from this one: fed from memory, read into memory, with bounds on everything.
///
/// It knows nothing of this program's files, surroundings and network, ends with whoever waits for it, and leaves nothing
/// behind.
struct ChildProgram: Sendable {
  enum Fault: Error {
    /// It could not be begun, or gave up.
    case failed
    case tooLarge
    case tooSlow
    /// Nobody waits any more.
    case unwanted
  }

  /// Its path, then what it is told.
  let arguments: [String]
  let bounds: ConversionBounds

  /// Between two looks at whether somebody still waits, in milliseconds.
  private static let pause: Int32 = 100
  /// It writes no files; what it writes of itself stays small.
  private static let largestFile: UInt64 = 1 << 20

  /// What it writes when it is given `input`.
  func run(_ input: [UInt8], isWanted: () -> Bool) throws(Fault) -> [UInt8] {
    var child = nabo_child()
    var line: [UInt8] = []
    for argument in arguments {
      line += Array(argument.utf8)
      line.append(0)
    }
    let limits = nabo_child_bounds(
      memory: UInt64(bounds.memory), seconds: UInt64(bounds.seconds), file: Self.largestFile)
    guard nabo_child_begin(&child, line, arguments.count, "/", limits) == 0 else { throw .failed }
    defer { nabo_child_end(&child) }
    var output = [UInt8](repeating: 0, count: bounds.output)
    let end = ContinuousClock.now + .seconds(bounds.seconds)
    while true {
      let state = nabo_child_attend(&child, input, input.count, &output, output.count, Self.pause)
      switch Int(state) {
      case Int(NABO_CHILD_DONE): return Array(output[..<Int(child.taken)])
      case Int(NABO_CHILD_FAILED): throw .failed
      case Int(NABO_CHILD_OVERFULL): throw .tooLarge
      default: break
      }
      guard isWanted() else { throw .unwanted }
      guard ContinuousClock.now < end else { throw .tooSlow }
    }
  }
}

/// The most that making paper of a document may take of the machine.
package struct ConversionBounds: Sendable {
  /// Of the clock, and of the processor.
  package let seconds: Int
  /// Of address space, in bytes: more than what is used, since some programs ask for more than they use.
  package let memory: Int
  /// Of what comes out, in bytes.
  package let output: Int

  package init(seconds: Int = 60, memory: Int = 3 << 30, output: Int = 16 << 20) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
  }
}
