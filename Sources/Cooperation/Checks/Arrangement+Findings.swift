package import Basics
package import Law

extension Arrangement {
  /// What the law says of it on `day`, the form first, then who takes part, its bodies and its agreement.
  ///
  /// What was not read in its source is not asked for: a statement that is not verified gives no finding.
  /// - Parameters:
  ///   - forms: of the country, as `Data/*/forms` has them.
  ///   - network: the other arrangements, where they are known: one that takes part may be one of them.
  package func findings(on day: Day, forms: [CooperationForm], among network: Network? = nil) -> [Finding] {
    guard let form = forms.first(where: { $0.id == self.form }) else {
      return [Finding(.formUnknown, .hint, nil, ["form": .text(self.form)])]
    }
    let check = LawCheck(arrangement: self, form: form, day: day, forms: forms, network: network)
    return check.time() + check.participants() + check.shares() + check.bodies() + check.powers()
      + check.agreement()
  }
}

/// One arrangement held against one form.
struct LawCheck {
  let arrangement: Arrangement
  let form: CooperationForm
  let day: Day
  let forms: [CooperationForm]
  let network: Network?

  /// The first statement under a heading that was read in its source; nil where nothing may be said.
  func read(_ feature: Feature) -> Statement? {
    form.features[feature]?.first { $0.verified }
  }
}
