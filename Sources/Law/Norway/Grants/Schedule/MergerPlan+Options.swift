package import Basics
package import Rulebook

extension MergerPlan {
  /// What may be said of a plan beside its units and days, each with what counts otherwise.
  package static let options: [Input] = [
    Input("years", unit: "years", .whole(1...100), fallback: .number(20)),
    Input("rate", unit: "ratio", .number(0...0.25), fallback: .number(0.035)),
    Input("taper", unit: "", .word(Taper.allCases.map(\.rawValue)), fallback: .word(Taper.fifths.rawValue)),
    // The base grant of each municipality, in place of what the rulebook says.
    Input("basis-grant", unit: "NOK", .number(0...1e9)),
    Input("regional-loss", unit: "NOK", .number(0...1e10)),
    // The one-off grant as the ministry has said it, in place of the rulebook's.
    Input("one-off-grant", unit: "NOK", .number(0...1e9)),
  ]

  /// A plan with options as typed; those that are not given count as said above.
  ///
  /// - Throws: every fault at once: `input-unknown`, `input-invalid`, `input-out-of-range`.
  package init(
    units: [MergingUnit], decided: Day, effective: Day, country: Country?, options given: [String: String]
  ) throws(Diagnostics) {
    let asked = Self.options.filter { $0.fallback != nil || given[$0.name] != nil }
    let inputs = try Inputs(given, for: asked)
    do throws(Diagnostic) {
      self.init(
        units: units, decided: decided, effective: effective, years: try inputs.whole("years"),
        rate: try inputs.number("rate"),
        taper: Taper(rawValue: try inputs.word("taper")) ?? .fifths,
        regionalLoss: inputs.values["regional-loss"] == nil ? nil : try inputs.money("regional-loss"),
        basisGrant: inputs.values["basis-grant"] == nil ? nil : try inputs.money("basis-grant"),
        oneOffGrant: inputs.values["one-off-grant"] == nil ? nil : try inputs.money("one-off-grant"),
        country: country)
    } catch {
      throw Diagnostics([error])
    }
  }

  /// `rulebook` with what the plan assumes laid over it.
  func assumptions(over rulebook: Rulebook) throws(Diagnostic) -> Rulebook {
    let given = [
      ("no.merger.structure-compensation.basis-grant", basisGrant), ("no.merger.one-off-grant", oneOffGrant),
    ]
    var replaced: [Parameter] = []
    for case (let id, let amount?) in given {
      replaced.append(try rulebook.parameter(id).assuming(.money(amount)))
    }
    return replaced.isEmpty ? rulebook : rulebook.overlaid(with: Overlay(replacing: replaced))
  }
}
