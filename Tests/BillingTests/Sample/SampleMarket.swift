/// A market of the sample: what records of one country have in common.
struct SampleMarket {
  let currency: String
  /// Minor units in one unit of the currency: 100, or 1 where there are none.
  let minorUnits: Int
  /// Tax in percent.
  let taxPercent: Int
  let companies: [String]
  /// Names and the local parts of their addresses.
  let people: [(name: String, handle: String)]
  let streets: [String]
  let cities: [String]
  /// What stands before the last four digits of a telephone number.
  let phonePrefix: String

  static let all: [SampleMarket] = [
    SampleMarket(
      currency: "USD", minorUnits: 100, taxPercent: 0,
      companies: [
        "Harborlight Analytics Inc", "Cobalt Fern Logistics LLC", "Juniper & Slate Corp",
        "Tallgrass Robotics Inc", "Quarry Lane Foods LLC", "Paper Lantern Media Corporation",
        "Bluestem Freight Inc", "Copperleaf Dental LLC",
        "Driftmark Studios Inc", "Larkfield Solar Corp",
      ],
      people: [
        ("Avery Whitlock", "avery.whitlock"), ("Jordan Pellegrew", "jordan.pellegrew"),
        ("Morgan Ashdale", "morgan.ashdale"), ("Riley Thornquist", "riley.thornquist"),
        ("Casey Umberland", "casey.umberland"), ("Quinn Farrowby", "quinn.farrowby"),
        ("Harper Lindqvist-Roe", "harper.lr"), ("Emerson Tackleford", "emerson.tackleford"),
        ("Rowan Birdsong", "rowan.birdsong"), ("Skyler Mapleton", "skyler.mapleton"),
        ("Dakota Fenwright", "dakota.fenwright"), ("Reese Calloway", "reese.calloway"),
      ],
      streets: ["Larkspur Avenue", "Copper Mill Road", "Old Ferry Street"],
      cities: ["Portland, OR 97201", "Austin, TX 78701", "Dayton, OH 45402"],
      phonePrefix: "555-010-"),
    SampleMarket(
      currency: "EUR", minorUnits: 100, taxPercent: 19,
      companies: [
        "Nordwind Anlagenbau GmbH", "Bœuf & Fils SARL", "Ελληνικά Νερά Α.Ε.",
        "Łąka Zielona Sp. z o.o.", "Õhtutäht OÜ", "Molino del Río S.L.",
        "Hafenkante Druck GmbH", "Brise Marine SAS",
        "Torre Alta Vini S.r.l.", "Kivisilta Oy",
      ],
      people: [
        ("Søren Østerlund", "soren.osterlund"), ("Zoë Lachapelle-Niño", "zoe.lachapelle"),
        ("Łukasz Żurawski", "lukasz.zurawski"), ("Νίκος Θαλασσινός", "nikos.thalassinos"),
        ("Jürgen Weißbach", "juergen.weissbach"), ("Siobhán Ní Fhearghail", "siobhan.nif"),
        ("Maëlle Quintrec", "maelle.quintrec"), ("Þórdís Bjarkadóttir", "thordis.b"),
        ("Iñaki Etxeberri", "inaki.etxeberri"), ("Veronika Dvořáčková", "v.dvorackova"),
        ("Giulia Fontanarossa", "giulia.f"), ("Matteo D'Acquisto", "matteo.dacquisto"),
      ],
      streets: ["Lindenallee", "Rue des Tanneurs", "Οδός Ερμού"],
      cities: ["10115 Berlin", "69001 Lyon", "10563 Αθήνα"],
      phonePrefix: "+49 30 5550 "),
    SampleMarket(
      currency: "GBP", minorUnits: 100, taxPercent: 20,
      companies: [
        "Thistledown Print Works Ltd", "Merrow Bridge Brewing Ltd", "Fennel & Rook PLC",
        "Cygnet Marine Supplies Ltd", "Hollow Oak Joinery Ltd", "Sparrowhawk Couriers Ltd",
        "Wren & Hollis Ltd", "Pebblewick Travel Ltd",
        "Ironbark Tools Ltd", "Saltmarsh Foods PLC",
      ],
      people: [
        ("Imogen Hartwhistle", "imogen.hartwhistle"), ("Callum Birkenshaw", "callum.birkenshaw"),
        ("Priya Ramanathapuram", "priya.r"), ("Rhys ap Gwilym", "rhys.apgwilym"),
        ("Adaeze Okonjo-Bell", "adaeze.ob"), ("Tamsin O'Dunleavy", "tamsin.odunleavy"),
        ("Ewan Strathmore-Kay", "ewan.sk"), ("Blodwen Pryce-Hill", "blodwen.ph"),
        ("Niamh Gallowglass", "niamh.g"), ("Tobias Wetherell", "tobias.wetherell"),
        ("Zainab Olatunde", "zainab.olatunde"), ("Hugh Penhallow", "hugh.penhallow"),
      ],
      streets: ["Weavers Row", "Station Approach", "Gasworks Lane"],
      cities: ["Leeds LS1 4AP", "Bristol BS1 5TR", "Cardiff CF10 1EP"],
      phonePrefix: "+44 20 7946 "),
    SampleMarket(
      currency: "JPY", minorUnits: 1, taxPercent: 10,
      companies: [
        "株式会社みどり商事", "星屑印刷有限会社", "Kawasemi Foods K.K.", "合同会社ゆきあかり",
        "あおぞら運送株式会社", "Tsubame Systems K.K.",
        "有限会社つばき堂", "Hoshizora Games K.K.",
        "株式会社青嵐製作所", "Momiji Logistics K.K.",
      ],
      people: [
        ("早乙女 美咲", "misaki.saotome"), ("五十嵐 拓海", "takumi.igarashi"),
        ("Haruka Shirogane", "haruka.shirogane"), ("小鳥遊 陽菜", "hina.takanashi"),
        ("Ren Kurosawa-Hill", "ren.kh"), ("김서윤", "seoyun.kim"),
        ("綾小路 蓮", "ren.ayanokoji"), ("Yui Hanamori", "yui.hanamori"),
        ("勅使河原 誠", "makoto.t"), ("Aoi Minazuki", "aoi.minazuki"),
        ("東雲 さくら", "sakura.shinonome"), ("박하늘", "haneul.park"),
      ],
      streets: ["桜通り", "みなと町", "大手筋"],
      cities: ["東京都千代田区 100-0001", "大阪市北区 530-0001", "札幌市中央区 060-0001"],
      phonePrefix: "+81 3 5550 "),
    SampleMarket(
      currency: "CHF", minorUnits: 100, taxPercent: 8,
      companies: [
        "Gletscherblick Optik AG", "Fromagerie du Vallon SA", "Alpenrose Verlag AG",
        "Lago Chiaro Sagl", "Murmeli Spielwaren GmbH", "Zürihorn Treuhand AG",
        "Bergquell Wasser AG", "Atelier du Lac Sàrl",
        "Steinbock Sport AG", "Ticino Legno SA",
      ],
      people: [
        ("Beat Zurschmiede", "beat.zurschmiede"), ("Élodie Grandchamp", "elodie.grandchamp"),
        ("Flavio Bernasconi-Rè", "flavio.bernasconi"), ("Анна Вересаева", "anna.veresaeva"),
        ("Noah Wildhaber", "noah.wildhaber"), ("مريم الزهراني", "maryam.z"),
        ("Lorenz Abderhalm", "lorenz.abderhalm"), ("Océane Berthoud", "oceane.berthoud"),
        ("Ladina Caflisch", "ladina.caflisch"), ("Reto Hungerbüel", "reto.hungerbueel"),
        ("שירה בן-עמי", "shira.ba"), ("Tiziana Quadrelli", "tiziana.q"),
      ],
      streets: ["Seestrasse", "Chemin des Vignes", "Via al Forte"],
      cities: ["8001 Zürich", "1204 Genève", "6900 Lugano"],
      phonePrefix: "+41 44 555 "),
  ]
}
