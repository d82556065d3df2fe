import Pages
import Spaces
import WorkPages

/// Addresses at which programs change spaces, who belongs to them, organisations, and tables that are brought in.
enum ManagingPlaces {
  static let member = Places<Identifier<Space>, Identifier<Membership>>(
    "/api/v1/spaces/:id/members/:member", .program(.patch, .delete))
  /// Query: `kind`.
  static let views = Places<Identifier<Space>>("/api/v1/spaces/:id/views", .program(.get, .post))
  static let view = Places<Identifier<SavedView>>("/api/v1/views/:id", .program(.patch, .delete))
  /// A table, as a form with a file: `file`, `kind`.
  static let tables = Places<Identifier<Space>>("/api/v1/spaces/:id/imports", .act.takingFiles)
  static let table = Places<Identifier<Space>, Identifier<ThingImport>>(
    "/api/v1/spaces/:id/imports/:import", .program(.get, .patch))
  static let apply = Places<Identifier<Space>, Identifier<ThingImport>>(
    "/api/v1/spaces/:id/imports/:import/apply", .program(.post))
  static let undo = Places<Identifier<Space>, Identifier<ThingImport>>(
    "/api/v1/spaces/:id/imports/:import/undo", .program(.post))
  static let posts = Places<Identifier<Organisation>>(
    "/api/v1/organisations/:id/posts", .program(.get, .post))
  static let post = Places<Identifier<Organisation>, Identifier<Post>>(
    "/api/v1/organisations/:id/posts/:post", .program(.delete))
}

extension WorkContext {
  /// Steps of a table that is looked through as a whole.
  private static var tableSteps: Int { 1_000_000 }

  static let managingPages: [WorkPage] = [
    WorkPage(ManagingPlaces.member) { context, id, member in
      context.apiReply(ManagingPlaces.member(id, member)) {
        context.visit.method == .delete
          ? try context.endMember(id, member) : try context.changeMember(id, member)
      }
    },
    WorkPage(ManagingPlaces.views) { context, id in
      context.apiReply(ManagingPlaces.views(id)) {
        context.visit.method == .post ? try context.keepView(in: id) : try context.viewsAnswer(id)
      }
    },
    WorkPage(ManagingPlaces.view) { context, id in
      context.apiReply(ManagingPlaces.view(id)) {
        context.visit.method == .delete ? try context.removeView(id) : try context.renameView(id)
      }
    },
    WorkPage(ManagingPlaces.tables, steps: { _, _ in tableSteps }) { context, id in
      context.apiReply(ManagingPlaces.tables(id)) { try context.sendTable(to: id) }
    },
    WorkPage(ManagingPlaces.table, steps: { _, _, _ in tableSteps }) { context, id, table in
      context.apiReply(ManagingPlaces.table(id, table)) {
        context.visit.method == .patch
          ? try context.chooseImport(id, table) : try context.importAnswer(id, table)
      }
    },
    WorkPage(ManagingPlaces.apply, steps: { _, _, _ in tableSteps }) { context, id, table in
      context.apiReply(ManagingPlaces.apply(id, table)) { try context.applyImport(id, table) }
    },
    WorkPage(ManagingPlaces.undo, steps: { _, _, _ in tableSteps }) { context, id, table in
      context.apiReply(ManagingPlaces.undo(id, table)) { try context.undoImport(id, table) }
    },
    WorkPage(ManagingPlaces.posts) { context, id in
      context.apiReply(ManagingPlaces.posts(id)) {
        context.visit.method == .post ? try context.beginPost(in: id) : try context.postsAnswer(id)
      }
    },
    WorkPage(ManagingPlaces.post) { context, id, post in
      context.apiReply(ManagingPlaces.post(id, post)) { try context.endPost(id, post) }
    },
  ]
}
