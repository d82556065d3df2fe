import Formats
import Seals
import Spaces

extension BegunSheets {
  static func seal(_ plain: String, _ secret: String, _ occasion: Occasion) -> String? {
    SecretSeal.seal(
      Array(plain.utf8), under: HandedCode.plain(secret), nonce: occasion.randomBytes(12)
    ).map(Base64URL.text)
  }

  static func open(_ sealed: String, _ secret: String) -> String? {
    Base64URL.bytes(sealed).flatMap { SecretSeal.open($0, under: HandedCode.plain(secret)) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
