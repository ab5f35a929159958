/// Names as people write them, in the scripts a table may meet.
enum Names {
  static let all = [
    "Ana Lopez", "José Nuñez", "Jose\u{301} Nun\u{303}ez", "Nguyễn Thị Hiền",
    "Nguye\u{302}\u{303}n", "Maiv Nyiaj Xyooj", "Cabdullaahi Xasan", "Waabigwan ᐊᓂᔑᓈᐯ",
    "محمد عبد الله", "דוד בן־גוריון", "क्षितिज शर्मा", "กำธร ศรีสุข", "李小龍", "김철수",
    "\u{1100}\u{1175}\u{11B7}", "𖬌𖬣𖬵", "Ольга", "Σωκράτης", "O’Brien-Smith", "🇺🇸 👩‍👩‍👧 👍🏽",
  ]
}
