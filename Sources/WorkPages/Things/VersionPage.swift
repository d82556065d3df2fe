import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// One version, which never changes, and what differs from another.
  func versionPage(_ name: VersionName) throws -> Reply {
    let besideNumber = visit.query["beside"].flatMap { Int($0) } ?? name.number - 1
    let (version, thing, space, rooms, beside, authors, seesThing, names) = try reading { tx, actor in
      let found = try Thing.version(name, for: actor, tx)
      let other = VersionName(name.thing, besideNumber)
      let beside = try? Thing.version(other, for: actor, tx).version
      let mayKnow = may(actor, .seeMembers, found.space.subject)
      let authors = mayKnow ? try Person.names(of: [found.version.author].compactMap(\.self), tx) : nil
      let seesThing = may(actor, .seeThing, found.thing.subject(in: found.space))
      return (
        found.version, found.thing, found.space, SpaceRooms(found.space, for: actor), beside, authors,
        seesThing,
        try ContentNames(
          of: [found.version, beside].compactMap { $0?.fields.map { ($0.content, kinds[found.thing.kind]) } },
          mayKnow: mayKnow, for: actor, tx)
      )
    }
    let number = phrase("things.version", ["number": String(name.number)])
    let title = "\(version.fields?.title ?? phrase("things.erased")) – \(number)"
    return workPage(title, at: ThingPlaces.version(name), in: rooms) { html in
      html.h1(title)
      // What a cited thing is called now is only for those who may still see it.
      if seesThing {
        html.p(.class("way-back")) { html in
          html.a(phrase("things.back", ["name": thing.title]), .href(ThingPlaces.thing(thing.id).address()))
        }
      }
      if space.isDemonstration { html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark")) }
      html.dl(.class("facts")) { html in
        html.dt(phrase("things.column.holds"))
        html.dd(period(version.valid))
        html.dt(phrase("things.column.recorded"))
        html.dd(moment(version.recordedAt))
        html.dt(phrase("things.column.who"))
        html.dd(author(version, authors))
        if !version.why.isEmpty {
          html.dt(phrase("things.column.why"))
          html.dd(version.why)
        }
      }
      if version.isCited { html.p(phrase("things.cited-lasting"), .class("column")) }
      thingContent(&html, version.fields, thing.kind, names, of: seesThing ? version : nil)
      html.ul(.class("ways-on")) { paperLinks(&$0, of: version) }
      if let beside { besideVersion(&html, version, beside, kinds[thing.kind], names) }
    }
  }

  private func besideVersion(
    _ html: inout HTML, _ version: ThingVersion, _ beside: ThingVersion, _ kind: ContentKind?,
    _ names: ContentNames
  ) {
    html.section(.aria("labelledby", "differences")) { html in
      html.h2(
        phrase("things.compared-with", ["number": String(beside.name.number)]), .id("differences"))
      let empty = JSONValue.object([])
      let all = readableDifferences(beside.fields?.json ?? empty, version.fields?.json ?? empty)
      let asked = kind?.kind == .study ? askedAnew(beside, version) : nil
      if let asked { askedTable(&html, asked, beside, version) }
      let found = all.filter { !isMade($0.path, kind) }
      if found.isEmpty, asked == nil {
        html.p(phrase("things.no-difference"))
      } else if !found.isEmpty {
        differenceTable(
          &html, found, before: phrase("things.version", ["number": String(beside.name.number)]),
          after: phrase("things.version", ["number": String(version.name.number)]), of: kind, names)
      }
    }
  }

  /// What two versions of a kept study ask, where they ask different things.
  private func askedAnew(_ beside: ThingVersion, _ version: ThingVersion) -> (before: String, after: String)?
  {
    guard let before = beside.fields, let after = version.fields else { return nil }
    let (old, new) = (SavedStudy(reading: before.content), SavedStudy(reading: after.content))
    return old.query == new.query ? nil : (line(old), line(new))
  }

  private func askedTable(
    _ html: inout HTML, _ asked: (before: String, after: String), _ beside: ThingVersion,
    _ version: ThingVersion
  ) {
    html.dl(.class("facts")) { html in
      for (version, text) in [(beside, asked.before), (version, asked.after)] {
        html.dt(phrase("things.version", ["number": String(version.name.number)]))
        html.dd(text)
      }
    }
  }

  /// What a secret link shows: for reading, to whoever has it.
  func sharedPage(_ secret: String) throws -> Reply {
    let (version, thing) = try reading { tx, _ in try Share.open(secret, on: content.today(), tx) }
    let title = version.fields?.title ?? phrase("things.erased")
    return workPage(title, at: SpacePlaces.shared(secret)) { html in
      html.h1(title)
      html.p(phrase("things.shared-note"), .class("quiet", "column"))
      thingContent(&html, version.fields, thing.kind)
      guard let file = self.file(of: version.fields, thing.kind) else { return }
      html.p {
        $0.a(
          phrase("files.download", ["file": told(file)]), .class("button"), .rel("nofollow"),
          .href(SpacePlaces.sharedFile(secret).address()))
      }
    }
  }

  /// The file of what a secret link shows, for as long as it shows it: of no other version, and of nothing that it refers to.
  func sharedFile(_ secret: String) throws -> Reply {
    let (version, thing) = try reading { tx, _ in try Share.open(secret, on: content.today(), tx) }
    return try download(version.fields, thing.kind, at: SpacePlaces.sharedFile(secret))
  }
}
