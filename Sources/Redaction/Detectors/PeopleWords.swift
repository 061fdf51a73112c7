/// The words of `Vocabulary` that speak of people: phones, births, titles, roles, names.
///
/// Written as `VocabularyWords` says.
enum PeopleWords {
  static let rows: [(WordClass, StaticString)] = [
    (
      .phone,
      """
      phone phones telephone tel tele mobile cell cellphone cellular fax handy telefon \
      telefonnummer mobil mobiltelefon handynummer rufnummer téléphone portable móvil movil \
      teléfono telefono celular telefone telemóvel cellulare telefoon telefoonnummer gsm mobiel \
      komórka telefonu puhelin telefax whatsapp sms hotline landline phonenumber ph mob \
      телефон телефона телефону тел моб мобильный факс 电话 電話 手机 电话号码 手机号 電話番号 携帯 \
      携帯電話 传真 联系方式 전화 tél téléphoner tfno tlf tlfn puh kom mobilnummer \
      mobilfunknummer mobiltelefonnummer celul telemovel puhelinnumero
      """
    ),
    (
      .call,
      """
      call called calls calling callback ring rang dial text reach reached rufen anrufen appeler \
      appelez llamar llame chiamare chiama ligar bellen bel zadzwonić dzwonić zadzwoń voicemail ringen ring soita volejte позвоните \
      позвонить звонить звоните 致电 拨打 お電話 telefonare llamen ligue telefonar
      """
    ),
    (
      .nationalID,
      """
      nino nin nif nie dni cpf curp rfc bsn burgerservicenummer pesel personnummer \
      personnummeret cpr fødselsnummer henkilötunnus hetu aadhaar aadhar rrn nric tckn kimlik nas \
      nir rvnr idnr taxid taxpayer tin steuernummer steueridentifikationsnummer fiscale cédula \
      cuil rut passport reisepass passeport pasaporte passaporto passaporte paspoort paszport \
      паспорт снилс инн identity identité identidad identità identiteit personalausweis \
      ausweisnummer führerschein sozialversicherungsnummer 身份证 身份证号 身份证号码 护照 \
      マイナンバー 個人番号 パスポート 주민등록번호
      """
    ),
    (.number, "id no nr number numbers nummer numéro número numero num"),
    (
      .birth,
      """
      birth born dob birthday birthdate dateofbirth geboren geburtsdatum geburtstag geb né née \
      naissance nacimiento nacido nacida nascita nato nata nascimento nascido geboortedatum \
      geboorte urodzenia urodzony urodzona ur född fødselsdato syntymäaika рождения родился родилась \
      出生日期 出生 生日 生年月日 誕生日
      """
    ),
    (
      [.title, .anyCaseTitle],
      """
      mr mrs ms mister mlle mme monsieur madame herrn señor señora heer г-н г-жа господин госпожа \
      господину госпоже
      """
    ),
    (
      .title,
      """
      dr miss mx prof professor sir dame lord lady herr frau m signor signora signore sig dott \
      dottssa avv ing sr sra srta don doña dona senhor senhora dhr mevr mevrouw meneer pan pani panu panią \
      pana panie paní hr fru hra rva señorita srta dra profa dona signorina gospodin
      """
    ),
    (
      .role,
      """
      attn attention signed cardholder contactperson ansprechpartner ansprechpartnerin zhd \
      unterzeichnet signé firmado firmato assinado sincerely beneficiary payee dear att gez \
      karteninhaber karteninhaberin kontoinhaber kontoinhaberin titulaire titular intestatario \
      kaarthouder rekeninghouder posiadacz cordialement atentamente atenciosamente grüßen \
      regards saludos saluti groet groeten poważaniem уважением уважаемый уважаемая podpisał \
      podpisała подписал подписала contactpersoon yhteyshenkilö estimado estimada prezado \
      prezada gentile geachte attenzione attention atención atenção referente destinataire \
      destinatario destinatário
      """
    ),
    (
      .weakRole,
      """
      contact contacts contacto contatto kontakt holder named name customer client \
      recipient signatory owner caller sender approver requester manager director controller \
      accountant bookkeeper contato kontaktperson ansprechperson geschäftsführer gérant \
      responsable responsabile responsável директор контакт лицо карты kontaktowa karty
      """
    ),
    (
      .contact,
      """
      contact contacto contatto kontakt contato kontaktperson ansprechperson signatory caller \
      approver requester director директор контакт лицо kontaktowa karty карты 联系人 联络人 收件人 签字 签名 持卡人 付款人 收款人 姓名 户名 经办人 负责人 \
      担当 担当者 名義人 宛名 氏名 お名前 契約者 連絡先 받는사람
      """
    ),
    (.agent, "with by to from von mit par avec con com por da per door met przez z с"),
    (
      .verb,
      """
      spoke spoken speak speaking talked talk called call met discussed signed approved requested \
      submitted authorized authorised reported confirmed prepared reviewed email emailed message \
      note letter voicemail chat chatted request gesprochen angerufen telefoniert unterschrieben \
      genehmigt parlé appelé signé approuvé hablé hablado firmado aprobado parlato firmato telefonat gespräch rozmowa rozmawiałem rozmawiałam говорил говорила hable \
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
      chief officer head senior junior financial executive valued partner partners member members \
      colleague colleagues friend friends sir madam sirs all reader hiring supplier vendor kunde \
      kundin kunden team cliente client clients klant клиент klient damen herren madame monsieur \
      technical human resources revenue operations approval required level tier cost center centre \
      region success named concurrent departamento departement dział działu отдел отдела служба \
      бухгалтерия uffici amministrazione amministrativo afdeling administratie facturatie \
      financeiro cobrança facturación administración buchhaltungsabteilung kundendienst le la el \
      los les der die das department's group comptes equipo equipe équipe ufficio \
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
}
