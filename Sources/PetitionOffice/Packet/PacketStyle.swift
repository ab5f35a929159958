/// The looks of a delivery set: paper first, screen second, no font and no file from elsewhere.
///
/// A page's content is 9.5 by 6.6 inches at most, so that it fits Letter as well as A4. A signature
/// page has ten rows of one height whatever stands in them. Which serif a machine has is not known,
/// so no column is measured in inches: numbers and dates take what they need on one line, a code has
/// room for most and is broken where it needs more, and the name has all the rest. Type is ten points
/// or more, but for a name of which that much would not fit.
enum PacketStyle {
  static let css = """
    @page { size: letter; margin: 0.75in 0.8in 0.7in; }
    * { box-sizing: border-box; }
    html { font: 11.5pt/1.4 "Liberation Serif", "Times New Roman", "Noto Serif", serif; color: #000; }
    body { margin: 0; }
    h1, h2, h3, p, table, dl { margin: 0; }
    h1 { font-size: 20pt; line-height: 1.2; font-weight: bold; overflow-wrap: anywhere; }
    h2 { font-size: 14pt; line-height: 1.25; margin: 20pt 0 6pt; break-after: avoid; }
    h3 { font-size: 12pt; margin: 12pt 0 3pt; break-after: avoid; }
    p { margin-bottom: 8pt; orphans: 3; widows: 3; overflow-wrap: anywhere; }
    .kicker { font-size: 10.5pt; letter-spacing: 0.06em; text-transform: uppercase; margin: 0 0 4pt; }
    .sheet { position: relative; width: 100%; max-width: 6.9in; height: 9.5in; overflow: hidden;
      break-after: page; break-inside: avoid; display: flex; flex-direction: column; }
    .sheet.grows { height: auto; min-height: 9.4in; overflow: visible; break-inside: auto; }
    .flow { max-width: 6.9in; break-after: page; }
    .sheet:last-of-type, .flow:last-of-type { break-after: auto; }
    .foot { margin-top: auto; padding-top: 5pt; border-top: 0.75pt solid #000; font-size: 10pt;
      line-height: 1.3; display: flex; justify-content: space-between; gap: 12pt; }
    .flow > .foot { margin-top: 22pt; }
    .foot span { white-space: nowrap; }
    .foot .what { white-space: normal; }
    table { border-collapse: collapse; width: 100%; }
    th { text-align: left; font-weight: bold; vertical-align: bottom; }
    .figures td, .figures th { padding: 2.5pt 8pt 2.5pt 0; border-bottom: 0.5pt solid #999;
      vertical-align: top; break-inside: avoid; overflow-wrap: anywhere; }
    .figures .n { text-align: right; padding-right: 0; width: 1in;
      font-variant-numeric: tabular-nums; white-space: nowrap; }
    .figures .code { width: 1.2in; }
    .figures .sum td { font-weight: bold; border-top: 1pt solid #000; border-bottom: 1pt solid #000; }
    .figures thead th { border-bottom: 1pt solid #000; }
    .agenda { border: 1pt solid #000; padding: 9pt 12pt; margin: 14pt 0 16pt; }
    .agenda p { margin: 0; font-size: 13pt; line-height: 1.35; }
    .agenda .label { font-size: 10pt; margin-bottom: 3pt; }
    .ask { font-style: italic; }
    .signature { margin-top: 34pt; display: flex; gap: 30pt; }
    .signature div { flex: 2; border-top: 0.75pt solid #000; padding-top: 3pt; font-size: 10pt; }
    .signature div + div { flex: 1; }
    .lines { margin-top: 6pt; }
    .lines th { font-size: 10pt; padding: 0 5pt 3pt; border-bottom: 1.25pt solid #000; }
    .lines td { height: 46pt; padding: 0 5pt; border-bottom: 0.5pt solid #777; vertical-align: middle; }
    .lines .line, .lines .date { width: 1%; white-space: nowrap; }
    .lines .line { text-align: right; padding-left: 0; padding-right: 10pt; }
    .lines td.line, .lines td.date { font-variant-numeric: tabular-nums; }
    .lines .zip { width: 6.5em; }
    .lines .date { padding-right: 0; }
    .lines td.zip, .lines td.date { font-size: 11pt; line-height: 1.2; }
    .cell { max-height: 45pt; overflow: hidden; overflow-wrap: anywhere; unicode-bidi: isolate;
      text-align: left; }
    .cell.large { font-size: 14pt; line-height: 16pt; }
    .cell.medium { font-size: 11.5pt; line-height: 13.5pt; }
    .cell.small { font-size: 10pt; line-height: 11.2pt; }
    .cell.tiny { font-size: 8.5pt; line-height: 9pt; }
    .cell.least { font-size: 5pt; line-height: 5.2pt; }
    .note { font-style: italic; }
    .head { border-bottom: 1.25pt solid #000; padding-bottom: 4pt; }
    .head .kicker { line-height: 1.2; margin-bottom: 2pt; }
    .head h1 { font-size: 16pt; }
    .head h1.long { font-size: 12pt; }
    .head .to { margin: 0 0 3pt; }
    .head .to.long { font-size: 10pt; line-height: 1.2; }
    .head .ask { margin: 4pt 0 0; line-height: 1.3; }
    .head .ask.long { font-size: 10pt; line-height: 1.2; }
    .slip { border: 1pt solid #000; padding: 11pt 14pt 12pt; min-height: 4.55in; display: flex;
      flex-direction: column; break-inside: avoid; }
    .slip h1 { font-size: 15pt; }
    .slip .copy { float: right; font-size: 10pt; }
    .slip dl { display: grid; grid-template-columns: 1.75in 1fr; gap: 3pt 10pt; margin-top: 8pt;
      font-size: 11pt; line-height: 1.27; }
    .slip dt { font-weight: bold; }
    .slip dd { margin: 0; overflow-wrap: anywhere; }
    .slip .office { margin-top: auto; padding-top: 10pt; display: grid; grid-template-columns: 1fr 2.2in; gap: 16pt; }
    .slip .fill { display: grid; grid-template-columns: auto 1fr; gap: 15pt 8pt; font-size: 10.5pt;
      align-content: end; }
    .slip .fill i { border-bottom: 0.75pt solid #000; }
    .slip .stamp { border: 0.75pt dashed #000; height: 1.45in; padding: 4pt 6pt; font-size: 10pt; }
    .cut { border-top: 0.75pt dashed #000; height: 0; margin: 0.15in 0 0.2in; }
    .big { text-align: center; margin: 36pt 0 24pt; }
    .big strong { display: block; font-size: 84pt; line-height: 1; }
    .big span { font-size: 18pt; }
    .screen { display: none; }
    @media screen {
      body { background: #ddd; padding: 24px 0; }
      .sheet, .flow { background: #fff; margin: 0 auto 24px; box-sizing: content-box;
        width: 6.9in; padding: 0.75in 0.8in 0.7in; box-shadow: 0 1px 6px #999; }
      .screen { display: block; max-width: 8.5in; margin: 0 auto 24px; padding: 12px 18px;
        background: #fff6d6; border: 2px solid #7a5c00; font: 12pt/1.4 sans-serif; }
    }
    """
}
