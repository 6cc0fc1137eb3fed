/** How a language reports: verbs of saying as they stand in news, the word that leads to a clause, and its like of *according to*. */
export interface ForeignCues {
  readonly verbs: string;
  readonly that: string;
  readonly according: string;
}

/** Languages for which there is no tagger, from grammars of each; a verb is a pattern, since parts of it may vary. */
export const FOREIGN: readonly ForeignCues[] = [
  {
    verbs:
      '(?:за|по)?яв(?:ив|ила|или)|сказа(?:в|ла|ли)|повідоми(?:в|ла|ли)|наголоси(?:в|ла|ли)|підкресли(?:в|ла|ли)|дода(?:в|ла|ли)|зазначи(?:в|ла|ли)|відпові(?:в|ла|ли)|написа(?:в|ла|ли)|поясни(?:в|ла|ли)|попереди(?:в|ла|ли)|нагада(?:в|ла|ли)|підтверди(?:в|ла|ли)|визна(?:в|ла|ли)|запевни(?:в|ла|ли)|вважа(?:є|ють)|каж(?:е|уть)|запереч(?:ує|ують|ив|ила|или)|стверджу(?:є|ють)|вимага(?:є|ють|в|ла|ли)',
    that: 'що|щоб|чи|ніби',
    according: 'за (?:словами|даними|оцінкою|повідомленням)|на думку',
  },
  {
    verbs:
      'заяви(?:л|ла|ли)|сказа(?:л|ла|ли)|сообщи(?:л|ла|ли)|сообща(?:ет|ют)|подчеркну(?:л|ла|ли)|добави(?:л|ла|ли)|отмети(?:л|ла|ли)|ответи(?:л|ла|ли)|написа(?:л|ла|ли)|объясни(?:л|ла|ли)|предупреди(?:л|ла|ли)|напомни(?:л|ла|ли)|подтверди(?:л|ла|ли)|призна(?:л|ла|ли)|завери(?:л|ла|ли)|счита(?:ет|ют)|говор(?:ит|ят)|пиш(?:ет|ут)|отрица(?:ет|ют|л|ла|ли)|утвержда(?:ет|ют)|требу(?:ет|ют)',
    that: 'что|чтобы|будто',
    according: 'по (?:его |её |их )?(?:словам|данным|оценке|сообщению|мнению)',
  },
  {
    verbs:
      'a-t-(?:il|elle) (?:dit|déclaré|lancé|ajouté|affirmé|assuré|expliqué|estimé)|(?:a|ont) (?:dit|déclaré|affirmé|ajouté|annoncé|assuré|expliqué|estimé|indiqué|averti|souligné|confirmé|reconnu|lancé|répondu|démenti|promis|rappelé)|dit|disent|déclare|affirme(?:nt)?|estime(?:nt)?|assure(?:nt)?|ajoute(?:nt)?',
    that: "que |qu['’]",
    according: "selon|d['’]après|de l['’]avis de",
  },
  {
    verbs:
      'sagte[n]?|erklärte[n]?|betonte[n]?|fügte[n]?|teilte[n]?|warnte[n]?|schrieb(?:en)?|antwortete[n]?|meinte[n]?|behauptete[n]?|forderte[n]?|bestätigte[n]?|bestritt(?:en)?|sagt|sagen|erklärt|so',
    that: 'dass|ob',
    according: 'laut|nach (?:Angaben|Worten|Ansicht|Einschätzung)(?: von| des| der)?|zufolge',
  },
  {
    verbs:
      'dijo|dijeron|declar(?:ó|aron)|afirm(?:ó|aron|an?)|asegur(?:ó|aron|an?)|añadi(?:ó|eron)|señal(?:ó|aron|an?)|sostuv(?:o|ieron)|explic(?:ó|aron)|advirti(?:ó|eron)|inform(?:ó|aron)|confirm(?:ó|aron)|reconoc(?:ió|ieron)|escribi(?:ó|eron)|neg(?:ó|aron)|respondi(?:ó|eron)|dice[n]?|creen?|temen?',
    that: 'que',
    according: 'según|de acuerdo con|a juicio de|en opinión de',
  },
  {
    verbs:
      'و?ف?(?:قال|قالت|صرح|صرحت|أكد|أكدت|أضاف|أضافت|أعلن|أعلنت|ذكر|ذكرت|أوضح|أوضحت|نفى|نفت|يرى|ترى|حذر|حذرت)|مؤكدا|مؤكدة',
    that: 'أنّ?|إنّ?|بأنّ?',
    according: 'بحسب|حسب|وفقا ل|نقلا عن',
  },
];
