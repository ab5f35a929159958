/// The templates of a report, read once for each page.
struct ReportTemplates {
  /// The whole page.
  let page: PageTemplate
  /// One table.
  let table: PageTemplate

  /// Reads the templates.
  ///
  /// - Throws: Mustache's own error if one of them is none, which the tests exclude.
  init() throws {
    page = try PageTemplate(Self.pageSource)
    table = try PageTemplate(Self.tableSource)
  }

  /// What a page may load: nothing, its own style excepted.
  static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'
    """

  private static let pageSource = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>Petition report: {{title}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <main>
    <header>
    <p class="kind">Petition report as of {{asOf}}</p>
    <h1 lang="{{language}}"><bdi>{{title}}</bdi></h1>
    <p class="to">To: <bdi lang="{{language}}">{{to}}</bdi></p>
    <blockquote lang="{{language}}">
    {{#ask}}
    <p><bdi>{{.}}</bdi></p>
    {{/ask}}
    </blockquote>
    <div class="stand">
    <p><span class="number">{{count}}</span> <span class="noun">{{noun}}</span></p>
    <p class="goal">{{goalLine}}</p>
    {{{bar}}}
    </div>
    <dl>
    {{#facts}}
    <div><dt>{{name}}</dt><dd>{{text}}</dd></div>
    {{/facts}}
    </dl>
    </header>
    <section>
    <h2>How the count is made</h2>
    <p>Every signature that was collected is in exactly one of these states; only accepted ones count.</p>
    <div class="equation"><span><b>{{collected}}</b> collected</span>
    {{#terms}}
    <span>{{#isFirst}}={{/isFirst}}{{^isFirst}}+{{/isFirst}} <b>{{number}}</b> {{name}}</span>
    {{/terms}}
    </div>
    </section>
    {{#sections}}
    <section>
    <h2>{{heading}}</h2>
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    {{#hasChart}}
    <figure>
    {{{chart}}}
    </figure>
    {{/hasChart}}
    {{#tables}}
    {{{.}}}
    {{/tables}}
    {{#hasPoints}}
    <ul>
    {{#points}}
    <li>{{.}}</li>
    {{/points}}
    </ul>
    {{/hasPoints}}
    </section>
    {{/sections}}
    </main>
    </body>
    </html>

    """

  private static let tableSource = """
    <div class="scroll{{#isCompact}} compact{{/isCompact}}">
    <table{{#isWide}} class="wide"{{/isWide}}>
    <caption>{{caption}}</caption>
    <thead><tr><th scope="col">{{first}}</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row"><bdi>{{label}}</bdi></th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    {{#hasTotal}}
    {{#total}}
    <tfoot><tr><th scope="row">{{label}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr></tfoot>
    {{/total}}
    {{/hasTotal}}
    </table>
    </div>
    """
}
