import Maps
import Pages
import Units

/// Which names a map bears, the most important first.
enum MapNames {
  /// Names of what stands out, then those of the units around it, the largest first; of counties where the whole country
  /// is shown, which has no room for more.
  ///
  /// - Parameter isReal: on tiles a name a line away would stand on another unit.
  static func places(
    groups: [ChangePicture.Group], on map: DrawnMap, isReal: Bool, sheet: DivisionSheet, in window: MapWindow
  ) -> [NamePlacement.Placed] {
    guard window.isClose else {
      return NamePlacement.places(for: counties(of: map, size: window.fontSize), in: window.frame)
    }
    func size(_ group: ChangePicture.Group) -> Int {
      group.units.reduce(0) { $0 + (map.shape(of: $1)?.bounds.area ?? 0) }
    }
    let marked = groups.sorted { (size($0), $1.name) > (size($1), $0.name) }.compactMap { group in
      map.middle(group.units).map {
        NamePlacement.Name(
          id: group.units.joined(separator: "+"), spellings: spellings(group.name), anchor: $0,
          size: window.fontSize, isBold: true)
      }
    }
    let taken = Set(groups.flatMap(\.units))
    let around = map.shapes.filter { window.shows($0) && !taken.contains($0.unit) }
      .sorted { ($0.bounds.area, $1.unit) > ($1.bounds.area, $0.unit) }
      .map { shape in
        NamePlacement.Name(
          id: shape.unit, spellings: spellings(sheet.division[shape.unit]?.name ?? shape.unit),
          anchor: shape.anchor, size: (window.fontSize * 0.85).rounded(), isMovable: isReal)
      }
    return NamePlacement.places(for: marked + around, in: window.frame)
  }

  /// Names of counties, the largest first.
  static func counties(of map: DrawnMap, size: Double) -> [NamePlacement.Name] {
    map.counties.sorted { ($0.bounds.area, $1.code) > ($1.bounds.area, $0.code) }.map {
      .init(
        id: "county-\($0.code)", spellings: spellings($0.name), anchor: $0.anchor, size: size, isBold: true)
    }
  }

  /// A name whole, and without what follows a dash or a bracket: many units have names in several languages.
  static func spellings(_ name: String) -> [String] {
    // Nearly every name is one word, and looking for a text in a text costs more than placing it.
    guard name.utf8.contains(UInt8(ascii: " ")) else { return [name] }
    let first = name.split(separator: " - ", maxSplits: 1).first.map(String.init) ?? name
    let bare = first.split(separator: " (", maxSplits: 1).first.map(String.init) ?? first
    return [name, first, bare].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
