import Basics
import Figures
import Pages
import Spaces
import Units
import WorkPages

extension WorkContext {
  /// The municipality of today that most of one of any time is part of; the same where nothing is known of it.
  func ofToday(_ unit: UnitCode) -> UnitCode {
    guard let register = (try? atlas.country(unit.country))?.register else { return unit }
    let now = register.covered(content.today())
    guard let then = try? register.day(of: unit.code, nearest: now), then < now else { return unit }
    let parts = register.parts(of: unit.code, from: then, to: now)
    let main = parts.max { ($0.share ?? 0) < ($1.share ?? 0) }
    return UnitCode(country: unit.country, code: main?.code ?? unit.code)
  }
}
