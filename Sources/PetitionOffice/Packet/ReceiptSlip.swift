/// Two slips on one sheet for the office to stamp: one to keep, one to give back.
enum ReceiptSlip {
  static let template = """
    <section class="sheet grows">
    {{#copies}}{{#cut}}<div class="cut"></div>{{/cut}}<div class="slip">
    <div><span class="copy">{{copy}}</span><h1>Receipt of a petition</h1></div>
    <dl>
    <dt>Type of petition</dt><dd>Advisory petition, no statutory form</dd>
    <dt>Addressed to</dt><dd dir="auto">{{to}}</dd>
    <dt>Title</dt><dd dir="auto">{{title}}</dd>
    <dt>Submitted by</dt><dd dir="auto">{{organiser}}</dd>
    <dt>Address or contact</dt><dd dir="auto">{{contact}}</dd>
    <dt>Signatures</dt><dd>{{signatures}}</dd>
    <dt>Number of pages</dt><dd>{{pages}}</dd>
    <dt>Set and check number</dt><dd>{{set}} \u{00B7} {{check}}</dd>
    </dl>
    <div class="office">
    <div class="fill"><span>Received on (date)</span><i></i><span>Time</span><i></i>\
    <span>Name</span><i></i><span>Signature</span><i></i></div>
    <div class="stamp">Office stamp</div>
    </div>
    </div>
    {{/copies}}</section>

    """

  /// What the template is filled with.
  static func values(of result: PacketResult) -> PacketTemplates.Values {
    var values = result.frame
    values["signatures"] = PrintedText.number(result.summary.counted)
    values["pages"] = PrintedText.count(result.pages.count, "signature page")
    values["copies"] = [
      ["copy": "Copy for the submitter", "cut": false],
      ["copy": "Copy for the office", "cut": true],
    ]
    return values
  }
}
