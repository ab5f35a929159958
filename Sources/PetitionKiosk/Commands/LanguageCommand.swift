import ArgumentParser
import Foundation
import PetitionConfiguration
import PetitionLanguages
import PetitionShell
import TerminalUI

/// `petition-kiosk language`: which languages there are, and a language as a file to write in.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Lists the languages, or prints one as a file to save beside kiosk.conf.",
    discussion: """
      petition-kiosk language om > language-om.toml begins a new language; for one that is built in, \
      the file has its sentences, and those that it lacks in English.
      """
  )

  @OptionGroup var files: KioskFiles

  @Argument(help: "The language, two or three letters; all are listed without one.")
  var code: String?

  @Flag(help: "Print the list as JSON with sorted keys.")
  var json = false

  func run() throws {
    guard let code else {
      let list = try LanguageList(beside: configIfThere())
      Output.text(json ? try list.json() + "\n" : list.text())
      return
    }
    guard LanguageCode.isValid(code) else {
      throw CommandFailure(
        message: """
          "\(code)" is not the code of a language: that is two or three small letters, such as so. \
          Nothing was printed. petition-kiosk language lists those that are built in.
          """,
        code: .usage
      )
    }
    Output.text(LanguageTemplate.file(for: code))
  }

  /// The configuration beside which files are looked for, if one was named or is in its place.
  private func configIfThere() throws -> String? {
    files.config == nil ? try? files.configPath() : try files.configPath()
  }
}

/// What is known of each language; the property names are the JSON's, in snake case.
struct LanguageList: Encodable {
  /// One language.
  struct Item: Encodable {
    /// How many phrases there are.
    var all: Int
    /// Whether the program has it without any file.
    var builtIn: Bool
    /// Its code.
    var code: String
    /// Whether no speaker has reviewed it yet.
    var draft: Bool
    /// Its name in English.
    var englishName: String
    /// The file beside the configuration that changes or adds it; nil for none.
    var file: String?
    /// Its own name for itself.
    var name: String
    /// How many phrases it says.
    var said: Int

    /// What is still to be done for it, in a word or two.
    var state: String {
      if draft { return "draft" }
      return said == all ? "complete" : "\(all - said) in English"
    }
  }

  /// The languages: those that are built in, then those of files.
  var languages: [Item]

  /// Reads what there is.
  ///
  /// - Parameter config: The configuration whose folder is looked in; nil for none.
  /// - Throws: ``CommandFailure`` that lists everything wrong with a file.
  init(beside config: String?) throws {
    let files = config.map(LanguageFiles.codes)?.filter(LanguageCode.isValid) ?? []
    let builtIn = BuiltInLanguage.codes
    let codes = builtIn + files.filter { !builtIn.contains($0) }
    let read = try LanguageFiles.read(codes, beside: config)
    languages = codes.map { code in
      let language = read[code]
      return Item(
        all: Phrase.allCases.count,
        builtIn: builtIn.contains(code),
        code: code,
        draft: language.isDraft,
        englishName: language.englishName,
        file: files.contains(code) ? LanguageFiles.name(code) : nil,
        name: language.name,
        said: language.phrases.count
      )
    }
  }

  /// The list in columns, each as wide as its widest cell.
  func text() -> String {
    let rows =
      [["code", "name", "in English", "state", "phrases", "file"]]
      + languages.map {
        [$0.code, $0.name, $0.englishName, $0.state, "\($0.said) of \($0.all)", $0.file ?? ""]
      }
    let widths = rows[0].indices.map { column in
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - TextWidth.columns(of: cell)))
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

extension LanguageList.Item {
  private enum CodingKeys: String, CodingKey {
    case all, builtIn, code, draft, englishName, file, name, said
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(all, forKey: .all)
    try container.encode(builtIn, forKey: .builtIn)
    try container.encode(code, forKey: .code)
    try container.encode(draft, forKey: .draft)
    try container.encode(englishName, forKey: .englishName)
    try container.encode(file, forKey: .file)
    try container.encode(name, forKey: .name)
    try container.encode(said, forKey: .said)
  }
}
