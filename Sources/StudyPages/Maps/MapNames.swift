import Maps
import Units
import Pages

/// Which names a map bears, the most important first.
enum MapNames {
  /// Names of what stands out, then those of the units around it, the largest first.
  static func places(
    groups: [ChangePicture.Group], shapes: [String: DrawnMap.Shape], sheet: DivisionSheet,
    in window: MapWindow
  ) -> [NamePlacement.Placed] {
    let marked = groups.compactMap { group -> NamePlacement.Name? in
      let parts = group.units.compactMap { shapes[$0] }
      // The middle of the largest part lies inside the group, whatever shape it has.
      guard let largest = parts.max(by: { $0.bounds.area < $1.bounds.area }) else { return nil }
      return .init(
        id: largest.unit, spellings: spellings(group.name), anchor: largest.anchor, size: window.fontSize,
        isBold: true)
    }
    let taken = Set(groups.flatMap(\.units))
    let around = shapes.values.filter { !taken.contains($0.unit) && window.shows($0) && window.isClose }
      .sorted { ($0.bounds.area, $1.unit) > ($1.bounds.area, $0.unit) }
      .map { shape in
        NamePlacement.Name(
          id: shape.unit, spellings: spellings(sheet.division[shape.unit]?.name ?? shape.unit),
          anchor: shape.anchor, size: (window.fontSize * 0.85).rounded())
      }
    return NamePlacement.places(for: marked + around, in: window.frame)
  }

  /// A name whole, and without what follows a dash or a bracket: many units have names in several languages.
  static func spellings(_ name: String) -> [String] {
    let first = name.split(separator: " - ", maxSplits: 1).first.map(String.init) ?? name
    let bare = first.split(separator: " (", maxSplits: 1).first.map(String.init) ?? first
    return [name, first, bare].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
