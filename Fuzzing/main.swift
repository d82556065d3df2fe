import Foundation

// Built as usual, this reads each file that it is given with the reader that NABO_PARSER names, so that what once
// broke a reader is tried again by everybody. Built for fuzzing (script/fuzz), libFuzzer takes the arguments.
#if FUZZING
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  exit(runFuzzer(&count, &arguments) { consume($0, $1) })
#else
  for path in CommandLine.arguments.dropFirst() {
    chosenParser(Array(try Data(contentsOf: URL(filePath: path))))
  }
#endif
