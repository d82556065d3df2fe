package import Basics
package import Formats
import Plans

/// Reads the XML that Microsoft Project saves plans as (its namespace is `http://schemas.microsoft.com/project`). What the
/// elements mean was learnt from the documented schema and from files that the program wrote.
package struct ProjectFileReader {
  private let root: XMLElement
  private let place: Diagnostic.Place
  private var file = ProjectFile()
  private var calendars = ProjectCalendars()
  private var owners: [String: [String]] = [:]
  /// The tasks that stand directly or further down in a summary.
  private var inside: [String: [String]] = [:]

  /// - Throws: `project-file-other` for XML that is no plan of that program, `project-file-empty`, `project-file-too-long`, and
  ///   a fault for each task whose days or length cannot be read, with its line.
  package static func read(_ root: XMLElement, file: String) throws(Diagnostics) -> ProjectFile {
    var reader = ProjectFileReader(root, file)
    try reader.read()
    return reader.file
  }

  private init(_ root: XMLElement, _ name: String) {
    (self.root, place) = (root, Diagnostic.Place(file: name))
  }

  private mutating func read() throws(Diagnostics) {
    guard root.name == "Project", let tasks = root["Tasks"]?.all("Task") else {
      throw Diagnostics([Diagnostic("project-file-other", .badInput, at: place)])
    }
    guard tasks.count <= ProjectFile.most else {
      throw Diagnostics([
        Diagnostic("project-file-too-long", .badInput, at: place, ["most": String(ProjectFile.most)])
      ])
    }
    file.name = root.said("Title") ?? root.said("Name") ?? ""
    calendars = ProjectCalendars(root)
    owners = Self.owners(root)
    let known = try readTasks(tasks)
    guard !file.tasks.isEmpty else {
      throw Diagnostics([Diagnostic("project-file-empty", .badInput, at: place)])
    }
    readLinks(known)
    guard file.links.count <= ProjectFile.mostLinks else {
      throw Diagnostics([
        Diagnostic("project-file-too-long", .badInput, at: place, ["most": String(ProjectFile.mostLinks)])
      ])
    }
    for name in calendars.changed { file.lose(.exceptions, name) }
  }

  /// Tasks in the order of the file; those under which others stand become sub-projects. Returns those that were taken.
  private mutating func readTasks(_ elements: [XMLElement]) throws(Diagnostics) -> [XMLElement] {
    var (open, known, faults): ([(level: Int, uid: String, title: String)], [XMLElement], [Diagnostic]) = (
      [], [], []
    )
    for element in elements where element.said("IsNull") != "1" {
      let level = element.said("OutlineLevel").flatMap { Int($0) } ?? 1
      let uid = element.said("UID") ?? ""
      // The summary of the whole file is the programme itself.
      if level == 0 { continue }
      open.removeAll { $0.level >= level }
      let title = element.said("Name") ?? "(\(element.said("ID") ?? uid))"
      guard element.said("Active") != "0" else {
        file.lose(.inactive, title)
        continue
      }
      if element.said("Summary") == "1" {
        let full = (open.map(\.title) + [title]).joined(separator: " – ")
        file.parts.append(.init(uid: uid, title: full))
        open.append((level, uid, title))
      } else {
        do throws(Diagnostic) {
          file.tasks.append(try task(element, uid, title, part: open.last?.uid))
          for summary in open { inside[summary.uid, default: []].append(uid) }
        } catch {
          faults.append(error)
          continue
        }
      }
      noteMoney(element, title)
      known.append(element)
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return known
  }

  private mutating func task(
    _ element: XMLElement, _ uid: String, _ title: String, part: String?
  ) throws(Diagnostic) -> ProjectFile.Task {
    let start = try day("Start", element)
    let finish = try day("Finish", element)
    let length = try length(element, title, start, finish)
    let constraint = element.said("ConstraintType").flatMap { Int($0) } ?? 0
    let constrained = try day("ConstraintDate", element)
    let waits = element["PredecessorLink"] != nil
    if [1, 5, 6].contains(constraint) { file.lose(.constraint, title) }
    // A milestone, and what waits for nothing, is set by hand or may not begin earlier, stands on its day;
    // the rest follows from the links.
    let isFixed =
      !waits || length.days == 0 || element.said("Manual") == "1" || [1, 3, 5, 6].contains(constraint)
    let done = element.said("PercentComplete") == "100"
    if !done, let share = element.said("PercentComplete"), share != "0" { file.lose(.partlyDone, title) }
    let who = owners[uid] ?? []
    if who.count > 1 { file.lose(.severalOwners, title) }
    return ProjectFile.Task(
      uid: uid, title: title, part: part, duration: length.days, counting: length.counting, start: start,
      finish: finish, notBefore: [2, 4].contains(constraint) ? constrained ?? start : isFixed ? start : nil,
      latest: try day("Deadline", element) ?? ([3, 7].contains(constraint) ? constrained : nil),
      done: done ? try day("ActualFinish", element) ?? finish : nil, owner: who.first ?? "",
      note: element.said("Notes") ?? "")
  }

  /// Whole days; those of a calendar that is not the country's are counted as the file has them, on all days of the year.
  private mutating func length(
    _ element: XMLElement, _ title: String, _ start: Day?, _ finish: Day?
  ) throws(Diagnostic) -> (days: Int, counting: Activity.Counting) {
    if element.said("Milestone") == "1" { return (0, .every) }
    guard let minutes = try minutes(element) else { return (1, .worked) }
    if minutes == 0 { return (0, .every) }
    let format = (element.said("DurationFormat").flatMap { Int($0) } ?? 7) % 32
    let isElapsed = [4, 6, 8, 10, 12].contains(format)
    let own = calendars.isOther(element.said("CalendarUID"))
    if own { file.lose(.calendar, title) }
    if own, let start, let finish, finish >= start {
      return (bounded(finish.days(since: start) + 1, title), .every)
    }
    let day = isElapsed ? 24 * 60 : calendars.minutesOfADay
    if minutes % day != 0 { file.lose(.hours, title) }
    return (bounded((minutes + day - 1) / day, title), isElapsed ? .every : .worked)
  }

  private mutating func bounded(_ days: Int, _ title: String) -> Int {
    if days > Plan.longestDuration { file.lose(.tooLong, title) }
    return min(max(days, 1), Plan.longestDuration)
  }

  private func minutes(_ element: XMLElement) throws(Diagnostic) -> Int? {
    guard let text = element.said("Duration") else { return nil }
    guard let parts = text.wholeMatch(of: /PT(\d{1,7})H(\d{1,7})M(\d{1,7})S/), let hours = Int(parts.1),
      let minutes = Int(parts.2)
    else { throw fault("Duration", text, element) }
    return hours * 60 + minutes
  }

  private func day(_ name: String, _ element: XMLElement) throws(Diagnostic) -> Day? {
    guard let text = element.said(name) else { return nil }
    guard let day = Day(text.prefix(10)) else { throw fault(name, text, element) }
    return day
  }

  private func fault(_ field: String, _ value: String, _ element: XMLElement) -> Diagnostic {
    Diagnostic(
      "project-file-value", .badInput,
      at: .init(file: place.file, line: element[field]?.line ?? element.line, field: field),
      ["name": element.said("Name") ?? element.said("UID") ?? "", "value": String(value.prefix(80))])
  }

  private mutating func noteMoney(_ element: XMLElement, _ title: String) {
    if ["Cost", "FixedCost"].contains(where: { element.said($0).flatMap { Double($0) } ?? 0 != 0 }) {
      file.lose(.costs, title)
    }
    if element["Baseline"] != nil { file.lose(.baselines, title) }
  }
}

extension ProjectFileReader {
  /// A link of a summary is one of each task in it.
  private mutating func readLinks(_ elements: [XMLElement]) {
    let tasks = Dictionary(file.tasks.map { ($0.uid, $0) }) { first, _ in first }
    var found: Set<ProjectFile.TaskLink> = []
    for element in elements {
      let uid = element.said("UID") ?? ""
      let followers = inside[uid] ?? [uid]
      for link in element.all("PredecessorLink") {
        let leader = link.said("PredecessorUID") ?? ""
        let leaders = inside[leader] ?? (tasks[leader] == nil ? [] : [leader])
        if leaders.isEmpty { file.lose(.linkAway, element.said("Name") ?? uid) }
        for from in leaders {
          for to in followers {
            guard let follower = tasks[to], from != to, file.links.count <= ProjectFile.mostLinks else {
              continue
            }
            let read = self.link(link, from, follower)
            if found.insert(read).inserted { file.links.append(read) }
          }
        }
      }
    }
  }

  private mutating func link(
    _ element: XMLElement, _ from: String, _ follower: ProjectFile.Task
  ) -> ProjectFile.TaskLink {
    let kinds: [String: Link.Kind] = [
      "0": .finishFinish, "1": .finishStart, "2": .startFinish, "3": .startStart,
    ]
    let kind = element.said("Type").flatMap { kinds[$0] } ?? .finishStart
    // In tenths of a minute.
    let tenths = element.said("LinkLag").flatMap { Int($0) } ?? 0
    let format = (element.said("LagFormat").flatMap { Int($0) } ?? 7) % 32
    let day =
      (follower.counting == .every || [4, 6, 8, 10, 12].contains(format) ? 24 * 60 : calendars.minutesOfADay)
      * 10
    let lag = min(
      max(Int((Double(tenths) / Double(day)).rounded()), -Plan.longestDuration), Plan.longestDuration)
    // A milestone waits for what it waits for to be over, and for nothing else.
    if follower.isMilestone, kind != .finishStart || lag != 0 {
      file.lose(.link, follower.title)
      return .init(from: from, to: follower.uid, kind: .finishStart, lag: 0)
    }
    return .init(from: from, to: follower.uid, kind: kind, lag: lag)
  }

  /// Who does each task, as the assignments of the file name them.
  private static func owners(_ root: XMLElement) -> [String: [String]] {
    let names = Dictionary(
      (root["Resources"]?.all("Resource") ?? []).compactMap { resource in
        resource.said("UID").flatMap { uid in resource.said("Name").map { (uid, $0) } }
      }
    ) { first, _ in first }
    return (root["Assignments"]?.all("Assignment") ?? []).reduce(into: [:]) { owners, assignment in
      guard let task = assignment.said("TaskUID"),
        let name = assignment.said("ResourceUID").flatMap({ names[$0] })
      else { return }
      owners[task, default: []].append(name)
    }
  }
}
