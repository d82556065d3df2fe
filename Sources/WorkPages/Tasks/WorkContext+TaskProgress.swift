import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// Says how far a task is, and leads back to where the button was: with the way to take it back.
  func taskProgressReply(_ id: Identifier<Thing>) throws -> Reply {
    _ = try signedIn()
    guard let progress = visit.form["to"].flatMap(WorkTask.Progress.init) else { throw Interruption.absent }
    let before = try writing { tx, actor, occasion in
      try WorkTask.setProgress(progress, of: id, by: actor, tx, occasion)
    }
    guard visit.form["from"] == "me" else { return goOn(to: ThingPlaces.thing(id)) }
    let query = Query([.init("moved", id.text), .init("was", before.rawValue)])
    return goOn(to: ForMePlaces.page, before == progress ? Query() : query)
  }

  /// A button that says how far a task is.
  func progressButton(
    _ html: inout HTML, _ task: Identifier<Thing>, to progress: WorkTask.Progress, saying text: String,
    fromMe: Bool = false, class name: String? = nil
  ) {
    protectedButton(
      &html, text, to: TaskPlaces.progress(task).address(),
      sending: [.init("to", progress.rawValue)] + (fromMe ? [.init("from", "me")] : []), class: name)
  }

  /// On the page of a task: what can be said of it with one press.
  func progressButtons(_ html: inout HTML, _ thing: Thing, _ content: JSONValue) {
    let progress = WorkTask(reading: content).progress ?? .open
    html.div(.class("task-progress", "no-print")) { html in
      if progress == .open {
        progressButton(&html, thing.id, to: .underway, saying: phrase("tasks.begin"))
      }
      if progress.isUnfinished {
        progressButton(&html, thing.id, to: .done, saying: phrase("tasks.finish"), class: "button-main")
      } else {
        progressButton(&html, thing.id, to: .open, saying: phrase("tasks.reopen"))
      }
    }
  }
}
