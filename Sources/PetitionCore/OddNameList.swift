/// What ``OddNames`` knows by heart; the organiser's own list comes beside it.
///
/// Folded as ``FoldedText`` folds: small letters without accents.
enum OddNameList {
  /// Names that are invented, or given for fun, or that stand where a name should.
  ///
  /// Of each the words in alphabetical order, and the words without a blank between them.
  static let names: Set<String> = {
    let words = (invented + famous + forms).map { $0.split(separator: " ").map(String.init) }
    return Set(words.map { OddNames.key($0) } + words.map { $0.joined() })
  }()

  /// Texts that fold to what is somebody's name.
  static let texts: Set<String> = ["n/a", "n.a.", "n. a.", "i.p. freely", "i. p. freely"]

  /// Words of people who try whether the thing works; a name of nothing else is no name.
  static let trials: Set<String> = [
    "test", "tests", "testing", "tester", "tested", "prueba", "probando", "demo", "sample",
    "example", "ejemplo", "practice", "dummy", "fake", "user", "lorem", "ipsum", "foo", "foobar",
    "blah", "haha", "hahaha", "lol", "hello", "hi", "hola", "nope",
  ]

  /// What stands before or behind a name and is no part of it.
  static let titles: Set<String> = ["mr", "mrs", "ms", "sr", "sra", "jr", "ii", "iii"]

  /// Digits that are typed for letters.
  static let letters: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t",
  ]

  /// What ways are called, in full and in short; with a number beside it, that is an address.
  static let ways: Set<String> = [
    "street", "st", "avenue", "ave", "av", "road", "rd", "boulevard", "blvd", "lane", "ln",
    "drive", "dr", "court", "ct", "place", "pl", "way", "highway", "hwy", "parkway", "pkwy",
    "terrace", "ter", "circle", "cir", "trail", "trl", "square", "sq", "apartment", "apt", "unit",
    "suite", "ste", "floor", "box", "calle", "avenida", "avda", "carretera", "rue", "platz", "weg",
  ]

  /// How German names of streets end.
  static let wayEndings = ["strasse", "straat", "gasse"]

  /// The ends of names of sites.
  static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "biz", "io", "app", "dev",
  ]

  private static let invented = [
    "mickey mouse", "micky mouse", "mikey mouse", "mickie mouse", "micky maus", "raton mickey",
    "minnie mouse", "mighty mouse", "donald duck", "donal duck", "pato donald", "daisy duck",
    "daffy duck", "scrooge mcduck", "goofy", "pluto dog", "bugs bunny", "porky pig", "elmer fudd",
    "homer simpson", "bart simpson", "marge simpson", "lisa simpson", "fred flintstone",
    "spongebob squarepants", "sponge bob squarepants", "spongebob", "bob esponja", "patrick star",
    "scooby doo", "charlie brown", "peter griffin", "eric cartman", "rick sanchez",
    "kermit the frog", "miss piggy", "big bird", "winnie the pooh", "peter pan", "snow white",
    "santa claus", "santa clause", "papa noel", "easter bunny", "tooth fairy", "father christmas",
    "batman", "bruce wayne", "superman", "clark kent", "spiderman", "spider man", "iron man",
    "wonder woman", "harry potter", "hermione granger", "albus dumbledore", "james bond",
    "darth vader", "luke skywalker", "han solo", "obi wan kenobi", "yoda", "gandalf",
    "frodo baggins", "bilbo baggins", "sherlock holmes", "indiana jones", "rambo", "forrest gump",
    "waldo", "wheres waldo", "foo bar", "john doe", "jane doe", "jon doe", "john q public",
    "jane q public", "john public", "joe public", "joe blow", "joe schmoe", "joe shmoe",
    "joe sixpack", "joe six pack", "john smith doe", "fulano de tal", "fulano", "fulanito",
    "mengano", "zutano", "max mustermann", "erika mustermann", "jan kowalski test", "nobody",
    "no body", "nadie", "no one", "noone", "someone", "anyone", "anonymous", "anonimo", "anonima",
    "anon", "a nonymous", "ann onymous", "mister x", "mr nobody", "seymour butts", "seymour butz",
    "hugh jass", "hugh janus", "mike hunt", "mike hawk", "ben dover", "phil mccracken",
    "phil mcrevis", "amanda hugginkiss", "amanda huggenkiss", "ivana tinkle", "heywood jablome",
    "haywood jablome", "jack mehoff", "jack goff", "moe lester", "mike rotch", "al coholic",
    "oliver klozoff", "dixie normous", "dixie normus", "barry mccockiner", "i p freely",
    "ip freely", "jacques strap", "justin case", "paige turner", "crystal ball",
    "rusty bedsprings", "testy mctestface", "hello world", "wasd", "mickey and minnie mouse",
    "mickey y minnie mouse", "mikki hiiri", "микки маус", "米老鼠", "homero simpson", "jesucristo",
    "perico de los palotes", "perico el de los palotes", "dora la exploradora",
    "el chapulin colorado", "chapulin colorado", "speedy gonzales", "don quijote", "la llorona",
    "el chapo", "chespirito", "cantinflas", "fuck you", "fuck off", "fuck", "poop",
  ]

  private static let famous = [
    "adolf hitler", "joseph stalin", "josef stalin", "benito mussolini", "osama bin laden",
    "usama bin laden", "saddam hussein", "kim jong un", "vladimir putin", "donald trump",
    "donald j trump", "melania trump", "joe biden", "barack obama", "hillary clinton",
    "george washington", "abraham lincoln", "elvis presley", "elvis", "michael jackson",
    "taylor swift", "beyonce", "jesus christ", "jesus h christ", "god", "god almighty", "satan",
    "lucifer", "the devil", "queen elizabeth", "napoleon bonaparte", "albert einstein",
  ]

  private static let forms = [
    "name", "names", "full name", "your name", "your name here", "my name", "name here",
    "first name", "last name", "first name last name", "first last", "firstname lastname",
    "first and last name", "surname", "given name", "print name", "printed name", "sign here",
    "signature", "signed", "signer", "sign", "title", "mr", "mrs", "ms", "sir", "madam", "nombre",
    "nombre completo", "su nombre", "tu nombre", "nombre y apellido", "apellido", "apellidos",
    "firma", "name zip", "name zip code", "zip", "zip code", "address", "email", "phone", "date",
    "city", "none", "no name", "noname", "unknown", "illegible", "null", "undefined", "nil",
    "void", "not given", "no thanks", "no thank you", "ditto", "same", "same as above",
    "see above", "me", "myself", "yes", "no", "x", "xx",
  ]
}
