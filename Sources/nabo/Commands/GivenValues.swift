import Answers
import ArgumentParser
import Wording

extension Parameters {
  /// What the options of a command say of what a question takes.
  init(_ question: Question, given command: some ParsableArguments) {
    self.init(
      command.given.filter { question.parameter($0.key) != nil && !$0.value.isEmpty },
      language: Surroundings.language.rawValue)
  }
}

/// A group of options within those of a command.
private protocol OptionsWithin {
  var given: [String: [String]] { get }
}

extension OptionGroup: OptionsWithin {
  fileprivate var given: [String: [String]] { wrappedValue.given }
}

extension ParsableArguments {
  /// The texts that were given, by the names that the options have on a command line: read off the options
  /// themselves, so that none can be forgotten.
  fileprivate var given: [String: [String]] {
    Mirror(reflecting: self).children.reduce(into: [:]) { given, child in
      // A wrapped property is kept under its name with a line in front.
      let name = (child.label ?? "").dropFirst().map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }
        .joined()
      switch child.value {
      case let group as any OptionsWithin: given.merge(group.given) { first, _ in first }
      case let option as Option<String>: given[name] = [option.wrappedValue]
      case let option as Option<String?>: given[name] = option.wrappedValue.map { [$0] }
      case let option as Option<[String]>: given[name] = option.wrappedValue
      case let argument as Argument<String>: given[name] = [argument.wrappedValue]
      case let argument as Argument<String?>: given[name] = argument.wrappedValue.map { [$0] }
      default: break
      }
    }
  }
}
