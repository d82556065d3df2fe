import Basics
import Files
import Formats
import Markup
import Pages
import Spaces
import Store
import Wording

/// Where a form takes files for one of its fields: the field itself, or documents that it refers to.
struct FileControl {
  let field: FieldShape
  let name: String
  let isSeveral: Bool
  var ticketName: String { "\(name)-kept" }
}

extension FieldShape {
  /// How files are sent for it; nil for a field that takes none.
  fileprivate var fileControl: FileControl? {
    switch type {
    case .file: FileControl(field: self, name: name, isSeveral: false)
    case .document: FileControl(field: self, name: "\(name)-sent", isSeveral: false)
    case .list(.document): FileControl(field: self, name: "\(name)-sent", isSeveral: true)
    default: nil
    }
  }
}

extension ContentForm {
  /// None where no files are kept.
  var fileControls: [FileControl] {
    guard context.workplace.files != nil else { return [] }
    return kind.fields.filter { $0.origin != .calculated }.compactMap(\.fileControl)
  }

  /// The files that a form carries for `control`.
  private func files(_ control: FileControl, in form: Form) -> [FileReference] {
    form.all(control.ticketName).compactMap { FileTicket($0, of: context.caller)?.file }
  }

  /// All files that a form carries.
  func files(in form: Form) -> [FileReference] { fileControls.flatMap { files($0, in: form) } }

  /// `fields` with the files that a form carries for fields that are files themselves.
  func settingFiles(_ fields: ThingFields, from form: Form) -> ThingFields {
    var fields = fields
    for control in fileControls where control.field.type == .file {
      guard let file = files(control, in: form).first else { continue }
      fields.content = fields.content.setting(FieldPath([control.field.name]), to: file.json)
    }
    return fields
  }

  /// `fields` with references to documents that are made of the files which a form carries for them. They are seen by those
  /// who see what refers to them, and are called like their files.
  func attachingDocuments(
    _ fields: ThingFields, from form: Form, in space: Space, holdingFrom day: Day, by actor: Actor,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> ThingFields {
    var fields = fields
    for control in fileControls where control.field.type != .file {
      let made = try files(control, in: form).map { file in
        try Thing.make(
          ThingDraft(Document(file: file), title: FileName.stem(file.name), state: fields.state, from: day),
          in: space,
          by: .actor(actor), tx, occasion)
      }
      guard !made.isEmpty else { continue }
      let path = FieldPath([control.field.name])
      let value = JSONValue.text(made[0].id.text)
      let before = fields.content.at(path)?.elements ?? []
      fields.content = fields.content.setting(
        path, to: control.isSeveral ? .array(before + made.map { .text($0.id.text) }) : value)
    }
    return fields
  }

  /// Hidden fields that carry files of `fields` on, for a page that asks once more before it writes.
  func tickets(for fields: ThingFields, and form: Form) -> [Form.Pair] {
    let own = fileControls.filter { $0.field.type == .file }.compactMap { control -> Form.Pair? in
      fields.content[control.field.name].flatMap { FileReference($0) }
        .flatMap { FileTicket($0, of: context.caller) }.map { .init(control.ticketName, $0.text) }
    }
    let attached = fileControls.filter { $0.field.type != .file }.flatMap { control in
      form.all(control.ticketName).map { Form.Pair(control.ticketName, $0) }
    }
    return own + attached
  }

  /// What is read from a form, with files; everything that is wrong at once.
  ///
  /// - Parameter faults: what is wrong with the files that came.
  func fields(
    from form: Form, before: ThingFields, _ names: ContentNames = ContentNames(), besides faults: [Diagnostic]
  ) throws -> ThingFields {
    var faults = faults
    do {
      let fields = settingFiles(try fields(from: form, before: before, names), from: form)
      if faults.isEmpty { return fields }
    } catch let found as Diagnostics {
      faults += found.list
    }
    throw Diagnostics(faults)
  }

  /// The way to send files for a field, with those that it has and those that the form carries on.
  func write(_ html: inout HTML, _ control: FileControl, _ shown: ShownForm) {
    for ticket in shown.typed.all(control.ticketName) where FileTicket(ticket, of: context.caller) != nil {
      html.input(.type("hidden"), .name(control.ticketName), .value(ticket))
    }
    context.field(&html, fileField(control, shown), in: shown)
  }

  func fileFields(_ shown: ShownForm) -> [Field] { fileControls.map { fileField($0, shown) } }

  private func fileField(_ control: FileControl, _ shown: ShownForm) -> Field {
    let isOwn = control.field.type == .file
    let label = words.label(control.field.name)
    let carried = files(control, in: shown.typed)
    let present = isOwn ? self.present[control.field.name].flatMap { FileReference($0) } : nil
    let has = carried.isEmpty ? [present].compactMap(\.self) : carried
    let told = has.map {
      context.phrase(carried.isEmpty ? "files.has" : "files.carried", ["file": $0.name])
    }
    let limit = context.phrase("files.limit", ["size": context.size(context.workplace.files?.largest ?? 0)])
    return Field(
      control.name, isOwn ? label : context.phrase("files.send-for", ["field": label]),
      hint: (told + [limit]).joined(separator: " "), .file(isSeveral: control.isSeveral),
      isRequired: isOwn && control.field.isRequired && has.isEmpty)
  }

  /// Asked once for all files of a form.
  func otherFiles(_ html: inout HTML, _ shown: ShownForm) {
    guard !fileControls.isEmpty else { return }
    context.field(
      &html,
      Field(
        WorkContext.otherFiles, context.phrase("files.other"), hint: context.phrase("files.other-hint"),
        .check,
        isRequired: false), in: shown)
  }
}

extension WorkContext {
  /// Bytes as people read them.
  func size(_ bytes: Int) -> String {
    let units = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB")]
    guard let unit = units.first(where: { bytes >= $0.0 }) else {
      return phrase("files.bytes", count: bytes)
    }
    let value = Double(bytes) / Double(unit.0)
    return "\(phrase.number(value, decimals: value < 10 && value.rounded() != value ? 1 : 0)) \(unit.1)"
  }
}
