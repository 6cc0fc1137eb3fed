import { list, table, type WordLists } from './word-lists.ts';

/** The words by which Spanish texts bind, count, deny and date. */
export const SPANISH: WordLists = {
  numbers: table(
    'cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 quinientos=500 quinientas=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 mil=1000 millón=1000000 millones=1000000 docena=12 medio=0.5 mitad=0.5',
  ),
  ordinals: table(
    'primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 séptimo=7 octavo=8 noveno=9 décimo=10 vigésimo=20 trigésimo=30 tercios=3 cuartos=4',
  ),
  times: table<string>(
    'segundo=second segundos=second minuto=minute minutos=minute hora=hour horas=hour día=day días=day noche=night noches=night semana=week semanas=week mes=month meses=month trimestre=quarter año=year años=year decenio=decade',
  ),
  timeAdjectives: list('primeros últimos'),
  months: table(
    'enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 noviembre=11 diciembre=12',
  ),
  currencies: list(
    'corona coronas euro euros dólar dólares libra libras franco francos rublo rublos grivna yen yuan dinar dinares peso pesos bolívar bolívares sol soles quetzal lempira real reales céntimo céntimos',
  ),
  measures: list(
    'por % milímetro milímetros centímetro centímetros metro metros kilómetro kilómetros km m cm mm hectárea hectáreas litro litros gramo gramos kilogramo kilogramos kg tonelada toneladas megavatio megavatios grado grados',
  ),
  per: list('por cada al'),
  openPeriods: [
    'en todo momento',
    'en cualquier momento',
    'sin demora',
    'sin límite de tiempo',
    'lo antes posible',
    'inmediatamente',
    'indefinidamente',
  ],
  modals: list('debe deben deberá deberán debería deberían puede pueden podrá podrán podría podrían habrá habrán'),
  negations: list('no ni nunca jamás ningún ninguno ninguna nada sin tampoco'),
  limiters: [
    'al menos',
    'por lo menos',
    'como mínimo',
    'como máximo',
    'a lo sumo',
    'no más de',
    'no menos de',
    'más de',
    'menos de',
    'a más tardar',
    'hasta',
    'solo',
    'sólo',
    'solamente',
    'únicamente',
    'exclusivamente',
    'todos',
    'todas',
    'cualquier',
  ],
  qualifiers: list(
    'después antes durante hasta cuando si salvo excepto siempre donde mientras sin con tras únicamente',
  ),
  byWords: list('por'),
  pronouns: list('él ella ello ellos ellas quien quienes que este esta esto'),
  determiners: list('el la los las un una unos unas cada este esta estos estas ese su sus todo toda todos todas lo'),
  parts: table<string>(
    'artículo=article artículos=article art=article anexo=annex anexos=annex apéndice=annex capítulo=chapter capítulos=chapter sección=section secciones=section parte=part párrafo=paragraph párrafos=paragraph apartado=paragraph apartados=paragraph inciso=point incisos=point letra=point punto=point título=title',
  ),
  of: list('de del en'),
  joins: list('y e o a'),
};
