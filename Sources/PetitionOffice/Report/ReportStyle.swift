/// How a report looks, on a screen and on paper.
enum ReportStyle {
  /// The style sheet.
  ///
  /// It names no file and no address: letters are those of the machine.
  static let text = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: \(color(.paper)); color: \(color(.ink));
      font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
        "Liberation Sans", Arial, sans-serif;
      font-variant-numeric: lining-nums tabular-nums;
    }
    main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
    h1, h2, .number, blockquote {
      font-family: Charter, "Bitstream Charter", Georgia, "Noto Serif", "Liberation Serif", serif;
    }
    h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
    h2 {
      font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 .6rem; padding-top: .9rem;
      border-top: 2px solid \(color(.ink));
    }
    p { margin: 0 0 .8rem; }
    .kind, .to { color: \(color(.muted)); }
    .kind { margin: 0 0 1.2rem; }
    .to { overflow-wrap: anywhere; }
    blockquote {
      margin: 1rem 0 0; padding-left: 1rem; border-left: 3px solid \(color(.mark));
      font-size: 1.15rem; overflow-wrap: anywhere;
    }
    blockquote p:last-child { margin: 0; }
    .stand { margin: 2.2rem 0 0; }
    .stand p { margin: 0; }
    .number { font-size: 4rem; line-height: 1; }
    .noun { font-size: 1.25rem; margin-left: .4rem; }
    .stand .goal { margin: .5rem 0 .5rem; }
    .progress { display: block; }
    dl { margin: 1.8rem 0 0; }
    dl div {
      display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: .5rem 0;
      border-top: 1px solid \(color(.rule));
    }
    dl div:last-child { border-bottom: 1px solid \(color(.rule)); }
    dt { color: \(color(.muted)); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .equation { display: flex; flex-wrap: wrap; gap: .6rem 1rem; margin: 1rem 0 0; }
    .equation b { font-size: 1.35rem; font-weight: 600; }
    figure { margin: 1.2rem 0; }
    \(charts)
    \(tables)
    ul { padding-left: 1.2rem; }
    li { margin: 0 0 .5rem; overflow-wrap: anywhere; }
    \(narrow)
    \(paper)
    """

  private static let charts = """
    .chart { display: block; overflow: visible; }
    .chart text {
      font-size: 14px; fill: \(color(.ink)); paint-order: stroke; stroke: \(color(.paper));
      stroke-width: 4px; stroke-linejoin: round;
    }
    .chart .rest { fill: \(color(.muted)); }
    .chart .heading, .chart .value { font-weight: 600; }
    .bar { fill: \(color(.mark)); }
    .hatched { stroke: \(color(.mark)); }
    .track { fill: \(color(.paper)); stroke: \(color(.muted)); stroke-width: 2px; }
    .hatch-ground { fill: \(color(.paper)); }
    .hatch-line { fill: \(color(.mark)); }
    .base { fill: \(color(.base)); }
    .chart .base-name { fill: \(color(.muted)); stroke: none; }
    .area { fill: \(color(.wash)); }
    .line { fill: none; stroke: \(color(.mark)); stroke-width: 2.5px; }
    .need { fill: none; stroke: \(color(.muted)); stroke-width: 1.5px; stroke-dasharray: 2 5; }
    .line, .need { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
    .rung, .tick { stroke: \(color(.rule)); }
    .chart line.goal { stroke: \(color(.ink)); stroke-width: 1.5px; }
    .dot { fill: \(color(.mark)); stroke: \(color(.paper)); stroke-width: 1.5px; }
    """

  private static let tables = """
    .scroll { overflow-x: auto; margin: 0 0 1.5rem; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: .9rem; }
    caption {
      text-align: left; font-weight: 600; padding: .6rem 0 .4rem; overflow-wrap: anywhere;
    }
    th, td { padding: .28rem .5rem; text-align: right; border-bottom: 1px solid \(color(.rule)); }
    thead th { background: \(color(.wash)); font-weight: 600; vertical-align: bottom; }
    th:first-child { text-align: left; }
    thead th:first-child { width: 46%; }
    .wide thead th:first-child { width: 30%; }
    .wide th + th, .wide td { padding-left: .2rem; }
    tbody th { font-weight: 400; overflow-wrap: anywhere; }
    tfoot th, tfoot td { font-weight: 600; border-bottom: 0; border-top: 2px solid \(color(.ink)); }
    .compact { columns: 20rem 2; column-gap: 2rem; }
    .compact table { font-size: .8rem; }
    .compact th, .compact td { padding: .12rem .3rem; }
    """

  private static let narrow = """
    @media (max-width: 40rem) {
      main { padding-top: 1.5rem; }
      h1 { font-size: 1.6rem; }
      dl div { grid-template-columns: 1fr; }
      .wide { min-width: 44rem; }
    }
    """

  private static let paper = """
    @page {
      margin: 17mm 16mm 18mm;
      @bottom-right {
        content: "Page " counter(page) " of " counter(pages);
        font: 9pt "Liberation Sans", Arial, sans-serif; color: \(color(.muted));
      }
    }
    @media print {
      main { max-width: none; padding: 0; zoom: .8; }
      h2 { margin-top: 1.8rem; }
      h1, h2, caption { break-after: avoid; }
      section > p { break-after: avoid; break-inside: avoid; }
      .scroll:not(.compact), figure, tr, dl div, li, .stand, .equation { break-inside: avoid; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      .scroll { overflow: visible; }
      .chart, .progress, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """

  private static func color(_ name: ReportPalette) -> String { name.rawValue }
}
