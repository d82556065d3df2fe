import Maps
import Units

/// The names that the map of the first page may bear, the most important first.
struct HomeNames {
  let map: DrawnMap
  let view: HomeView
  let window: MapWindow

  /// On tiles seen close up every name stands within its own, cut to its room; everywhere else one gives way to another.
  var places: [NamePlacement.Placed] {
    guard window.isClose, !view.isRealMap else {
      return NamePlacement.places(for: picked + (window.isClose ? units : counties), in: window.frame)
    }
    return (picked + units).compactMap(NamePlacement.place)
  }

  /// How they are written: on tiles seen close up each within its own.
  var classes: String {
    guard window.isClose else { return "labels free-names county-names" }
    return view.isRealMap ? "labels free-names" : "labels"
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
    return MapNames.counties(of: map, size: window.fontSize).filter { known.isDisjoint(with: $0.spellings) }
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
    let short = MapLabel.short(name, room: Double(shape.room), fontSize: window.fontSize)
    let whole = view.isRealMap || !window.isClose ? MapNames.spellings(name) : []
    let spellings = whole + (short.map { [$0] } ?? [])
    guard !spellings.isEmpty else { return nil }
    return .init(
      id: shape.unit, spellings: spellings, anchor: shape.anchor, size: window.fontSize, isBold: isBold)
  }
}
