/// The words of `Vocabulary`, by what they say: English and the major European languages.
///
/// Written in lower case; several words of one class are separated by spaces.
enum VocabularyWords {
  static let rows: [(WordClass, StaticString)] = money + people + places + machines

  private static let money: [(WordClass, StaticString)] = [
    (
      .card,
      """
      card cards cardnumber creditcard debitcard pan visa mastercard amex maestro discover diners \
      jcb unionpay karte karten kreditkarte kreditkartennummer kartennummer carte cartes cb \
      tarjeta tarjetas carta carte cartão cartao kaart creditcardnummer betaalkaart karta karty \
      kartą kort kortnummer kortti карта карты картой карту 卡号 信用卡 信用卡号 カード番号
      """
    ),
    (
      .cvv,
      """
      cvv cvc csc cvn prüfziffer kartenprüfnummer prüfnummer sicherheitscode cryptogramme \
      beveiligingscode
      """
    ),
    (.security, "security sécurité seguridad sicurezza segurança verification"),
    (.code, "code código codice codigo"),
    (
      .bank,
      """
      bank banking checking savings ach bankaccount bankverbindung bankkonto konto kontonummer \
      kontonr ktonr kto rekening rekeningnummer rekeningnr bancaire bancaria bancario bancária \
      ccc iban rachunek rachunku konta bankkonto tilinumero счет счёт счета giro girokonto depot \
      clabe
      """
    ),
    (
      .account,
      """
      account accounts acct acc accountnumber compte comptes cuenta cuentas conto conti conta \
      contas 账号 账户 口座番号 계좌
      """
    ),
    (.routing, "routing aba rtn transit routingnumber fedwire"),
    (.sortCode, "sort sortcode"),
    (
      .ssn,
      """
      ssn ssns social socialsecurity sozialversicherungsnummer socialsecuritynumber
      """
    ),
    (.itin, "itin itins"),
    (
      .tax,
      "tax taxpayer tin taxid ein fein employer federal steuernummer steuer fiscal fiscale irs"
    ),
    (
      .identifier,
      """
      invoice invoices inv order orders po purchase ref reference refs ticket tickets case quote \
      sku skus part item items serial tracking shipment contract subscription batch lot model \
      isbn ean upc uuid guid hash commit transaction txn receipt policy confirmation booking \
      reservation parcel amount total balance subtotal sum usd eur gbp epoch timestamp updated \
      created opened closed since units seats qty quantity pages rows docket claim \
      rechnung rechnungsnummer bestellung bestellnummer auftrag auftragsnummer beleg vorgang \
      betrag summe kundennummer vertrag vertragsnummer facture factures commande référence \
      reference montant devis contrat factura facturas pedido pedidos referencia importe \
      fattura fatture ordine riferimento importo fatura pedido encomenda factuur factuurnummer \
      bestelling bestelnummer ordernummer bedrag faktura faktury zamówienie kwota vat ust \
      ustid mwst tva iva btw uid
      """
    ),
    (
      .month,
      """
      january february march april may june july august september october november december jan \
      feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober \
      dezember janvier février mars avril juin juillet août septembre octobre novembre décembre \
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
      gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre janeiro \
      fevereiro março maio junho julho setembro outubro dezembro januari februari maart mei \
      augustus
      """
    ),
  ]

  private static let people: [(WordClass, StaticString)] = [
    (
      .phone,
      """
      phone phones telephone tel tele mobile cell cellphone cellular fax handy telefon \
      telefonnummer mobil mobiltelefon handynummer rufnummer téléphone portable móvil movil \
      teléfono telefono celular telefone telemóvel cellulare telefoon telefoonnummer gsm mobiel \
      komórka telefonu puhelin telefax whatsapp sms hotline landline phonenumber ph mob \
      телефон тел моб факс 电话 電話 手机 电话号码 手机号 電話番号 携帯 전화
      """
    ),
    (
      .call,
      """
      call called calls calling callback ring rang dial text reach reached rufen anrufen appeler \
      appelez llamar llame chiamare chiama ligar bellen zadzwonić voicemail
      """
    ),
    (
      .birth,
      """
      birth born dob birthday birthdate dateofbirth geboren geburtsdatum geburtstag geb né née \
      naissance nacimiento nacido nacida nascita nato nata nascimento nascido geboortedatum \
      geboorte urodzenia urodzony urodzona född fødselsdato syntymäaika рождения
      """
    ),
    (
      [.title, .anyCaseTitle],
      "mr mrs ms mister mlle mme monsieur madame herrn señor señora"
    ),
    (
      .title,
      """
      dr miss mx prof professor sir dame lord lady herr frau m signor signora signore sig dott \
      dottssa avv ing sr sra srta don doña dona senhor senhora dhr mevr mevrouw meneer pan pani \
      hr fru
      """
    ),
    (
      .role,
      """
      attn attention signed cardholder contactperson ansprechpartner ansprechpartnerin zhd \
      unterzeichnet signé firmado firmato assinado sincerely beneficiary payee
      """
    ),
    (
      .weakRole,
      """
      contact contacts contacto contatto kontakt regards holder named name customer client \
      recipient signatory owner caller sender approver requester manager director controller \
      accountant bookkeeper grüßen cordialement saludos
      """
    ),
    (.agent, "with by to from von mit par avec con por da per door met przez"),
    (
      .verb,
      """
      spoke spoken speak speaking talked talk called call met discussed signed approved requested \
      submitted authorized authorised reported confirmed prepared reviewed email emailed message \
      note letter voicemail chat chatted request gesprochen angerufen telefoniert unterschrieben \
      genehmigt parlé appelé signé approuvé hablé hablado firmado aprobado parlato firmato \
      approvato falei assinado aprovado gesproken ondertekend
      """
    ),
    (
      .noName,
      """
      support billing sales team department dept accounts account payable receivable finance \
      customer client service services desk office admin administrator invoice order payment \
      payments credit debit card bank visa mastercard paypal stripe amex discover wire check \
      cheque cash monday tuesday wednesday thursday friday saturday sunday today tomorrow \
      yesterday january february march april june july august september october november \
      december the this that these those we you he she it they our your us i a an if please no \
      not number us uk eu usa legal procurement purchasing hr it ceo cfo cto vp president manager \
      director owner net due new old day days month months year years week weeks and or for on \
      in of at is are was will would can could should has have had via per all any each first \
      last next bestellung rechnung abteilung buchhaltung kundenservice vertrieb montag dienstag \
      mittwoch donnerstag freitag comptabilité facturation service client seat seats user users \
      license licenses annual monthly quarterly plan information details page form email phone \
      chief officer head senior junior financial executive \
      address date id status active draft posted seine ihre die der das unit units item items \
      how what when where who why which there here thanks thank best kind president
      """
    ),
    (
      .particle,
      """
      van von der den de del della delle dei degli di da do dos das du des la le les los las lo el \
      al bin ibn ter ten zu zur zum y e of the und et am an l d
      """
    ),
    (
      .legalForm,
      """
      inc corp corporation llc llp ltd limited plc gmbh ag kg ohg se sa sas sarl srl spa bv nv ab \
      as oy aps kk pty pte co company group holding holdings bank university foundation partners \
      associates traders logistics industries solutions systems technologies analytics media \
      foods energy consulting
      """
    ),
  ]

  private static let places: [(WordClass, StaticString)] = [
    (
      .streetAfter,
      """
      street st avenue ave av road rd lane ln drive dr boulevard blvd way court ct place pl square \
      sq terrace ter circle cir parkway pkwy highway hwy close crescent cres row mews gardens \
      grove hill walk quay alley trail trl loop plaza broadway freeway expressway turnpike pike \
      path crossing bridge park heights green rise view wharf embankment
      """
    ),
    (
      .streetBefore,
      """
      rue avenue boulevard chemin allée allee impasse quai faubourg calle avda avenida paseo \
      plaza carrer camino ronda rua travessa praça praca largo alameda estrada rodovia ulica ul \
      aleja al plac os piazza piazzale viale corso vicolo strada largo ulitsa улица ул проспект
      """
    ),
    (
      .streetBeforeCapital,
      "av via place cours route corso largo al os ronda passage square am straße strasse"
    ),
    (
      .postBox,
      "box postfach apartado postbus postboks postlåda pobox bp caixa postale skrytka"
    ),
    (
      .measure,
      """
      day days week weeks month months year years hour hours minute minutes seat seats user users \
      item items unit units percent times invoices orders licenses licences pm am pages points \
      arbeitsplatz parkplatz stellplatz arbeitsweg
      """
    ),
    (
      .unit,
      """
      apt apartment suite ste unit floor fl flat room rm building bldg bis ter appartement piso \
      esc int interno scala appart
      """
    ),
  ]

  private static let machines: [(WordClass, StaticString)] = [
    (
      .version,
      "version ver release build rev revision section clause firmware kernel driver chapter oid"
    ),
    (
      .internet,
      """
      ip ipv address addr host src dst source destination listen bind unspecified any loopback \
      local gateway subnet server client network route default
      """
    ),
    (
      .credential,
      """
      secret apikey key token accesskey clientsecret authorization auth accesstoken secretkey \
      privatekey authtoken bearer clave credential credentials
      """
    ),
    (
      [.credential, .password],
      """
      password passwd pwd passphrase passwort kennwort contraseña senha wachtwoord hasło пароль \
      motdepasse
      """
    ),
    (
      .keyPrefix,
      """
      sk rk pk ghp gho ghu ghs ghr github glpat gldt npm xoxb xoxp xoxa xoxr xoxs xapp hf dop doo \
      shpat shpss shpca whsec pypi key lin sntrys pplx gsk xai sbp rnd dckr eyj figd nfp
      """
    ),
    (.at, "at arroba arobase chiocciola"),
    (.dot, "dot punto ponto point punkt punt"),
  ]
}
