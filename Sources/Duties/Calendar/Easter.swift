package import Basics

/// Easter Sunday of a year of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).
package func easter(_ year: Int) -> Day {
  let (a, b, c) = (year % 19, year / 100, year % 100)
  let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
  let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
  let m = (a + 11 * h + 22 * l) / 451
  let sum = h + l - 7 * m + 114
  return Day(year: year, month: sum / 31, day: sum % 31 + 1) ?? .newYear(year)
}
