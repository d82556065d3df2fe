import Rulebook

/// Why an amount is unknown where no parameter says so.
enum GrantReasons {
  static let onApplication = LocalText([
    "nb": "Departementet avgjør etter søknad, og bare nødvendige direkte engangskostnader dekkes.",
    "nn": "Departementet avgjer etter søknad, og berre nødvendige direkte eingongskostnader blir dekte.",
    "sv": "Departementet avgör efter ansökan, och endast nödvändiga direkta engångskostnader täcks.",
    "en": "The ministry decides on an application, and only necessary direct one-off costs are covered.",
  ])

  static let ceilingOnly = LocalText([
    "nb": "Regelen gir bare et tak; hva som betales følger av søknaden.",
    "nn": "Regelen gir berre eit tak; kva som blir betalt, følgjer av søknaden.",
    "sv": "Regeln ger bara ett tak; vad som betalas följer av ansökan.",
    "en": "The rule gives a ceiling only; what is paid follows from the application.",
  ])

  static let beforeFirstValue = LocalText([
    "nb": "Det er ikke funnet noen sats for denne dagen.",
    "nn": "Det er ikkje funne nokon sats for denne dagen.",
    "sv": "Inget belopp har hittats för denna dag.",
    "en": "No amount was found for this day.",
  ])

  static let regionalGrants = LocalText([
    "nb": "Regionalpolitiske tilskudd før og etter er ikke oppgitt; bare tapte basistilskudd er regnet med.",
    "nn": "Regionalpolitiske tilskot før og etter er ikkje oppgitt; berre tapte basistilskot er rekna med.",
    "sv": "Regionalpolitiska bidrag före och efter är inte angivna; bara förlorade basistilskudd räknas.",
    "en": "Regional grants before and after are not given; only the lost base grants (basistilskudd) count.",
  ])
}
