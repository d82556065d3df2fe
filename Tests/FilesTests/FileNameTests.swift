import Testing

@testable import Files

@Suite struct FileNameTests {
  @Test(arguments: [
    ("Vedtak Øyer.pdf", FileType.pdf, "Vedtak Øyer.pdf"), ("../../etc/passwd", .text, "passwd.txt"),
    ("C:\\Users\\kari\\notat.docx", .docx, "notat.docx"), ("a\u{0}b\r\nc\t.pdf", .pdf, "abc.pdf"),
    // Reads as "evil exe.pdf" backwards on a screen.
    ("evil\u{202E}fdp.exe", .pdf, "evilfdp.exe.pdf"), ("...hidden.pdf", .pdf, "hidden.pdf"),
    ("", .pdf, "file.pdf"),
    ("/", .other, "file"), ("a<b>:\"|?*;.txt", .text, "a_b_______.txt"), ("side.html", .pdf, "side.html.pdf"),
    ("tabell.csv", .text, "tabell.csv"), ("bilde.JPG", .jpeg, "bilde.JPG"), ("A\u{30A}s.odt", .odt, "Ås.odt"),
    ("budsjett 2.0", .xlsx, "budsjett 2.0.xlsx"),
  ])
  func aNameIsMadeHarmless(_ sent: String, _ type: FileType, _ name: String) {
    #expect(FileName.cleaned(sent, for: type) == name)
  }

  @Test func aLongNameKeepsItsEnding() {
    let name = FileName.cleaned(String(repeating: "Ø", count: 400) + ".pdf", for: .pdf)
    #expect(name.utf8.count <= FileName.longest + 4 && name.hasSuffix("Ø.pdf"))
    let twice = FileName.cleaned(name, for: .pdf)
    #expect(twice == name)
  }
}
