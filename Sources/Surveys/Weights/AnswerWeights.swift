package import Basics

/// What each answer stands for, so that together they are like the population in everything that is known of it.
package struct AnswerWeights: Sendable {
  /// How many people of the population gave, or would give, an answer to an item that says who they are.
  package struct Group: Hashable, Sendable {
    package let item: String
    package let answer: String
    package let people: Int

    package init(item: String, answer: String, people: Int) {
      (self.item, self.answer, self.people) = (item, answer, people)
    }
  }

  /// Of each answer sheet; nil for one that does not say who gave it, which stands for nobody.
  package let weights: [Double?]
  package let raking: Raking
  /// How many sheets stand for nobody.
  package let leftOut: Int
  /// What the population comes to.
  package let population: Int

  /// - Parameter groups: of each item, all answers that there are numbers of.
  /// - Throws: what the raking throws, with the item.
  package init(_ sheets: [AnswerSheet], to groups: [Group]) throws(Diagnostic) {
    var items: [String] = []
    for group in groups where !items.contains(group.item) { items.append(group.item) }
    let answers = items.map { item in groups.filter { $0.item == item } }
    // By sheet, the group in each item; nil where one of them is not told.
    let places: [[Int]?] = sheets.map { sheet in
      var places: [Int] = []
      for (item, known) in zip(items, answers) {
        guard let place = known.firstIndex(where: { $0.answer == sheet.answers[item] }) else { return nil }
        places.append(place)
      }
      return places
    }
    let counted = places.compactMap(\.self)
    let margins = items.indices.map { number in
      RakingMargin(
        name: items[number], groups: counted.map { $0[number] },
        totals: answers[number].map { Double($0.people) })
    }
    raking = try Raking(counted.map { _ in 1 }, to: margins)
    var next = 0
    var weights: [Double?] = []
    for place in places {
      weights.append(place == nil ? nil : raking.weights[next])
      if place != nil { next += 1 }
    }
    self.weights = weights
    leftOut = sheets.count - counted.count
    population = answers.first.map { $0.reduce(0) { $0 + $1.people } } ?? 0
  }

  /// How much less sure unequal weights make a result, after Kish.
  package var designEffect: Double { raking.weightingEffect }

  /// The weighted share of an answer among those who said something of the matter, with its margin, which Kish's effect widens;
  /// nil where fewer than `fewest` of them stand for anybody.
  ///
  /// - Parameter fewest: below so many no share is told.
  package func share(
    of option: String, to item: Instrument.Item, in sheets: [AnswerSheet], _ instrument: Instrument,
    fewest: Int = Margin.fewestToPublish
  ) -> (share: Double, margin: Margin)? {
    let telling = Set(
      (instrument.scale(of: item)?.options ?? []).filter { $0.value != nil }.map(\.code))
    var (sum, all, base) = (0.0, 0.0, 0)
    for (sheet, weight) in zip(sheets, weights) {
      guard let weight, let answer = sheet.answers[item.code], telling.contains(answer) else { continue }
      base += 1
      all += weight
      if answer == option { sum += weight }
    }
    guard base >= fewest, all > 0 else { return nil }
    let share = min(1, sum / all)
    guard
      let margin = try? SampleShare(
        share, answers: base, population: max(population, base), designEffect: max(1, designEffect)
      ).margin(level: 0.95)
    else { return nil }
    return (share, margin)
  }
}
