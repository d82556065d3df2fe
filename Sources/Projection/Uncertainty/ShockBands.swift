/// The wide spans of age that meet the same shock in a year.
///
/// A shock of each single age would cost a random number for every cell, and what a year brings (more people
/// move in, more old people die) does not stop at a birthday anyway.
enum ShockBands {
  /// Births, then ages before the step 0–14, 15–19, 20–33, 34–49, 50–69, 70–79, 80 and more.
  static let firstAges = [0, 15, 20, 34, 50, 70, 80]
  static let count = firstAges.count + 1
  static let births = 0
  /// The wide band of each narrow one (`AgeBands`), which lies wholly within it.
  static let ofBand =
    [births] + AgeBands.firstAges.map { age in (firstAges.lastIndex { $0 <= age } ?? 0) + 1 }
}
