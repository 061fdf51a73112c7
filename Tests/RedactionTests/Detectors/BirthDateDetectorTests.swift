import Testing

@testable import Redaction

@Suite struct BirthDateDetectorTests {
  @Test(
    "dates beside a word of birth",
    arguments: [
      ("DOB 05/17/1980", "05/17/1980"), ("DOB: 1980-05-17", "1980-05-17"),
      ("born 17 May 1980", "17 May 1980"), ("born on May 17, 1980", "May 17, 1980"),
      ("geboren am 17. Mai 1980", "17. Mai 1980"), ("née le 3 mars 1975", "3 mars 1975"),
      ("nacido el 3 de mayo de 1975", "3 de mayo de 1975"), ("geb. 17.05.1980", "17.05.1980"),
      ("1980-05-17 (DOB)", "1980-05-17"), ("ur. 01.10.1937", "01.10.1937"),
      ("出生日期：1933-02-10", "1933-02-10"), ("生年月日：2016-03-12", "2016-03-12"),
      ("родился 2020-04-17", "2020-04-17"),
    ])
  func births(text: String, date: String) { #expect(found(text) == ["date_of_birth=\(date)"]) }

  @Test(
    "other dates stay",
    arguments: [
      "due 2024-02-15", "paid May 3, 2024", "2024-05-17T10:15:30Z", "17.01.2024", "1/10/26",
      "born to run 12 seats", "03/2024",
    ])
  func others(text: String) { #expect(found(text).isEmpty) }
}
