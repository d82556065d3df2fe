import Testing

@testable import Studies

/// Who pays what of a task that several carry out together, worked out by hand: two cases for each way to share it.
@Suite("A joint task") struct JointTaskTests {
  private func joint(
    _ key: CostSharing, isHosted: Bool = false, own: Int, needs: [Double], persons: [Double]
  ) -> JointTask {
    JointTask(
      .init(
        service: 0, share: 1, partners: needs.map { _ in [] }, own: own, key: key, isHosted: isHosted,
        task: "child-welfare"), needs: needs, persons: persons)
  }

  private func governance(_ key: CostSharing, isHosted: Bool = false, _ needs: [Double], _ persons: [Double])
    -> [Double]
  {
    needs.indices.map {
      joint(key, isHosted: isHosted, own: $0, needs: needs, persons: persons).governance(1)
    }
  }

  private func paid(_ key: CostSharing, _ needs: [Double], _ persons: [Double]) -> [Double] {
    needs.indices.map { joint(key, own: $0, needs: needs, persons: persons).paid }
  }

  /// The two smaller bring in 300 + 100: one per cent is 4, whoever bears it.
  @Test func byInhabitants() {
    let (needs, persons) = ([600.0, 300, 100], [5000.0, 4000, 1000])
    #expect(areNear(governance(.inhabitants, needs, persons), [2, 1.6, 0.4]))
    #expect(areNear(paid(.inhabitants, needs, persons), [500, 400, 100]))
  }

  @Test func byInhabitantsWhereTheLargestNeedIsNotThatOfTheLargestUnit() {
    let (needs, persons) = ([200.0, 300], [3000.0, 1000])
    #expect(areNear(governance(.inhabitants, needs, persons), [1.5, 0.5]))
    #expect(areNear(paid(.inhabitants, needs, persons), [375, 125]))
  }

  @Test func inEqualParts() {
    let (needs, persons) = ([600.0, 300, 100], [5000.0, 4000, 1000])
    #expect(areNear(governance(.equal, needs, persons), [4.0 / 3, 4.0 / 3, 4.0 / 3]))
    #expect(areNear(paid(.equal, needs, persons), [1000.0 / 3, 1000.0 / 3, 1000.0 / 3]))
  }

  @Test func inEqualPartsOfTwo() {
    #expect(areNear(governance(.equal, [900, 100], [9, 1]), [0.5, 0.5]))
    #expect(areNear(paid(.equal, [900, 100], [9, 1]), [500, 500]))
  }

  /// Each pays what it uses.
  @Test func byUse() {
    let (needs, persons) = ([600.0, 300, 100], [5000.0, 4000, 1000])
    #expect(areNear(governance(.use, needs, persons), [2.4, 1.2, 0.4]))
    #expect(areNear(paid(.use, needs, persons), needs))
  }

  @Test func byUseOfTwo() {
    #expect(areNear(governance(.use, [900, 100], [1, 9]), [0.9, 0.1]))
  }

  /// The host is the first: its guests pay for what they bring in, and it nothing.
  @Test func withAHost() {
    #expect(areNear(governance(.use, isHosted: true, [600, 300, 100], [5, 4, 1]), [0, 3, 1]))
  }

  /// A guest that is larger than its host pays no less for it.
  @Test func withAHostThatIsSmallerThanItsGuest() {
    #expect(areNear(governance(.use, isHosted: true, [100, 900], [1, 9]), [0, 9]))
  }

  /// Whatever the key, all of it is borne.
  @Test(arguments: CostSharing.allCases) func nothingIsLostOrBorneTwice(key: CostSharing) {
    let (needs, persons) = ([512.0, 77, 301, 8], [812.0, 99, 1300, 4])
    #expect(isNear(governance(key, needs, persons).reduce(0, +), (77 + 301 + 8) / 100.0, 1e-9))
    #expect(isNear(paid(key, needs, persons).reduce(0, +), 898, 1e-9))
  }
}
