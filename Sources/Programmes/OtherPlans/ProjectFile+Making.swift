package import Basics
import Plans
package import Spaces
package import Store

extension ProjectFile {
  /// Makes its sub-projects, milestones and activities in a programme, as one step that is taken back as one.
  ///
  /// - Throws: `thing-unknown` for what is no programme or not theirs to see, `not-permitted`, and the faults of things.
  package func make(
    in programme: Identifier<Thing>, state: ThingState, by actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Batch>? {
    let (thing, space) = try Thing.get(programme, for: actor, tx)
    guard thing.kind == .programme else { throw Diagnostic("thing-unknown", .noAnswer) }
    let doer = Doer.actor(actor)
    return try Batch.write(in: space, by: doer, tx, occasion) {
      var maker = ThingMaker(space: space, state: state, doer: doer, tx: tx, occasion: occasion)
      var projects: [String: Identifier<Thing>] = [:]
      for part in parts {
        projects[part.uid] = try maker.make(project(part, programme), title: part.title)
      }
      let waits = Dictionary(grouping: links, by: \.to)
      var made: [String: Identifier<Thing>] = [:]
      for task in inOrder {
        let leaders = (waits[task.uid] ?? []).compactMap { link in made[link.from].map { (link, $0) } }
        let project = task.part.flatMap { projects[$0] }
        made[task.uid] =
          task.isMilestone
          ? try maker.make(milestone(task, programme, project, leaders), title: task.title)
          : try maker.make(activity(task, programme, project, leaders), title: task.title)
      }
    }.batch
  }

  /// Each after those that it waits for, so that they are there when it names them. What waits in a ring is left out, which a
  /// plan refuses before.
  private var inOrder: [Task] {
    let places = Dictionary(zip(tasks.map(\.uid), tasks.indices)) { first, _ in first }
    var (left, followers) = (tasks.map { _ in 0 }, tasks.map { _ in [Int]() })
    for link in links {
      guard let from = places[link.from], let to = places[link.to] else { continue }
      left[to] += 1
      followers[from].append(to)
    }
    var (ready, next) = (tasks.indices.filter { left[$0] == 0 }, 0)
    while next < ready.count {
      for follower in followers[ready[next]] {
        left[follower] -= 1
        if left[follower] == 0 { ready.append(follower) }
      }
      next += 1
    }
    return ready.map { tasks[$0] }
  }

  private func project(_ part: SubProject, _ programme: Identifier<Thing>) -> Project {
    var content = Project()
    (content.programme, content.projectClass) = (programme, .administrative)
    content.progress = .waiting
    return content
  }

  private func milestone(
    _ task: Task, _ programme: Identifier<Thing>, _ project: Identifier<Thing>?,
    _ leaders: [(TaskLink, Identifier<Thing>)]
  ) -> Milestone {
    var content = Milestone()
    (content.programme, content.project) = (programme, project)
    (content.day, content.latest, content.reached) = (task.notBefore ?? task.start, task.latest, task.done)
    content.waitsFor = leaders.map(\.1)
    content.note = task.note
    return content
  }

  private func activity(
    _ task: Task, _ programme: Identifier<Thing>, _ project: Identifier<Thing>?,
    _ leaders: [(TaskLink, Identifier<Thing>)]
  ) -> PlannedActivity {
    var content = PlannedActivity()
    (content.programme, content.project, content.owner) = (programme, project, task.owner)
    (content.duration, content.notBefore, content.latest) = (task.duration, task.notBefore, task.latest)
    content.counting = PlannedActivity.Counting(rawValue: task.counting.rawValue)
    content.done = task.done
    content.note = task.note
    content.waits = leaders.map { link, id in
      var wait = PlannedActivity.Wait()
      (wait.on, wait.kind) = (id, PlannedActivity.Kind(rawValue: link.kind.rawValue))
      wait.lag = link.lag == 0 ? nil : link.lag
      return wait
    }
    return content
  }
}
