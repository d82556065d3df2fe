package import Basics
package import Files

/// Where files that are sent here are kept, and what each space may keep.
package struct FilePlace: Sendable {
  package let store: FileStore
  /// Most bytes of one file, and of all files of a space.
  package let largest: Int
  package let mostOfSpace: Int
  package let readings: FileReadings
  /// Has somebody look at a file before it is kept, and throws what they found; nil where nobody does.
  package let inspect: (@Sendable (_ path: String) throws(Diagnostic) -> Void)?

  package init(
    store: FileStore, largest: Int = 1 << 30, mostOfSpace: Int = 20 << 30,
    readings: FileReadings = .none,
    inspect: (@Sendable (String) throws(Diagnostic) -> Void)? = nil
  ) {
    self.store = store
    self.largest = largest
    self.mostOfSpace = mostOfSpace
    self.readings = readings
    self.inspect = inspect
  }
}
