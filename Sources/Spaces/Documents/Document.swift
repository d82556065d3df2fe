package import Basics
import Formats

/// A file with what is known of it. Its versions are those of the thing: a new file is a new version, and the one before
/// stays. Its name is the title of the thing.
package struct Document: ThingContent {
  package static let kind = ThingKind.document

  /// What others may do with it.
  package enum Licence: String, CaseIterable, FieldValue {
    case ccBy4 = "cc-by-4"
    case ccBySa4 = "cc-by-sa-4"
    case cc0
    /// Norsk lisens for offentlige data 2.0.
    case nlod2 = "nlod-2"
    /// What public authorities decide and state (åndsverkloven § 14, upphovsrättslagen § 9).
    case unprotected
    case reserved, other
  }

  package enum Language: String, CaseIterable, FieldValue {
    case nb, nn, sv, en, se, fi, da, other
  }

  package var file: FileReference?
  package var author = ""
  package var date: Day?
  package var language: Language?
  package var licence: Licence?
  /// Of the case file or journal that it belongs to, as its owner counts.
  package var number = ""
  /// Where it was published.
  package var source = ""
  package var summary = ""

  package static let fields: [ContentField<Self>] = [
    .file("file", \.file, isRequired: true), .line("author", \.author), .day("dated", \.date),
    .choice("language", \.language), .choice("licence", \.licence), .line("number", \.number),
    .address("source", \.source), .text("summary", \.summary),
  ]

  package init() {}

  package init(file: FileReference) {
    self.file = file
  }
}

extension ThingKind {
  package static let document = ThingKind("document")
}

extension FieldType {
  /// A document of the space.
  package static let document = FieldType.thing([.document])
}
