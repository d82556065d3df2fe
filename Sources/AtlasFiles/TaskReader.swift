import Basics
import Figures

/// Reads `tasks.yaml`: what municipalities do.
struct TaskReader {
  private static let keys = ["id", "names", "sector", "share", "authority"]

  /// The tasks in the order of the file; faults are kept by the folder.
  static func tasks(in folder: DataFolder) -> [MunicipalTask] {
    guard let bytes = folder.bytes("tasks.yaml") else { return [] }
    let file = YAMLFile(path: "Data/tasks.yaml")
    let fields = file.document(String(decoding: bytes, as: UTF8.self))?.elements() ?? []
    var seen: Set<String> = []
    let tasks = fields.compactMap { field -> MunicipalTask? in
      guard let task = task(field) else { return nil }
      if !seen.insert(task.id).inserted { field.fault("task-double", ["task": task.id]) }
      return task
    }
    for fault in file.faults { folder.add(fault) }
    return tasks
  }

  /// A sector or a share that is not known is written `none`, so that neither is forgotten.
  private static func task(_ field: YAMLField) -> MunicipalTask? {
    guard let fields = field.fields(keys), let id = fields.required("id")?.text(),
      let names = fields.required("names")?.inEveryLanguage(), let sector = fields.required("sector"),
      let share = fields.required("share"), let authority = fields.required("authority")?.flag()
    else { return nil }
    var known: (sector: MunicipalTask.Sector?, share: Double?) = (nil, nil)
    if sector.shown != "none" {
      guard let word = sector.word(MunicipalTask.Sector.self) else { return nil }
      known.sector = word
    }
    if share.shown != "none" {
      guard let number = share.number(), (0...1).contains(number) else { return share.wrongKind("0…1, none") }
      known.share = number
    }
    return MunicipalTask(
      id: id, names: names, sector: known.sector, share: known.share, isAuthority: authority)
  }
}
