import Maps
import Units

/// The names that the map of the first page may bear, the most important first.
struct HomeNames {
  /// What it is drawn for. A map shrinks with its screen and its letters with it, so that a small screen has larger ones,
  /// and fewer names.
  enum Screen: String {
    case any, wide, narrow
  }

  let map: DrawnMap
  let view: HomeView
  let window: MapWindow
  let screen: Screen

  /// How much larger letters are for a screen that is about half as wide.
  private static let enlarged = 1.75

  /// The names for every screen; on tiles seen close up those of one will do, since each is cut to its tile.
  static func sets(map: DrawnMap, view: HomeView, window: MapWindow) -> [HomeNames] {
    let screens: [Screen] = window.isClose && !view.isRealMap ? [.any] : [.wide, .narrow]
    return screens.map { HomeNames(map: map, view: view, window: window, screen: $0) }
  }

  /// Size of letters in map units.
  var size: Double {
    screen == .narrow ? (window.fontSize * Self.enlarged).rounded() : window.fontSize
  }

  /// On tiles seen close up every name stands within its own, cut to its room; everywhere else one gives way to another.
  var places: [NamePlacement.Placed] {
    guard window.isClose, !view.isRealMap else {
      return NamePlacement.places(for: picked + (window.isClose ? units : counties), in: window.frame)
    }
    return (picked + units).compactMap(NamePlacement.place)
  }

  /// How they are written: on tiles seen close up each within its own.
  var classes: String {
    guard screen != .any else { return "labels" }
    return "labels free-names \(screen.rawValue)-names" + (window.isClose ? "" : " county-names")
  }

  private var picked: [NamePlacement.Name] {
    shapes.filter { isPicked($0) }.compactMap { name(of: $0, isBold: true) }
  }

  private var units: [NamePlacement.Name] {
    shapes.filter { !isPicked($0) }.compactMap { name(of: $0, isBold: false) }
  }

  /// A county whose name is already there, as that of a municipality, needs it no second time.
  private var counties: [NamePlacement.Name] {
    let known = Set(picked.flatMap(\.spellings))
    return MapNames.counties(of: map, size: size).filter { known.isDisjoint(with: $0.spellings) }
  }

  private var shapes: [DrawnMap.Shape] {
    map.shapes.filter(window.shows).sorted { ($0.bounds.area, $1.unit) > ($1.bounds.area, $0.unit) }
  }

  private func isPicked(_ shape: DrawnMap.Shape) -> Bool {
    view.request.codes.contains(shape.unit)
  }

  /// On tiles a name stands within its own, since the next one has a name too; on a real map it may reach beyond.
  private func name(of shape: DrawnMap.Shape, isBold: Bool) -> NamePlacement.Name? {
    guard let name = view.sheet.division[shape.unit]?.name else { return nil }
    let short = MapLabel.short(name, room: Double(shape.room), fontSize: size)
    let whole = view.isRealMap || !window.isClose ? MapNames.spellings(name) : []
    let spellings = whole + (short.map { [$0] } ?? [])
    guard !spellings.isEmpty else { return nil }
    return .init(
      id: shape.unit, spellings: spellings, anchor: shape.anchor, size: size, isBold: isBold)
  }
}
