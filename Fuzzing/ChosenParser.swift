import Foundation

/// The reader that the environment names; without one, or with another word, the readers there are.
let chosenParser: @Sendable ([UInt8]) -> Void = {
  if let parser = ProcessInfo.processInfo.environment["NABO_PARSER"].flatMap({ parsers[$0] }) {
    return parser
  }
  // Past the buffer, which libFuzzer does not empty when it ends.
  FileHandle.standardOutput.write(Data((parsers.keys.sorted().joined(separator: "\n") + "\n").utf8))
  exit(2)
}()

#if FUZZING
  /// libFuzzer's entrance (https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).
  @_silgen_name("LLVMFuzzerRunDriver")
  func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ consumer: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// What libFuzzer calls with each input; its own entrance, which is linked in too, wants it by this name.
  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ start: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    consume(start, length)
  }

  func consume(_ start: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    chosenParser(Array(UnsafeBufferPointer(start: start, count: length)))
    return 0
  }
#endif
