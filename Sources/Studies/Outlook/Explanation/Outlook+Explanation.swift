import Figures
import Law
import Rulebook
import Units

extension Outlook {
  /// How the expected figure of an outcome came about; nil for one that the cell does not have or a year
  /// outside the outlook.
  package func explanation(of outcome: Outcome, in cell: Prospect, year: Int) -> OutcomeExplanation? {
    let place = year - firstYear
    guard cell.series[outcome.id]?[year] != nil, cell.bands.indices.contains(place) else { return nil }
    switch outcome.stage {
    case .people: return peopleExplanation(outcome, cell, place)
    case .need: return needExplanation(outcome, cell, place)
    case .money: return moneyExplanation(outcome, cell, place)
    case .capacity: return capacityExplanation(outcome, cell, place)
    case .democracy: return democracyExplanation(outcome, cell, place)
    case .distance: return distanceExplanation(outcome, cell, place)
    }
  }

  func input(_ id: String, _ cell: Prospect, _ place: Int) -> OutcomeExplanation.Input {
    let value = cell.series[id].map { $0.values[place].expected } ?? 0
    return .init(id, value, Outcome.named(id)?.unit ?? .persons)
  }

  private func peopleExplanation(_ outcome: Outcome, _ cell: Prospect, _ place: Int) -> OutcomeExplanation {
    func people(_ bands: [Int]) -> [OutcomeExplanation.Input] {
      bands.map { .init("people.\(AgeBand.functional[$0].id)", cell.bands[place][$0], .persons) }
    }
    switch outcome.id {
    case "people.total": return OutcomeExplanation(.sum, people(Array(AgeBand.functional.indices)))
    case "support.67": return OutcomeExplanation(.ratio, people([3, 4, 5]))
    case "support.80": return OutcomeExplanation(.ratio, people([3, 5]))
    default:
      guard cell.column.isMerged else { return OutcomeExplanation(.projected, [atFirst(outcome, cell)]) }
      let alone = cell.column.members.compactMap { member in
        self.alone(member.code).map {
          OutcomeExplanation.Input(
            outcome.id, $0.series[outcome.id]?.values[place].expected ?? 0, outcome.unit, member: member.code)
        }
      }
      return OutcomeExplanation(.sum, alone)
    }
  }

  private func atFirst(_ outcome: Outcome, _ cell: Prospect) -> OutcomeExplanation.Input {
    .init("at-first", cell.series[outcome.id]?.values[0].expected ?? 0, outcome.unit)
  }

  private func needExplanation(_ outcome: Outcome, _ cell: Prospect, _ place: Int) -> OutcomeExplanation {
    let service = String(outcome.id.split(separator: ".").last ?? "")
    let parameters =
      [need?.mean].compactMap(\.self) + (need?.weights ?? []).filter { $0.key.contains(service) }
    guard outcome.id.hasPrefix("need.") else {
      return OutcomeExplanation(
        .staff,
        [
          input("need.\(service)", cell, place),
          .init("people.20-66", cell.bands[place][3], .persons),
          .init("at-first.people.20-66", cell.bands[0][3], .persons),
        ], parameters: parameters)
    }
    return OutcomeExplanation(
      .index,
      [
        .init("need-kroner.\(service)", kroner(service, cell, place), .kroner),
        .init("at-first.need-kroner.\(service)", kroner(service, cell, 0), .kroner),
      ], parameters: parameters)
  }

  /// The need of a service in kroner, of all services for `total`.
  func kroner(_ service: String, _ cell: Prospect, _ place: Int) -> Double {
    guard cell.needs.indices.contains(place) else { return 0 }
    guard service != "total" else { return cell.needs[place].reduce(0, +) }
    return need?.services.firstIndex(of: service).map { cell.needs[place][$0] } ?? 0
  }

  private func democracyExplanation(_ outcome: Outcome, _ cell: Prospect, _ place: Int) -> OutcomeExplanation
  {
    switch outcome.id {
    case "seats.minimum": return OutcomeExplanation(.seats, [input("people.total", cell, place)])
    case "inhabitants-per-seat":
      return OutcomeExplanation(
        .perInhabitant,
        [input("people.total", cell, place), .init("seats", seats(cell, place), .seats)])
    case "turnout-effect": return OutcomeExplanation(.turnout, [], priors: [.turnout])
    default:
      return OutcomeExplanation(
        .share, [.init("need-kroner.total", kroner("total", cell, place), .kroner)], parameters: [])
    }
  }

  /// The seats that inhabitants were shared by.
  private func seats(_ cell: Prospect, _ place: Int) -> Double {
    let persons = cell.series["people.total"]?.values[place].expected ?? 0
    let each = cell.series["inhabitants-per-seat"]?.values[place].expected ?? 0
    return each > 0 ? (persons / each).rounded() : 0
  }

  private func distanceExplanation(_ outcome: Outcome, _ cell: Prospect, _ place: Int) -> OutcomeExplanation {
    let members = zip(cell.column.members, cell.memberPersons).map { member, persons in
      OutcomeExplanation.Input("people.total", persons[place], .persons, member: member.code)
    }
    let minutes = zip(cell.column.members, cell.memberMinutes ?? []).map { member, minutes in
      OutcomeExplanation.Input("minutes", minutes, .minutes, member: member.code)
    }
    return OutcomeExplanation(
      outcome.id == "minutes" ? .minutes : .within, members + minutes,
      priors: cell.estimatesMinutes ? [.detour, .speed] : [])
  }

  private func capacityExplanation(_ outcome: Outcome, _ cell: Prospect, _ place: Int) -> OutcomeExplanation?
  {
    guard let name = outcome.id.split(separator: ".").first.map(String.init),
      let profession = Capacity.Profession(rawValue: name), let rate = capacity.rates[profession]
    else { return nil }
    let expected = cell.series["\(name).expected"]?.values[place].expected ?? 0
    let rateInput = OutcomeExplanation.Input("positions-per-1000", 1000 * rate, .positions)
    guard outcome.id.hasSuffix(".expected") else {
      return OutcomeExplanation(.chance, [input("\(name).expected", cell, place), rateInput])
    }
    return OutcomeExplanation(
      .positions, [.init("served", rate > 0 ? expected / rate : 0, .persons), rateInput])
  }
}
