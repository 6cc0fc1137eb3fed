import { list, table, type WordLists } from './word-lists.ts';

/** The words by which French texts bind, count, deny and date. */
export const FRENCH: WordLists = {
  numbers: table(
    'zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 octante=80 nonante=90 cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 douzaine=12 quinzaine=15 demi=0.5 moitié=0.5',
  ),
  ordinals: table(
    'premier=1 première=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 quinzième=15 vingtième=20 trentième=30 soixantième=60 tiers=3 quart=4 quarts=4',
  ),
  times: table<string>(
    'seconde=second secondes=second minute=minute minutes=minute heure=hour heures=hour jour=day jours=day nuit=night nuits=night semaine=week semaines=week mois=month trimestre=quarter trimestres=quarter an=year ans=year année=year années=year décennie=decade décennies=decade',
  ),
  timeAdjectives: list('premiers derniers'),
  months: table(
    'janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12',
  ),
  currencies: list(
    'couronne couronnes euro euros dollar dollars livre livres franc francs rouble roubles hryvnia yen yuan dinar dinars dirham dirhams roupie roupies peso pesos zloty lire lires shekel centime centimes',
  ),
  measures: list(
    'pour % millimètre millimètres centimètre centimètres mètre mètres kilomètre kilomètres km m cm mm hectare hectares litre litres gramme grammes kilogramme kilogrammes kg tonne tonnes mégawatt mégawatts degré degrés',
  ),
  per: list('par chaque'),
  openPeriods: [
    'à tout moment',
    'en tout temps',
    'sans délai',
    'sans limitation de durée',
    'dès que possible',
    'immédiatement',
    'indéfiniment',
  ],
  modals: list(
    'doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient faut faudra',
  ),
  negations: list('ne pas non aucun aucune ni jamais sans nul nulle'),
  limiters: [
    'au moins',
    'au plus',
    'au maximum',
    'au minimum',
    'pas plus de',
    'pas moins de',
    'plus de',
    'moins de',
    'au plus tard',
    'au plus tôt',
    'jusqu’à',
    "jusqu'à",
    'seulement',
    'uniquement',
    'exclusivement',
    'tous',
    'toutes',
    'tout',
    'toute',
  ],
  qualifiers: list(
    'après avant pendant durant lorsque quand si sauf excepté hormis sous pourvu nonobstant dès tant où sinon uniquement',
  ),
  exceptions: [
    'sauf',
    'excepté',
    'hormis',
    'à exception',
    'sous réserve',
    'pourvu que',
    'à condition',
    'à moins',
    'uniquement si',
    'seulement si',
    'que si',
    'dans la mesure où',
    'sinon',
    'à exclusion',
  ],
  byWords: list('par'),
  pronouns: list('il elle ils elles on qui ce ceci cela celui celle ceux celles'),
  determiners: list(
    'le la les un une des de du chaque ce cet cette ces son sa ses leur leurs tout toute tous toutes l d',
  ),
  parts: table<string>(
    '§=article article=article articles=article art=article annexe=annex annexes=annex appendice=annex chapitre=chapter chapitres=chapter section=section sections=section partie=part paragraphe=paragraph paragraphes=paragraph alinéa=point alinéas=point point=point points=point titre=title',
  ),
  oneOrSeveral: list('§ art'),
  of: list('de du à des l d'),
  joins: list('et ou à'),
};
