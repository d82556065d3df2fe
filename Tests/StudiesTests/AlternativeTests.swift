import Basics
import Testing

@testable import Studies

@Suite struct AlternativeTests {
  private func study(_ texts: String...) throws -> Study {
    try ShippedStudies.study(alternatives: texts.map { .init($0) })
  }

  private func faults(_ texts: String..., date: String = "2019-01-01") throws -> [String] {
    do throws(Diagnostics) {
      _ = try ShippedStudies.request(alternatives: texts.map { .init($0) }, date: date)
      return []
    } catch {
      return error.list.map(\.code)
    }
  }

  @Test func alternativesAreNumberedByKind() throws {
    let study = try study(
      "merge:Asker,Hurum", "host:ict:Asker:Hurum", "merge:Asker,Røyken", "host:ict:Hurum:Asker",
      "merge:Asker,Hurum;host:ict:Asker:Røyken", "split:Asker:0.4", "asymmetric:rescue:Hurum:state",
      "cooperate:payroll:-:Hurum,Røyken")
    #expect(
      study.alternatives.map(\.id) == [
        "stand-alone", "merge-1", "host-1", "merge-2", "host-2", "combined-1", "split-1", "asymmetric-1",
        "cooperate-1",
      ])
    #expect(study.units == ["0220", "0628", "0627"])
    #expect(study.merges == [["0220", "0628"], ["0220", "0627"]])
    #expect(study.alternatives[5].groups == [["0220", "0628"], ["0627"]])
    #expect(study.alternatives[2].groups == [["0220"], ["0628"], ["0627"]])
  }

  @Test func aSplitMakesPartsOfUnits() throws {
    let study = try study(
      "split:Asker:0.5", "split:Asker:0.3:Hurum", "merge:Hurum,Røyken;split:Asker:0.3:Hurum",
      "split:Asker:0.6:Hurum;split:Asker:0.4:Røyken", "split:Asker:0.9")
    let groups = study.alternatives.dropFirst().map(\.groups)
    #expect(groups[0] == [["0220/0.5"], ["0220/0.5"], ["0628"], ["0627"]])
    #expect(groups[1] == [["0628", "0220/0.3"], ["0220/0.7"], ["0627"]])
    #expect(groups[2] == [["0628", "0627", "0220/0.3"], ["0220/0.7"]])
    #expect(groups[3] == [["0628", "0220/0.6"], ["0627", "0220/0.4"]])
    #expect(groups[4] == [["0220/0.9"], ["0220/0.1"], ["0628"], ["0627"]])
  }

  /// However the map is changed, nobody is lost and nobody is counted twice.
  @Test func sharesOfEveryUnitAddUpToOneUnderEveryAlternative() throws {
    let study = try study(
      "merge:Asker,Hurum;split:Røyken:0.25:Asker;split:Røyken:0.25:Hurum", "split:Asker:0.123456789",
      "split:Asker:0.6:Hurum;split:Asker:0.4:Røyken", "host:ict:Asker:Hurum", "split:Asker:0.5")
    for alternative in study.alternatives {
      for unit in study.units {
        let sum = alternative.parts.joined().filter { $0.code == unit }.reduce(0) { $0 + $1.share }
        #expect(abs(sum - 1) < 1e-9, "\(alternative.id) \(unit)")
      }
    }
  }

  @Test func writtenAlternativesGiveTheSameStudyAgain() throws {
    for study in [
      try study("host:ict:Asker:Hurum", "merge:Asker,Hurum", "merge:Asker,Hurum;host:ict:Asker:Røyken"),
      try study(
        "merge:Asker,Hurum", "split:Asker:0.3", "cooperate:ict:avtale:Asker,Hurum:use",
        "asymmetric:ict:Asker:0628", "merge:Asker,Hurum;asymmetric:rescue:Røyken:county"),
    ] {
      let written = study.written
      let again = try StudyRequest(country: "no", date: study.date.iso, year: nil) { name in
        written.filter { $0.name == name }.map(\.value)
      }.study(
        in: try ShippedStudies.atlas.get(), statutes: try ShippedStudies.statutes.get(),
        today: .newYear(2026))
      #expect(again == study)
    }
    #expect(try study("cooperate:ict:avtale:Asker,Hurum").written.map(\.name) == ["cooperate"])
  }

  @Test func whatCannotBeIsNamed() throws {
    #expect(try faults("cooperate:ict:-:Asker") == ["cooperation-of-one"])
    #expect(try faults("merge:Asker,Hurum;merge:Hurum,Røyken") == ["alternative-overlap"])
    #expect(try faults("merge:Asker,Hurum;split:Hurum:0.5") == ["alternative-overlap"])
    #expect(try faults("split:Asker:0.5:Hurum;split:Hurum:0.5") == ["alternative-overlap"])
    #expect(try faults("split:Asker:0.7;split:Asker:0.4:Hurum") == ["split-more-than-all"])
    #expect(try faults("split:Asker:0.7:Asker") == ["split-into-itself"])
    #expect(try faults("host:ict:Asker:Hurum;host:ict:Røyken:Bærum") == ["task-two-hosts"])
    #expect(try faults("host:ict:Asker:Hurum;asymmetric:ict:Hurum:state") == ["task-twice"])
    #expect(try faults("host:ict:Asker:Hurum,Asker") == ["host-own-guest"])
    #expect(try faults("merge:Asker,Hurum;host:ict:Asker:Hurum") == ["host-own-guest"])
    #expect(
      try faults("merge:Asker,Hurum;cooperate:ict:-:Hurum,Asker") == [
        "cooperation-of-one"
      ])
    #expect(try faults("host:juggling:Asker:Hurum") == ["task-unknown"])
    #expect(try faults("cooperate:ict:guild:Asker,Hurum") == ["form-unknown"])
    #expect(try faults("asymmetric:ict:Asker:xyzzyq") == ["recipient-unknown"])
    #expect(try faults("asymmetric:ict:Asker:Asker") == ["recipient-self"])
    #expect(try faults("merge:Asker,Hurum;asymmetric:ict:Asker:Hurum") == ["recipient-self"])
    #expect(try faults("host:ict:Asker:1480") == ["unit-other-country"])
    #expect(try faults("host:ict:Asker:Roykn") == ["unit-misspelt"])
    #expect(try faults("split:0220:0.5:9999") == ["unit-unknown"])
    #expect(try faults("") == ["merge-missing"])
    #expect(try faults("fuse:A;melt:B") == ["measure-unknown", "measure-unknown"])
  }

  @Test func aFormIsOnlyThereInItsTime() throws {
    let text = "cooperate:ict:kommunalt-oppgavefellesskap:Asker,Hurum"
    #expect(try faults(text) == ["form-not-in-force"])
    #expect(try faults("cooperate:ict:kommunalt-oppgavefellesskap:3025,3024", date: "2021-06-01") == [])
  }

  /// Kommuneloven §§ 18-1 and 19-1: bodies that may not be given decisions in individual cases get no task that has them.
  @Test(arguments: ["kommunalt-oppgavefellesskap", "interkommunalt-politisk-rad"])
  func decisionsAreNotGivenToAFormThatMayNotMakeThem(form: String) throws {
    let units = "3025,3024"
    for task in ["child-welfare", "building-permits"] {
      #expect(
        try faults("cooperate:\(task):\(form):\(units)", date: "2021-06-01") == ["form-may-not-decide"])
      #expect(
        try faults("cooperate:\(task):vertskommune-nemnd:\(units)", date: "2021-06-01") == [])
      #expect(try faults("cooperate:\(task):-:\(units)", date: "2021-06-01") == [])
    }
    #expect(try faults("cooperate:payroll:\(form):\(units)", date: "2021-06-01") == [])
  }

  @Test func anAlternativeTooManyIsRefused() throws {
    let one = StudyRequest.Written("host:ict:Asker:Hurum")
    do throws(Diagnostics) {
      _ = try ShippedStudies.request(
        alternatives: Array(repeating: one, count: StudyRequest.mostAlternatives + 1))
      Issue.record("thirteen alternatives were taken")
    } catch {
      #expect(error.list.map(\.code) == ["too-many-alternatives"])
    }
  }
}
