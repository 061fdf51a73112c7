import Testing

@testable import Redaction

@Suite struct SocialNumberDetectorTests {
  @Test("the dashed shape, whatever its validity")
  func dashed() {
    for number in ["078-05-1120", "000-00-0000", "666-12-3456", "854-54-8902"] {
      #expect(found("form \(number);") == ["ssn=\(number)"])
    }
    #expect(found("911-70-1234") == ["itin=911-70-1234"])
    #expect(found("911-89-1234") == ["ssn=911-89-1234"])
  }

  @Test("other groupings pass SSA's or the IRS's checks")
  func grouped() {
    for number in ["078 05 1123", "078.05.1123", "078-051121", "07805-1121"] {
      #expect(found("on \(number) on") == ["ssn=\(number)"])
    }
    #expect(found("911-701234 91170-1234") == ["itin=911-701234", "itin=91170-1234"])
    for number in ["078 00 1123", "666 05 1123", "078.05.0000", "693-09.4444"] {
      #expect(!found(number).contains { $0.hasPrefix("ssn=") })
    }
  }

  @Test("nine bare digits need a word")
  func bare() {
    #expect(found("078051120").isEmpty)
    #expect(found("SSN 078051120") == ["ssn=078051120"])
    #expect(found("social security number: 078051120") == ["ssn=078051120"])
    #expect(found("078051120 is the SSN") == ["ssn=078051120"])
    #expect(found("ITIN 911701234") == ["itin=911701234"])
    #expect(found("SSN 666051120").isEmpty)
  }

  @Test(
    "postcodes, orders and longer numbers stay",
    arguments: [
      "Austin, TX 78701-1234", "order 123-456789", "shipment 12345-6789", "178-05-11201",
      "1078-05-1120", "078-05-1120-7", "A078-05-1120", "2024-078-05-1120",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
