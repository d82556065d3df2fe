import Basics
import Kernels
import Testing

@testable import Evaluation

/// How often the comparison takes chance for an effect, in countries that are made up and where nothing happened.
@Suite struct FalseAlarmTests {
  /// A country of units of all sizes: each with a level, a trend, a part in what moves all of them, and noise that lasts
  /// for some years and is greater the smaller the unit.
  private func country(_ draw: UInt64, units: Int, years: Int, before: Int) -> [Course] {
    var random = RandomStream(seed: 2026, stream: 24, draw: draw)
    let common = (0..<years).map { _ in random.normal() }
    return (0..<units).map { index in
      let size = 1000 * (1 + 40 * random.uniform() * random.uniform())
      let (trend, share) = (0.5 * random.normal(), 1 + 0.5 * random.normal())
      let noise = 20 / size.squareRoot()
      var (lasting, value) = (0.0, 100.0)
      let values = (0..<years).map { year in
        lasting = 0.6 * lasting + noise * random.normal()
        value += trend + 0.3 * share * common[year] + lasting
        return value
      }
      return Course(
        id: "\(index)", size: size, traits: [values[before - 1] - values[0], random.normal()], values: values)
    }
  }

  @Test func oneInTwentyIsAFalseAlarm() throws {
    let (simulations, years, before) = (2000, 13, 7)
    var alarms = 0
    for draw in 0..<simulations {
      var random = RandomStream(seed: 2026, stream: 25, draw: UInt64(draw))
      let courses = country(UInt64(draw), units: 90, years: years, before: before)
      var (change, tries): (MeasuredChange?, Int) = (nil, 0)
      // Whoever has too few that are similar is refused, as in the world.
      while change == nil, tries < 50 {
        let unit = courses[Int.random(in: courses.indices, using: &random)]
        var pool = Comparables(courses.filter { $0.id != unit.id }, before: before)
        change = try? MeasuredChange(of: unit, years: Array(2014..<(2014 + years)), in: &pool)
        tries += 1
      }
      if try #require(change).isUnusual { alarms += 1 }
    }
    let share = Double(alarms) / Double(simulations)
    #expect((0.04...0.06).contains(share), "\(share)")
  }

  @Test func aChangeThatIsLargeIsFound() throws {
    let courses = country(7, units: 90, years: 13, before: 7)
    var found = 0
    for unit in courses {
      let changed = Course(
        id: unit.id, size: unit.size, traits: Array(unit.traits.dropFirst()),
        values: unit.values.enumerated().map { $0 >= 7 ? $1 + 40 : $1 })
      var pool = Comparables(courses.filter { $0.id != unit.id }, before: 7)
      guard let change = try? MeasuredChange(of: changed, years: Array(2014...2026), in: &pool) else {
        continue
      }
      found += 1
      #expect(change.isUnusual && change.asFar == 0)
      #expect(change.range.contains(change.effect) && change.effect > 20)
      #expect(change.earlierDates.map(\.lastYearBefore) == [2017, 2018, 2019])
      #expect([19, 39].contains(change.placebos.count))
    }
    #expect(found > 30)
  }

  @Test func whereFewAreSimilarItIsRefusedWithTheNumber() {
    let courses = country(3, units: 30, years: 10, before: 5)
    let huge = Course(id: "huge", size: 1e7, traits: [0, 0], values: courses[0].values)
    var pool = Comparables(courses, before: 5)
    do throws(Diagnostic) {
      _ = try MeasuredChange(of: huge, years: Array(2014..<2024), in: &pool)
      Issue.record("nothing is said of it")
    } catch {
      #expect(error.code == "evaluation-few-similar" && error.arguments["similar"] == "0")
    }
    var short = Comparables(courses, before: 3)
    do throws(Diagnostic) {
      _ = try MeasuredChange(of: courses[0], years: Array(2014..<2024), in: &short)
      Issue.record("nothing is said of it")
    } catch {
      #expect(error.code == "evaluation-few-years")
    }
  }
}
