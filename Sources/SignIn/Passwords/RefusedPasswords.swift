/// Passwords of twelve characters and more that are tried first, and the words that the others are made of.
///
/// A short list by which longer ones are taken apart; whole passwords of others are among `KnownPasswords`.
enum RefusedPasswords {
  /// In lower case, letters alone: a password made of nothing but these is refused, whatever digits and signs stand
  /// between them. Empty letters are a password of digits and signs only.
  static let words: Set<String> = [
    "password", "passord", "lösenord", "losenord", "passphrase", "pass", "word", "pwd", "admin",
    "administrator",
    "root", "user", "bruker", "användare", "test", "testing", "guest", "gjest", "welcome", "velkommen",
    "välkommen", "hello", "hei", "hej", "hallo", "login", "logginn", "logg", "inn", "inlogg", "letmein",
    "let", "me",
    "in", "open", "sesame", "secret", "hemmelig", "hemlig", "changeme", "change", "default", "master",
    "super",
    "qwerty", "qwertyuiop", "qwertyuiopå", "asdf", "asdfgh", "asdfghjkl", "asdfghjkløæ", "asdfghjklöä",
    "zxcvbn",
    "zxcvbnm", "qazwsx", "qwer", "abc", "abcd", "abcde", "abcdef", "abcdefgh", "abcdefghijkl", "xyz",
    "iloveyou",
    "jegelskerdeg", "jagälskardig", "sunshine", "princess", "football", "fotball", "fotboll", "baseball",
    "monkey", "dragon", "superman", "batman", "pokemon", "starwars", "trustno", "whatever", "computer",
    "internet",
    "kommune", "kommunen", "kommun", "sommer", "sommeren", "sommar", "sommaren", "vinter", "vinteren", "høst",
    "haust",
    "höst",
    "vår", "spring", "summer", "winter", "autumn", "norge", "noreg", "norway", "sverige", "sweden", "oslo",
    "bergen", "trondheim", "stavanger", "stockholm", "göteborg", "malmö", "januar", "februar", "mars",
    "april",
    "mai", "juni", "juli", "august", "september", "oktober", "november", "desember", "december", "mandag",
    "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "nabo", "correcthorsebatterystaple",
  ]

  static let all: Set<String> = [
    "q1w2e3r4t5y6", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "qazwsxedcrfv", "zaq12wsxcde3",
    "123qweasdzxc", "qwe123asd456", "a1b2c3d4e5f6", "1a2b3c4d5e6f", "p@ssw0rd1234", "p@ssw0rd!234",
    "passw0rd1234", "pa$$w0rd1234", "pa55word1234", "adm1n1strator", "l3tm31nplease", "trustno1trustno1",
    "abc123abc123", "qwerty123456", "123456qwerty", "thisisapassword", "dettererpassord",
    "dettaärettlösenord",
    "dettereetpassord", "mypassword123", "mittpassord123", "mittlösenord1",
  ]
}
