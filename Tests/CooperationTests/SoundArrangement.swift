import Basics
import Cooperation
import Law

extension Arrangement {
  /// What is found on 1 January 2027.
  func found(_ day: String = "2027-01-01", among network: Network? = nil) throws -> [Finding] {
    findings(on: try ShippedForms.day(day), forms: try ShippedForms.forms(), among: network)
  }

  /// One of a form against which the law has nothing to say.
  static func sound(_ id: String) throws -> Arrangement {
    let form = try ShippedForms.form(id)
    let (members, deputies) = (form.demands.representatives?.members, form.demands.representatives?.deputies)
    let units = id.hasPrefix("se.") ? ["se:0180", "se:0184"] : ["no:3405", "no:3440"]
    let authority =
      switch form.traits.authority {
      case .full: true
      default: false
      }
    return Arrangement(
      id: "a", name: form.demands.nameWords.first ?? "Samarbeid", form: id,
      participants: units.map { unit in
        .init(unit: unit, share: 0.5, members: members, deputies: members.map { $0 * (deputies ?? 0) })
      }, host: form.demands.hasHost ? units[0] : "", authority: authority,
      isLegalPerson: form.traits.legalPerson != .never, clauses: Set(form.clauses.map(\.id)),
      organs: Set(form.organs.map(\.id)))
  }
}
