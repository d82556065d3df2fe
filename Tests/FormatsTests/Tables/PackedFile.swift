import CZlib

/// An archive, written by hand so that it can be wrong in ways that no program makes.
struct PackedFile {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameter isDeflated: whether it is packed, or lies in the archive as it is.
  mutating func add(_ name: String, _ content: [UInt8], isDeflated: Bool = true) {
    let packed = isDeflated ? Self.deflated(content) : content
    let checksum = UInt32(crc32(0, content, UInt32(content.count)))
    let start = UInt32(bytes.count)
    let common: [UInt8] =
      Self.two(20) + Self.two(0) + Self.two(isDeflated ? 8 : 0) + Self.two(0) + Self.two(33)
      + Self.four(checksum) + Self.four(UInt32(packed.count)) + Self.four(UInt32(content.count))
      + Self.two(UInt16(name.utf8.count)) + Self.two(0)
    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + packed
    directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
    directory += Self.four(0) + Self.four(start) + Array(name.utf8)
    count += 1
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The whole file.
  var whole: [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(UInt16(count))
      + Self.two(UInt16(count)) + Self.four(UInt32(directory.count)) + Self.four(UInt32(bytes.count))
      + Self.two(0)
  }

  /// Without the header and the checksum that zlib puts around it.
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress2(&packed, &length, content, UInt(content.count), 9)
    return Array(packed[2..<(Int(length) - 4)])
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  private static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
  }

  /// A workbook of Office Open XML with one visible sheet and a hidden one.
  static func xlsx(
    _ rows: String, shared: [String] = [], styles: String = "", after: String = "", dates1904: Bool = false
  ) -> [UInt8] {
    var file = PackedFile()
    file.add("[Content_Types].xml", "<Types/>")
    file.add(
      "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
    )
    file.add(
      "xl/workbook.xml",
      """
      <workbook xmlns:r='r'><workbookPr date1904='\(dates1904 ? 1 : 0)'/><sheets>
      <sheet name='Gjemt' sheetId='1' state='hidden' r:id='r2'/><sheet name='Avtaler' sheetId='2' r:id='r1'/>
      </sheets></workbook>
      """)
    file.add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>
      <Relationship Id='r2' Type='x/worksheet' Target='/xl/worksheets/sheet2.xml'/>
      <Relationship Id='r3' Type='x/sharedStrings' Target='sharedStrings.xml'/>
      <Relationship Id='r4' Type='x/styles' Target='styles.xml'/></Relationships>
      """)
    file.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>")
    file.add(
      "xl/worksheets/sheet2.xml",
      "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>Hemmelig</t></is></c></row></sheetData></worksheet>"
    )
    file.add("xl/sharedStrings.xml", "<sst>\(shared.map { "<si><t>\($0)</t></si>" }.joined())</sst>")
    file.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    return file.whole
  }

  /// An OpenDocument spreadsheet with one sheet.
  static func ods(_ rows: String, before: String = "") -> [UInt8] {
    var file = PackedFile()
    file.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8), isDeflated: false)
    file.add(
      "content.xml",
      """
      <office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s'
        xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>\(before)<office:body>
      <office:spreadsheet><table:table table:name='Avtaler'>\(rows)</table:table></office:spreadsheet>
      </office:body></office:document-content>
      """)
    return file.whole
  }
}
