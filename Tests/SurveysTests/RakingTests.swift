import Basics
import Testing

@testable import Surveys

@Suite struct RakingTests {
  @Test func theMeanAndTheTotalOfARakedSampleAreThoseOfThePackage() throws {
    let sample = try SchoolSample()
    let design = try sample.design().raked(to: [sample.byType, sample.byProgramme])
    #expect(design.raking?.converged == true)
    let mean = try design.estimate(.mean, of: sample.scores)
    #expect(prints(mean.value, 641.23, decimals: 2) && prints(mean.error, 23.704, decimals: 3), "\(mean)")
    let total = try design.estimate(.total, of: sample.pupils)
    #expect(
      prints(total.value, 3_647_280, decimals: 0) && prints(total.error, 400_603, decimals: 0), "\(total)")
  }

  @Test func theJackknifeRakesEachReplicateAgain() throws {
    let sample = try SchoolSample()
    let replicates = try Replicates.jackknife(sample.design())
    #expect(replicates.count == 15)
    let margins = [sample.byType, sample.byProgramme]
    let mean = try replicates.estimate(.mean, of: sample.scores, raking: margins)
    #expect(prints(mean.value, 641.23, decimals: 2) && prints(mean.error, 26.874, decimals: 3), "\(mean)")
    let total = try replicates.estimate(.total, of: sample.pupils, raking: margins)
    #expect(
      prints(total.value, 3_647_280, decimals: 0) && prints(total.error, 463_582, decimals: 0), "\(total)")
  }

  @Test func rakingThatDoesNotConvergeSaysSo() throws {
    let sample = try SchoolSample()
    let design = try sample.design().raked(to: [sample.byTypeAndProgramme, sample.byImprovement])
    #expect(design.raking?.converged == false && design.raking?.rounds == 30)
    let mean = try design.estimate(.mean, of: sample.scores)
    #expect(prints(mean.value, 642.61, decimals: 2) && prints(mean.error, 22.731, decimals: 3), "\(mean)")
  }

  @Test func rakedWeightsFitEveryMarginAndTakeNotice() throws {
    let sample = try SchoolSample()
    let margins = [sample.byType, sample.byProgramme]
    let raking = try Raking(sample.weights, to: margins)
    for margin in margins {
      for (sum, total) in zip(margin.sums(raking.weights), margin.totals) {
        #expect(abs(sum - total) < 1e-6)
      }
    }
    #expect(raking.weights.allSatisfy { $0 > 0 } && raking.weightingEffect >= 1)
    // Weights of before are kept in proportion within a cell, so that a design is not lost.
    let doubled = try Raking(sample.weights.map { $0 * 2 }, to: margins)
    for (one, other) in zip(raking.weights, doubled.weights) { #expect(abs(one - other) < 1e-6) }
  }

  @Test func whatCannotBeRakedIsTold() throws {
    func code(_ weights: [Double], _ margins: [RakingMargin]) -> String? {
      do throws(Diagnostic) {
        _ = try Raking(weights, to: margins)
        return nil
      } catch {
        return "\(error.code) \(error.place.field ?? "")"
      }
    }
    let sex = RakingMargin(name: "sex", groups: [0, 1, 1], totals: [50, 50])
    #expect(code([1, 1, 1], [sex]) == nil)
    #expect(code([1, 1], [sex]) == "raking-answers-differ sex")
    #expect(code([1, -1, 1], [sex]) == "raking-weight-unusable ")
    #expect(code([1, .nan, 1], [sex]) == "raking-weight-unusable ")
    #expect(
      code([1, 1, 1], [RakingMargin(name: "age", groups: [0, 0, 0], totals: [1, 2])])
        == "raking-group-empty age")
    #expect(
      code([1, 1, 1], [sex, RakingMargin(name: "age", groups: [0, 0, 1], totals: [40, 50])])
        == "raking-totals-differ age")
    #expect(
      code([1, 1, 1], [RakingMargin(name: "age", groups: [0, 0, 2], totals: [1, 2])])
        == "raking-answers-differ age")
    #expect(code([], []) == "raking-total-unusable ")
  }
}
