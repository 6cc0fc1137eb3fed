import { list, table, type WordLists } from './word-lists.ts';

/** The words by which German texts bind, count, deny and date. */
export const GERMAN: WordLists = {
  numbers: table(
    'null=0 ein=1 eine=1 einem=1 einen=1 einer=1 eines=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 tausend=1000 million=1000000 millionen=1000000 milliarde=1000000000 milliarden=1000000000 dutzend=12 hälfte=0.5',
  ),
  ordinals: table(
    'erste=1 ersten=1 erster=1 zweite=2 zweiten=2 dritte=3 dritten=3 vierte=4 vierten=4 fünfte=5 fünften=5 zehnte=10 zehnten=10 zwanzigste=20 dreißigste=30 dreißigsten=30 drittel=3 viertel=4',
  ),
  times: table<string>(
    'sekunde=second sekunden=second minute=minute minuten=minute stunde=hour stunden=hour tag=day tage=day tages=day tagen=day nacht=night nächte=night nächten=night woche=week wochen=week monat=month monate=month monaten=month monats=month quartal=quarter quartale=quarter quartals=quarter jahr=year jahre=year jahren=year jahres=year jahrzehnt=decade jahrzehnte=decade jahrzehnten=decade',
  ),
  timeAdjectives: list('volle vollen ganze ganzen aufeinanderfolgende aufeinanderfolgenden'),
  months: table(
    'januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 dezember=12',
  ),
  currencies: list(
    'krone kronen euro euros dollar dollars pfund franken rubel hrywnja yen yuan dinar rupien peso pesos zloty lira schekel cent',
  ),
  measures: list(
    'prozent % millimeter millimetern zentimeter zentimetern meter metern kilometer kilometern km m cm mm hektar liter gramm kilogramm kg tonne tonnen megawatt grad',
  ),
  per: list('pro je'),
  openPeriods: [
    'jederzeit',
    'unverzüglich',
    'ohne verzug',
    'auf unbestimmte zeit',
    'unbefristet',
    'sofort',
    'so bald wie möglich',
  ],
  modals: list(
    'soll sollen sollte sollten muss müssen musste darf dürfen durfte kann können könnte könnten wird werden hat haben',
  ),
  negations: list('nicht kein keine keinen keiner keinem keines nie niemals weder noch ohne nichts'),
  limiters: [
    'mindestens',
    'höchstens',
    'bis zu',
    'nicht mehr als',
    'nicht weniger als',
    'mehr als',
    'weniger als',
    'spätestens',
    'frühestens',
    'nur',
    'ausschließlich',
    'alle',
    'jede',
    'jeder',
  ],
  qualifiers: list(
    'nach vor während bis falls wenn sofern soweit außer ausgenommen vorbehaltlich wo nachdem bevor nur',
  ),
  exceptions: [
    'außer',
    'ausgenommen',
    'mit ausnahme',
    'es sei denn',
    'sofern',
    'soweit',
    'vorbehaltlich',
    'unter der bedingung',
    'unter dem vorbehalt',
    'unter vorbehalt',
    'nur wenn',
    'nur falls',
    'vorausgesetzt',
    'solange',
  ],
  byWords: list('von durch'),
  pronouns: list('er sie es wir man wer der die das dies dieser diese welcher welche'),
  determiners: list(
    'der die das den dem des ein eine einen einem einer eines jede jeder jedes diese dieser dieses ihre ihr seine sein alle beide',
  ),
  parts: table<string>(
    '§=article artikel=article artikels=article artikeln=article art=article anhang=annex anhänge=annex anlage=annex kapitel=chapter abschnitt=section teil=part absatz=paragraph absätze=paragraph abs=paragraph buchstabe=point nummer=point ziffer=point titel=title',
  ),
  oneOrSeveral: list('§ art artikel abs kapitel titel'),
  of: list('von des der in'),
  joins: list('und oder sowie bis'),
};
