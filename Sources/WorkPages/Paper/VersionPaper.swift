import Basics
package import Converters
import Markup
package import Pages
package import Spaces
import Wording

extension WorkContext {
  /// One version of a thing on paper: what it says, of whom and of when. Nobody gets more of it than on its page.
  ///
  /// - Parameter place: where it was asked for; its own address unless said.
  package func versionPaper(
    _ name: VersionName, _ format: PaperMaker.Format, at place: Place? = nil
  ) throws -> Reply {
    let found = try reading { tx, actor in
      let found = try Thing.version(name, for: actor, tx)
      let mayKnow = may(actor, .seeMembers, found.space.subject)
      return (
        version: found.version, kind: found.thing.kind, space: found.space,
        authors: mayKnow ? try Person.names(of: [found.version.author].compactMap(\.self), tx) : nil,
        names: try ContentNames(
          of: [found.version.fields].compactMap(\.self).map { ($0.content, kinds[found.thing.kind]) },
          mayKnow: mayKnow, for: actor, tx)
      )
    }
    guard let fields = found.version.fields else { throw Interruption.absent }
    let page = ThingPlaces.version(name)
    let document = PaperDocument(
      title: fields.title, language: language, site: workplace.publicAddress?.absolute(""),
      address: workplace.publicAddress?.absolute(page.address()) ?? page.address())
    let place = place ?? ThingPlaces.paper(name.thing, name.number, format)
    return try paperReply(document, as: format, at: place) { html in
      let facts = [
        found.space.name, words(of: found.kind).name, phrase("thing-state.\(fields.state.rawValue)"),
        phrase("things.version", ["number": String(name.number)]), period(found.version.valid),
        moment(found.version.recordedAt), author(found.version, found.authors),
      ]
      html.p(facts.joined(separator: " · "), .class("quiet"))
      if found.space.isDemonstration { html.p(phrase("spaces.demonstration.mark"), .class("quiet")) }
      thingContent(&html, fields, found.kind, found.names)
    }
  }

  /// The ways to a version on paper.
  func paperLinks(_ html: inout HTML, of version: ThingVersion) {
    guard version.fields != nil else { return }
    paperLinks(&html) { ThingPlaces.paper(version.name.thing, version.name.number, $0).address() }
  }
}
