import Serialization
import Testing

@testable import Redaction

/// What a record holds under a key is nowhere in its prose, however that spells it.
struct HarvestTests {
  private static let masks = """
    masks: {person: omit, company: keep, email: omit, phone: omit, bank_account: omit, ssn: omit, \
    iban: omit, address: omit, card: omit}
    """

  private func redactor() throws -> Redactor {
    var profile = try Pipe.profile(
      allowing: """
        text, firstName, lastName, fullName, name, customerName, email, phone, bankAccount, ssn, iban, \
        billingAddress, cardNumber, list
        """, Self.masks)
    profile.limits.textLengthMax = 2_000
    profile.entities["record"]?.nested["list"] = "record"
    return try Pipe.redactor(profile)
  }

  /// A text beside members that are given as JSON.
  private func text(_ text: String, beside members: String) throws -> String {
    var redactor = try redactor()
    let view = try redactor.view(#"{\#(members),"text":\#(Planted.json(text))}"#)
    return try #require(try Document(parsing: view).root["text"]?.string)
  }

  private func letters(_ text: String) -> String {
    var normal = NormalisedText()
    normal.normalise(Array(text.utf8).span)
    return String(decoding: normal.folded.filter(ASCII.isLetter), as: UTF8.self).lowercased()
  }

  @Test func `No part of a name is left, in any spelling`() throws {
    var random = SplitMix(seed: 31)
    var redactor = try redactor()
    for round in 0..<12 {
      let (first, last) = (Planted.name(&random), Planted.name(&random))
      let members =
        [
          #""firstName":"\#(first)","lastName":"\#(last)""#, #""fullName":"\#(first) \#(last)""#,
          #""fullName":"\#(last), \#(first)""#, #""customerName":"\#(last) \#(first)""#,
          #""list":[{"lastName":"\#(last)"},{"firstName":"\#(first)"}]"#,
        ][round % 5]
      for spelling in HarvestSpelling.names(first, last) {
        let text = Planted.json("About \(spelling) in March.")
        let out = letters(try redactor.view(#"{\#(members),"text":\#(text)}"#))
        let isOut = out.contains(first.lowercased()) || out.contains(last.lowercased())
        #expect(!isOut, "round \(round), \(spelling) beside \(members): \(out)")
      }
    }
  }

  @Test(arguments: [
    ("bankAccount", 10), ("phone", 10), ("ssn", 9), ("cardNumber", 16), ("bankAccount", 7),
  ])
  func `No number is left, in any grouping`(key: String, count: Int) throws {
    var random = SplitMix(seed: 32)
    var redactor = try redactor()
    for round in 0..<8 {
      let number = Planted.number(count, &random)
      for spelling in HarvestSpelling.numbers(number) {
        let text = Planted.json("See \(spelling) for it.")
        let out = try redactor.view(#"{"\#(key)":"\#(number)","text":\#(text)}"#)
        #expect(!Planted.digits(of: out).contains(number), "round \(round), \(spelling): \(out)")
      }
    }
  }

  @Test(arguments: [
    // Marks, and letters that are written as two.
    (#""fullName":"Jürgen Müller""#, "Mueller and Muller and MÜLLER, jurgen mueller", "m"),
    (#""fullName":"Jorg Mueller""#, "Müller, Muller", "m"),
    (#""lastName":"Strauß""#, "Strauss, Straus, STRAUSS", "s"),
    (#""fullName":"Nguyễn Văn Thắng""#, "Nguyen; thang nguyen; Thang", "ng"),
    (#""lastName":"Şahin""#, "Sahin", "h"), (#""lastName":"Søren""#, "Soeren, Soren", "r"),
    // Compounds and particles.
    (#""fullName":"Ana García-López""#, "García, Lopez, GarciaLopez, garcía-lópez", "g"),
    (#""fullName":"Seán O'Brien""#, "Brien, OBrien, Obrien, S. O'Brien", "b"),
    (#""fullName":"Piet van der Berg""#, "van der berg, Berg, Vanderberg, Berg, Piet van der", "b"),
    (#""fullName":"Ann De Vries""#, "DeVries, Devries, De Vries, Vries", "v"),
    (#""lastName":"McTavish""#, "Mc Tavish, MCTAVISH", "t"),
    // Short names.
    (#""fullName":"Li Na""#, "Na Li, li na", "l"), (#""fullName":"Jo Ng""#, "Mr Ng; Ng, Jo", "g"),
    // Other scripts.
    (#""fullName":"Иван Достоевский""#, "Ивану, Достоевского, ИВАНОМ, И. Достоевским", "ив"),
    (#""lastName":"Кузнецова""#, "Кузнецовой, Кузнецову, Кузнецов", "узн"),
    (#""fullName":"山田 太郎""#, "山田様、太郎さん、山田太郎", "山"),
    (#""fullName":"王小明""#, "小明, 王先生, 王女士", "小"),
    (#""fullName":"김민수""#, "민수, 김민수님, 김 민수, 김씨", "민"),
    (#""fullName":"أحمد الحسيني""#, "وأحمد, احمد, الحسيني, حسيني, للحسيني الحسيني", "احمد"),
    (#""fullName":"Νίκος Παπαδόπουλος""#, "ΠΑΠΑΔΟΠΟΥΛΟΣ, Νικος", "παπ"),
    // Initials.
    (#""fullName":"John Doe""#, "J.D., J. D. and D. J., J.R. Doe? J. Doe", "d."),
  ])
  func `Other spellings of one name`(members: String, prose: String, left: String) throws {
    let out = try text("About \(prose).", beside: members)
    let rest = out.replacing("[person omitted]", with: "").replacing("About", with: "")
    #expect(!rest.lowercased().contains(left.lowercased()), "\(out)")
  }

  /// Names that are words too, and sentences in which they are only that.
  static let awkward = """
    "list":[{"fullName":"Mark May"},{"fullName":"Bill Grant"},{"fullName":"Will Rose"},\
    {"fullName":"Hope Frank"},{"fullName":"April Price"},{"fullName":"John Doe"},\
    {"fullName":"Ulla Smith"},{"fullName":"Peter Olsen"},{"fullName":"Sam Mall"},\
    {"fullName":"Jo Ng"},{"fullName":"Art Cash"}]
    """

  @Test(arguments: [
    "please mark the bill as paid in may", "we will grant a credit, may it help",
    "Will be paid on 12 May 2024.", "May be late; May 2024, 5th of May, May 12, in May.",
    "Mark as paid. Bill to follow. Grant access.", "I hope this helps, to be frank.",
    "The price rose by 3 % in april.", "Price per unit, Price is net", "U.S. and P.O. Box rules",
    "a small mall order", "Does the plan renew?", "Sales in USD, JPY and NOK; SKU JD-100, code JD.",
    "April 2024, 3 April, since April", "Page 3 of 12, Case 18", "cash flow, art, will, may, bill",
    "send the bill, mark it", "Invoice INV-00042 of A-23789914 is due 2024-01-15.",
    "plan B, option I, class A", "no. 5, e.g. this, i.e. that",
  ])
  func `Sentences in which a name is a word stay`(sentence: String) throws {
    #expect(try text(sentence, beside: Self.awkward) == sentence)
  }

  @Test(arguments: [
    "May Chen called", "May paid", "Will Rose agreed", "Bill sent it", "MARK MAY", "mark.may@",
    "Grant's invoice", "invoice of Mark",
  ])
  func `A name that is a word leaves no capital`(sentence: String) throws {
    let out = try text(sentence, beside: Self.awkward)
    #expect(out.contains("[person omitted]"), "\(out)")
  }

  @Test(arguments: [
    (
      #""billingAddress":"12 Elmwood Row, Apt 4, Springfield, IL 62704""#,
      "12 Elmwood Row; 12 ELMWOOD ROW; 12 Elmwood; Springfield 62704; 62704 Springfield",
      ["elmwood", "62704"]
    ),
    (
      #""billingAddress":{"line1":"Lange Wiese 7 Hinterhaus","postalCode":"LS1 4AP"}"#,
      "Lange Wiese 7, LS14AP, ls1 4ap, LS1-4AP", ["wiese", "4ap"]
    ),
    (
      #""billingAddress":"Rue de la Paix, 75002 Lutece""#, "from Rue de la Paix to 75002",
      ["paix", "75002"]
    ),
    (
      #""billingAddress":"Groẞe Straße 5\n20095 Hafen""#,
      "Grosse Strasse 5 or GROSSE STRASSE 5, 20095", ["strasse", "20095"]
    ),
    (
      #""email":"kim.zorbas+bills@example.org""#,
      "Kim Zorbas, kim.zorbas, KIM_ZORBAS, kim.zorbas@work, kim.zorbas at example dot org",
      ["zorbas"]
    ),
    (#""email":"kzorbas42@example.org""#, "user kzorbas42, KZORBAS42", ["zorbas"]),
    (
      #""phone":"+44 (0)20 7946 0123""#,
      "020 7946 0123, +442079460123, 00442079460123, 20-7946-0123", ["79460123", "7946"]
    ),
    (#""phone":"020 7946 0123""#, "+44 20 7946 0123, +442079460123", ["79460123", "7946"]),
    (#""phone":"(415) 555-2671 x12""#, "415.555.2671, 1 415 555 2671, +14155552671", ["2671"]),
    (#""phone":"+14155552671""#, "415 555 2671, 4155552671", ["2671"]),
    (#""ssn":536904399"#, "536 90 4399, 536-904-399", ["536", "399"]),
    (#""bankAccount":"0012345678""#, "12345678, 0012 345 678, 00012345678", ["345"]),
    (#""iban":"GB00NWBK66619345145061""#, "GB00 NWBK 666 193 4514 5061", ["193"]),
  ])
  func `Other spellings of one value`(members: String, prose: String, left: [String]) throws {
    let out = try text(prose, beside: members).lowercased()
    for part in left { #expect(!out.contains(part), "\(out)") }
  }

  @Test func `A mailbox of a trade is no person`() throws {
    let prose = "The billing team has accounts payable and info for marketing."
    let members =
      #""list":[{"email":"billing@a.io"},{"email":"accounts.payable@a.io"},{"email":"info@a.io"}]"#
    #expect(try text(prose, beside: members) == prose)
  }

  @Test func `A number of another record is masked as a number too`() throws {
    var redactor = try redactor()
    let view = try redactor.view(
      #"{"list":[{"bankAccount":"7017468145"},{"text":7017468145},{"text":"０７０17468145"}]}"#)
    #expect(!Planted.digits(of: view).contains("7017468145"), "\(view)")
  }

  @Test(arguments: [
    "Acme S.A.", "Acme B.V.", "Acme L.L.C.", "Acme S.r.l.", "ООО Ромашка", "株式会社山田", "北京某某有限公司",
  ])
  func `A company of any register is kept`(name: String) throws {
    var redactor = try redactor()
    let view = try redactor.view(#"{"customerName":"\#(name)"}"#)
    #expect(view.contains(name))
  }

  @Test func `A hundred thousand names and numbers take time by their number`() throws {
    func seconds(_ count: Int) throws -> Double {
      let list = (0..<count).map {
        #"{"fullName":"Q\#($0)a Z\#($0)o","phone":"+4420\#(1_000_000 + $0)","text":"Za J. Q. Aa1a"}"#
      }
      let document = try Document(parsing: #"{"list":[\#(list.joined(separator: ","))]}"#)
      var redactor = try redactor()
      return try Work.seconds { _ = try redactor.redact(Subject(document, entity: "record")) }
    }
    let small = try seconds(2_500)
    let large = try seconds(10_000)
    #expect(large < small * 10 + 0.1, "\(small) s, then \(large) s")
  }
}
