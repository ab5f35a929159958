/// The English names of the languages that a petition is likely to be read in.
enum LanguageNames {
  /// The name that belongs to a code, as in "en"; nil when none does.
  static func name(of code: String) -> String? { names[code] }

  private static let names = [
    "am": "Amharic", "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "hmn": "Hmong", "km": "Khmer", "lo": "Lao", "oj": "Ojibwe",
    "om": "Oromo", "ru": "Russian", "so": "Somali", "vi": "Vietnamese", "zh": "Chinese",
  ]
}
