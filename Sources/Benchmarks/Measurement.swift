internal import Serialization

/// The rows of one run of a series: `{"series":"growth","rows":[{"name":…,"value":…,"unit":…}]}`.
struct Measurement {
  let series: String
  let rows: [Row]

  init(series: String, rows: [Row]) {
    self.series = series
    self.rows = rows
  }

  /// Reads a document; nil for another one.
  init?(parsing bytes: [UInt8]) {
    guard let root = try? Document(parsing: bytes).root, let series = root["series"]?.string,
      let list = root["rows"]
    else { return nil }
    self.series = series
    rows = list.elements.compactMap { element in
      guard let name = element["name"]?.string, let unit = element["unit"]?.string,
        let value = element["value"]?.numberText.flatMap({ Double($0) })
      else { return nil }
      return Row(name, value, unit)
    }
  }

  /// The run as a document.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("series", series)
    writer.key("rows")
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      writer.member("name", row.name)
      writer.key("value")
      writer.raw(Array(row.text.utf8))
      writer.member("unit", row.unit)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
