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
  /// The last day on which it holds.
  package var validUntil: Day?
  /// The last day on which it is renewed in time.
  package var renewBy: Day?
  /// Who sees to it that it is renewed or replaced.
  package var responsible = ""
  package var language: Language?
  package var licence: Licence?
  /// Of the case file or journal that it belongs to, as its owner counts.
  package var number = ""
  /// Where it was published.
  package var source = ""
  package var summary = ""

  package static let fields: [ContentField<Self>] = [
    .file("file", \.file, isRequired: true), .line("author", \.author), .day("dated", \.date),
    .day("valid-until", \.validUntil), .day("renew-by", \.renewBy), .person("responsible", \.responsible),
    .choice("language", \.language), .choice("licence", \.licence), .line("number", \.number),
    .address("source", \.source), .text("summary", \.summary),
  ]

  package init() {}

  package init(file: FileReference) {
    self.file = file
  }

  package func faults(in ground: Ground) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for (day, field) in [(validUntil, "valid-until"), (renewBy, "renew-by")] {
      guard let day, let date, day < date else { continue }
      faults.append(
        Diagnostic("period-reversed", .badInput, at: .init(field: field), ["from": date.iso]))
    }
    // A day that nobody sees to would pass unnoticed.
    if (validUntil ?? renewBy) != nil, responsible.isEmpty {
      faults.append(Diagnostic("field-missing", .badInput, at: .init(field: "responsible")))
    }
    return faults
  }
}

extension ThingKind {
  package static let document = ThingKind("document")
}

extension FieldType {
  /// A document of the space.
  package static let document = FieldType.thing([.document])
}
