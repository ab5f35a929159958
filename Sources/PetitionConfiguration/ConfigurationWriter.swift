public import PetitionCore

/// Writes `kiosk.conf`: every key, each with a comment that explains it.
public enum ConfigurationWriter {
  /// Returns the text of a file that reads back as a configuration.
  ///
  /// - Parameters:
  ///   - configuration: What the file says; its passages are in paragraphs with one empty line
  ///     between them, as the reader leaves them.
  ///   - remarks: What the organiser should know about the file, for its first lines.
  /// - Returns: The whole file.
  public static func file(for configuration: Configuration, remarks: [String] = []) -> String {
    var draft = ConfigurationDraft()
    draft.begin(remarks: remarks)
    draft.add(configuration.petition)
    for section in ConfigurationSection.behaviour {
      draft.header("[\(section.name)]", section.meaning)
      draft.add(section.keys, of: configuration, defaults: .unset)
    }
    return draft.text
  }
}

extension Configuration {
  /// The defaults of every key, with a petition that says nothing.
  static var unset: Configuration {
    Configuration(petition: Petition(id: "", text: PetitionText()))
  }
}
