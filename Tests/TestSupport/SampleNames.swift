/// The names that every layer of the kiosk is tried with.
public enum SampleNames {
  /// One name in every script.
  public static let scripts = ScriptSample.all.map(\.name)

  /// Names as the people of this table write them, typed in more than one way.
  public static let neighbours = [
    "Ana Lopez", "José Nuñez", "Rene\u{301} Mun\u{303}oz", "Nguyễn Thị Ánh",
    "Nguye\u{302}\u{303}n A\u{301}nh", "Maiv Nyiaj Xyooj", "Cabdullaahi Xasan",
    "Waabigwan ᐊᓂᔑᓈᐯ", "Gii\u{302}zis Ma\u{304}kwa", "O’Brien-Smith, Jr.", "Zoe\u{308} Ångström",
    "\u{1100}\u{1175}\u{11B7} \u{1112}\u{1161}\u{11AB}\u{1109}\u{1175}\u{11AF}", "김민준", "王小明",
    "می\u{200C}خواهم", "दीक\u{94D}\u{200D}षा", "שרה כהן", "สมชาย ใจดี",
  ]

  /// All of them.
  public static let all = scripts + neighbours

  /// Names, and pictures that a terminal can be asked to draw and that are no names.
  public static let drawn = all + ["🇺🇸 👩‍👩‍👧 👍🏽"]
}
