extension Element {
  /// A picture as wide as its place, which says in words what it shows.
  ///
  /// - Parameters:
  ///   - title: Its name.
  ///   - summary: What it shows, for those who hear it.
  ///   - id: What its own identities begin with.
  ///   - height: Its height, in pixels.
  ///   - content: What is drawn.
  /// - Returns: The picture.
  static func chart(
    title: String,
    summary: String,
    id: String,
    height: Int,
    _ content: [Element]
  ) -> Element {
    Element(
      "svg",
      [
        "class": "chart", "role": "img", "aria-labelledby": "\(id)-title \(id)-text",
        "width": "100%", "height": "\(height)",
      ],
      BarChart.described(title: title, summary: summary, id: id) + content
    )
  }
}
