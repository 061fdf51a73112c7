/// The words of `Vocabulary` that speak of places: street types, flats, post boxes.
///
/// Written as `VocabularyWords` says.
enum PlaceWords {
  static let rows: [(WordClass, StaticString)] = [
    (
      .streetAfter,
      """
      street st avenue ave av road rd lane ln drive dr boulevard blvd way court ct place pl square \
      sq terrace ter circle cir parkway pkwy highway hwy close crescent cres row mews gardens \
      grove hill walk quay alley trail trl loop plaza broadway freeway expressway turnpike pike \
      path crossing bridge park heights green wharf embankment esplanade motorway \
      trafficway causeway throughway overpass junction
      """
    ),
    (
      .streetBefore,
      """
      rue avenue boulevard chemin allée allee impasse quai faubourg calle avda avenida paseo \
      plaza carrer camino ronda rua travessa praça praca largo alameda estrada rodovia ulica ul \
      aleja al plac pl os piazza piazzale viale corso vicolo strada largo ulitsa улица ул \
      проспект пр пер переулок ш шоссе наб набережная бул бульвар площадь проезд тупик rambla \
      cañada cuesta pasaje cerrada periférico circunvalación andador calzada prolongación \
      retorno callejón glorieta rotonda contrada lungomare montée sentier rang residencial \
      conjunto quadra trevo ladeira viela jardim condomínio loteamento
      """
    ),
    (
      .streetBeforeCapital,
      """
      av via place cours route corso largo al os ronda passage square am straße strasse borgo \
      incrocio vico canale privada eje esplanade villa cité vila r parque praia boulevard bulevar
      """
    ),
    (
      .streetBehindNumber,
      "place cours route passage square montée rang esplanade sentier cité villa impasse allé ruelle"
    ),
    (
      .streetWeak,
      """
      bayou beach bend bluff bluffs bottom branch brook brooks burg burgs bypass camp canyon cape \
      centre center centers circles cliff cliffs club common commons corner corners course courts \
      cove coves creek crest crossroad curve dale dam divide drives estate estates extension \
      extensions fall falls ferry field fields flats ford fords forest forge forges fork forks \
      fort garden gateway glen glens greens groves harbor harbors harbour haven hills hollow inlet \
      island islands isle junctions key keys knoll knolls lake lakes land landing light lights \
      locks lodge mall manor manors meadow meadows mill mills mission mount mountain mountains \
      neck orchard oval parks parkways pass pine pines plain plains plazas point points port \
      ports prairie radial ramp ranch rapid rapids rest ridge ridges river roads route run \
      shoal shoals shore shores skyway spring springs spur spurs squares station stravenue stream \
      streets summit terraces trace track tunnel tunnels underpass union unions valley valleys \
      viaduct village villages ville vista view rise walks wall ways well wells circlet piazza concourse
      """
    ),
    (
      .addressLabel,
      """
      address adresse anschrift dirección direccion domicilio indirizzo sede endereço endereco \
      morada adres siedziba adress adresa osoite адрес 地址 收货地址 送货地址 住址 住所 送付先 \
      wohnhaft rechnungsanschrift lieferanschrift rechnungsadresse lieferadresse
      """
    ),
    (
      .mailing,
      """
      address deliver delivered delivery ship shipped mail mailed send sent located moved \
      relocated premises residence resides lives lived office headquarters post letter parcel
      """
    ),
    (
      .postBox,
      """
      box postfach apartado postbus postboks postlåda pobox bp caixa postale skrytka postal casella \
      correos я
      """
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
      appartamento edif edificio depto departamento dpto interior puerta studio level кв корп стр \
      оф lok lokal wohnung stiege \
      esc int interno scala appart
      """
    ),
  ]
}
