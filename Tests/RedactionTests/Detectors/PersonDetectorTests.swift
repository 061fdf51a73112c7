import Testing

@testable import Redaction

@Suite struct PersonDetectorTests {
  @Test(
    "names behind titles and roles",
    arguments: [
      ("Dear Mr. O'Brien,", "O'Brien"), ("Mrs Jane Smith-Jones called", "Jane Smith-Jones"),
      ("Herrn Müller unter", "Müller"), ("Frau Dr. Anna Groß", "Anna Groß"),
      ("Mme Élodie Dubois habite", "Élodie Dubois"), ("M. Dupont est là", "Dupont"),
      ("Sra. Ana García de la Vega", "Ana García de la Vega"), ("Sig. Rossi", "Rossi"),
      ("attn: Maria González López", "Maria González López"), ("c/o Peter Meier", "Peter Meier"),
      ("spoke with John Doe on Monday", "John Doe"), ("signed by Jane", "Jane"),
      ("Contact Jane Miller today", "Jane Miller"), ("Regards, John R. Smith", "John R. Smith"),
      ("customer name: Alice Johnson", "Alice Johnson"),
      ("called by Ludwig van Beet", "Ludwig van Beet"), ("Contact: Patel", "Patel"),
      ("Contact : Aurélie Vincent", "Aurélie Vincent"),
      ("Dear Corey Armstrong,", "Corey Armstrong"),
      ("Kind regards,\nJane Smith", "Jane Smith"), ("Ms. Page approved", "Page"),
      ("z. Hd. Hans-Wilhelm Davids", "Hans-Wilhelm Davids"), ("gez. Paulitsch", "Paulitsch"),
      ("Kontoinhaber: Doris Briemer", "Doris Briemer"), ("Titulaire : Harvey", "Harvey"),
      ("à l’attention de Sara Menthonnex", "Sara Menthonnex"), ("Firmado: Ana Mora", "Ana Mora"),
      ("A la atención de Juanita Cobos", "Juanita Cobos"), ("La Sig.ra Cadorna", "Cadorna"),
      ("Dott.ssa Bramante", "Bramante"), ("Intestatario: Fiorino Neri", "Fiorino Neri"),
      ("A/C Maria Flor Ferreira", "Maria Flor Ferreira"), ("Exmo. Sr. da Luz", "da Luz"),
      ("falei com Vitor Hugo", "Vitor Hugo"), ("t.a.v. van Hagen", "van Hagen"),
      ("De heer Somers vraagt", "Somers"), ("Contactpersoon: Bilal Maes", "Bilal Maes"),
      ("Z poważaniem, Maciuszek", "Maciuszek"), ("Do rąk Sebastian Kijas", "Sebastian Kijas"),
      ("Pani Klara Nowak dzwoniła", "Klara Nowak"), ("Г-н Остромир Дроздов", "Остромир Дроздов"),
      ("Г-жа Сорокина звонила", "Сорокина"), ("С уважением, Макар Гуляев", "Макар Гуляев"),
      ("Контактное лицо: Ульян Калинин", "Ульян Калинин"), ("Att. Georg Kjær", "Georg Kjær"),
      ("Contact: Luis De La Rosa", "Luis De La Rosa"),
    ])
  func names(text: String, name: String) { #expect(found(text) == ["person=\(name)"]) }

  @Test(
    "departments, brands, companies and days are no names",
    arguments: [
      "Contact Support for help", "paid by Visa", "approved by Finance Team",
      "confirmed by Acme Corp", "spoke with Northwind Traders Ltd", "signed on Monday",
      "Oak Dr Portland", "3 P.M. Eastern", "Plan M Support", "the contact Form",
      "mr and mrs", "Attn: Accounts Payable", "Dear Customer,", "Regards, The Billing Team",
      "Estimado cliente", "Sehr geehrte Damen und Herren", "Контакт: Отдел расчётов",
      "Contact: Accounts Receivable Team", "Owner: Revenue Operations", "Уважаемый клиент,",
      "Contacto: Departamento de Facturación", "Kontakt: Dział Fakturowania", "Das beste Angebot",
      "Cordialement, Le Service Client", "Approver: Level 2", "line one\nJane Smith", "John Doe",
      "called by us",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
