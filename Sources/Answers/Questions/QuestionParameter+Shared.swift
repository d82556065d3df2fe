package import Law
import Rulebook
import Studies
import Units

/// Parameters that several questions take, and those that readers and forms ask for what they take.
extension QuestionParameter {
  package static let countries = ["no", "se"]
  package static let country = QuestionParameter("country", .choice(countries), usual: "no")
  static let anyCountry = QuestionParameter("country", .choice(countries), text: "country-both")
  static let onlyNorway = QuestionParameter(
    "country", .choice(["no"]), text: "country-norway", usual: country.usual)
  static let date = QuestionParameter("date", .day)
  static let tier = QuestionParameter(
    "tier", .choice(UnitTier.allCases.map(\.rawValue)), usual: UnitTier.municipality.rawValue)

  /// The day whose law counts.
  static func lawDay(_ name: String) -> QuestionParameter {
    QuestionParameter(name, .day, text: "at")
  }

  static func effective(required: Bool) -> QuestionParameter {
    QuestionParameter("effective", .day, required: required)
  }

  static let outcome = QuestionParameter(
    "outcome", .choice(MeasuredOutcome.allCases.map(\.rawValue)))
  package static let horizon = QuestionParameter(
    "horizon", .whole(OutlookPlan.horizons), usual: "\(OutlookRequest.usualHorizon)")
  package static let draws = QuestionParameter(
    "draws", .whole(OutlookPlan.drawCounts), usual: "\(OutlookRequest.usualDraws)")
  package static let seed = QuestionParameter("seed", .whole(0...Int(Int32.max)), usual: "1")
  package static let level = QuestionParameter("level", .number(0.01...0.99), usual: "0.8")
  package static let concentration = QuestionParameter("concentration", .number(1...10_000))

  static let fromYear = QuestionParameter("from", .whole(nil), text: "from-year")
  static let toYear = QuestionParameter("to", .whole(nil), text: "to-year")
  static let projectionDraws = QuestionParameter(
    "draws", .whole(1...ProjectRequest.mostPaths), usual: draws.usual)
  static let projectionSeed = QuestionParameter("seed", .whole(nil), usual: "1")
  static let projectionLevel = QuestionParameter("level", .number(0...1, except: [0, 1]), usual: "0.8")

  package static let method = QuestionParameter(
    "method", .choice(DivisorMethod.Name.allCases.map(\.rawValue)),
    usual: DivisorMethod.Name.modifiedSainteLague.rawValue)
  package static let procedure = QuestionParameter(
    "kind", .choice(Procedure.Kind.allCases.map(\.rawValue)), usual: Procedure.Kind.merger.rawValue)
  package static let splitParts = QuestionParameter(
    "parts", .choice(Procedure.Parts.allCases.map(\.rawValue)), usual: Procedure.Parts.newUnits.rawValue)
  static let inhabitants = QuestionParameter(
    "inhabitants", .whole(0...100_000_000), required: true, repeatable: true)
  package static let taper = QuestionParameter(
    "taper", .choice(Taper.allCases.map(\.rawValue)), usual: Taper.fifths.rawValue)

  /// What a cooperation is asked about.
  package static func need(_ question: Needs.Question) -> QuestionParameter {
    let words =
      switch question {
      case .participants: Partners.allCases.map(\.rawValue)
      case .authority: Needs.Authority.allCases.map(\.rawValue)
      default: ["yes", "no"]
      }
    return QuestionParameter(question.rawValue, .choice(words))
  }

  /// What a plan of the law takes as an option.
  init(_ input: Input) {
    let kind: Kind =
      switch input.kind {
      case .number(let range): .number(range)
      case .whole(let range): .whole(range)
      case .word(let words): .choice(words)
      case .numbers: .text
      }
    let usual: String? =
      switch input.fallback {
      case .number(let number)?: plainNumber(number)
      case .word(let word)?: word
      case .numbers?, nil: nil
      }
    self.init(input.name, kind, usual: usual)
  }
}
