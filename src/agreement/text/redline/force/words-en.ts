import { list, table, type WordLists } from './word-lists.ts';

/** The words by which English texts bind, count, deny and date. */
export const ENGLISH: WordLists = {
  numbers: table(
    'zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12 half=0.5',
  ),
  ordinals: table(
    'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100 thirds=3 quarters=4 quarter=4 fifths=5',
  ),
  times: table<string>(
    'second=second seconds=second minute=minute minutes=minute hour=hour hours=hour day=day days=day night=night nights=night week=week weeks=week fortnight=fortnight fortnights=fortnight month=month months=month quarter=quarter year=year years=year decade=decade decades=decade',
  ),
  timeAdjectives: list('calendar working business clear consecutive full whole successive'),
  months: table(
    'january=1 february=2 march=3 april=4 May=5 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12',
  ),
  currencies: list(
    'crown crowns euro euros dollar dollars pound pounds franc francs rouble roubles ruble rubles hryvnia hryvnias hryvnya yen yuan renminbi dinar dinars dirham dirhams rupee rupees peso pesos krone kroner krona kronor zloty zlotys lira liras shekel shekels rial rials riyal riyals won rand real reais forint forints lei leu mark marks cent cents',
  ),
  measures: list(
    'per percent % millimetre millimetres millimeter millimeters centimetre centimetres centimeter centimeters metre metres meter meters kilometre kilometres kilometer kilometers km m cm mm mile miles hectare hectares litre litres liter liters gram grams gramme grammes kilogram kilograms kilogramme kilogrammes kg tonne tonnes ton tons megawatt megawatts kilowatt kilowatts degree degrees point points',
  ),
  per: list('a an per each every'),
  openPeriods: [
    'at any time',
    'at all times',
    'without delay',
    'without undue delay',
    'without limit of time',
    'as soon as possible',
    'immediately',
    'forthwith',
    'promptly',
    'indefinitely',
    'permanently',
  ],
  modals: list('shall should may must will would can could might ought'),
  negations: list('not no never nor neither none nothing cannot without'),
  limiters: [
    'at least',
    'at most',
    'up to',
    'no more than',
    'not more than',
    'no less than',
    'not less than',
    'no fewer than',
    'no later than',
    'not later than',
    'no earlier than',
    'more than',
    'less than',
    'fewer than',
    'as many as',
    'only',
    'solely',
    'exclusively',
    'all',
    'any',
    'every',
  ],
  qualifiers: list(
    'after before during until unless if where when while save except excepting excluding including provided subject notwithstanding upon only other insofar',
  ),
  byWords: list('by from'),
  pronouns: list('i we you he she it they who which that these those such same other'),
  determiners: list('the a an each every either any all both this that these those its their such one'),
  parts: table<string>(
    'article=article articles=article art=article annex=annex annexes=annex appendix=annex appendices=annex schedule=annex chapter=chapter chapters=chapter section=section sections=section part=part parts=part paragraph=paragraph paragraphs=paragraph para=paragraph paras=paragraph subparagraph=point subparagraphs=point point=point points=point clause=article clauses=article protocol=annex title=title',
  ),
  of: list('of in to'),
  joins: list('and or to'),
};
