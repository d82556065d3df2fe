internal import Basics
internal import Formats

/// What kind each line of KLASS' list of changes is, which the list does not say.
struct ChangeKinds {
  private let targets: [String: Set<String>]
  private let sources: [String: Set<String>]

  /// - Parameter links: all of one day.
  init(_ links: [(old: String, new: String)]) {
    targets = Dictionary(grouping: links, by: \.old).mapValues { Set($0.map(\.new)) }
    sources = Dictionary(grouping: links, by: \.new).mapValues { Set($0.map(\.old)) }
  }

  /// As `changes.csv` has it.
  func kind(_ old: KlassCodes.Code, _ new: KlassCodes.Code) -> String {
    let parts = parts(of: old.code)
    let others = (sources[new.code] ?? []).subtracting([old.code]).filter { !isTransfer($0, new.code) }
    if old.code == new.code {
      if !others.isEmpty { return "merge" }
      if (sources[new.code] ?? []).count > 1 { return "received_transfer" }
      return (targets[old.code] ?? []).count > 1 ? "split" : "rename"
    }
    if isTransfer(old.code, new.code) { return "transfer" }
    if parts.count > 1 { return others.isEmpty ? "split" : "split_part_merged" }
    if !others.isEmpty { return "merge" }
    return old.name == new.name ? "code_change" : "code_and_name_change"
  }

  /// Whether a unit gives something to another that stays itself: because it stays itself too, or because the rest of
  /// it goes elsewhere.
  private func isTransfer(_ old: String, _ new: String) -> Bool {
    guard old != new else { return false }
    return stays(old) || ((targets[old] ?? []).count > 1 && stays(new) && !parts(of: old).contains(new))
  }

  /// What a unit that is no more became: what it went to that was not there before, or all that it went to.
  private func parts(of old: String) -> Set<String> {
    let all = targets[old] ?? []
    guard !stays(old), all.count > 1 else { return all }
    let new = all.filter { !stays($0) }
    return new.isEmpty ? all : new
  }

  private func stays(_ code: String) -> Bool { (targets[code] ?? []).contains(code) }
}
