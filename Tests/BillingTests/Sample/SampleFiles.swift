import Foundation

/// The files under `Sources` that hold the sample's invented records.
enum SampleFiles {
  /// The folder that holds nothing else.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Billing/Sample/Data").standardizedFileURL

  /// Their names without the suffix, and what they say.
  static func texts(of sample: SampleGenerator = SampleGenerator()) -> [(
    name: String, text: String
  )] {
    var texts = [
      file("Accounts", "accounts", sample.accounts.text()),
      file("Customers", "customers", sample.customers.text()),
      file("Subscriptions", "subscriptions", sample.subscriptions.text()),
    ]
    for year in ["2023", "2024", "2025"] {
      texts.append(
        file(
          "Invoices\(year)", "invoices of \(year)",
          sample.invoices.text(of: year, in: "invoiceDate")
        ))
      texts.append(
        file(
          "Payments\(year)", "payments of \(year)",
          sample.payments.text(of: year, in: "paymentDate")
        ))
    }
    return texts
  }

  private static func file(
    _ name: String, _ what: String, _ rows: String
  ) -> (name: String, text: String) {
    let lines = rows.split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = """
      /// The invented \(what), as `SampleTable` reads them; `SampleFilesTests` writes this file.
      enum Sample\(name) {
        static let rows = #\"""
      \(lines)    \"""#
      }

      """
    return ("Sample\(name)", text)
  }
}
