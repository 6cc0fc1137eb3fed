/**
 * What may follow a verb that reports, as its content:
 * `clause` with or without *that*; `that` a clause only with *that*; `wh` a clause with whether, how, what;
 * `inf` an infinitive; `noun` a noun phrase; `object` somebody and what he is to do, did, or is called
 * ("urged both to leave", "called it a trap"); `quote` a quotation; `listener` somebody told before the content.
 */
export type Frame = 'clause' | 'that' | 'wh' | 'inf' | 'noun' | 'object' | 'quote' | 'listener';

/** What kind of act a verb reports; the stance of a statement is read off it. */
export type Act =
  | 'say'
  | 'claim'
  | 'admit'
  | 'deny'
  | 'demand'
  | 'propose'
  | 'offer'
  | 'reject'
  | 'object'
  | 'accept'
  | 'support'
  | 'caution'
  | 'warn'
  | 'ask'
  | 'name'
  | 'hold';

/** A verb that reports: its frames, the act, and the prepositions that may lead to its content. */
export interface CueVerb {
  readonly lemma: string;
  readonly act: Act;
  readonly frames: ReadonlySet<Frame>;
  readonly leads: readonly string[];
}

/** A verb, or a verb and its particle ("point out"), in the base form. */
export function cueVerbs(): readonly CueVerb[] {
  return GROUPS.flatMap(({ act, frames, verbs, leads = [] }) =>
    verbs
      .split(' ')
      .map((lemma) => ({ lemma: lemma.replaceAll('_', ' '), act, frames: new Set(framesOf(frames)), leads })),
  );
}

interface Group {
  readonly act: Act;
  readonly frames: string;
  readonly verbs: string;
  readonly leads?: readonly string[];
}

/** Verbs grouped by what they report and by what may follow them: the author's own list, from grammars of reporting. */
const GROUPS: readonly Group[] = [
  { act: 'say', frames: 'clause wh quote', verbs: 'say state' },
  {
    act: 'say',
    frames: 'clause wh quote',
    verbs:
      'declare announce report note observe remark relate recount proclaim mention point_out spell_out chime_in weigh_in opine muse recall recollect write tweet post blog text telegraph cable comment underline underscore stress emphasize emphasise highlight reiterate restate repeat reaffirm affirm confirm explain clarify disclose reveal divulge add continue go_on conclude summarize summarise elaborate specify indicate signal hint suggest imply intimate insinuate estimate calculate reckon predict forecast foresee project prophesy speculate theorize theorise hypothesize postulate reason submit testify attest stipulate let_it_be_known make_clear make_it_clear quip joke jest crack read',
  },
  {
    act: 'say',
    frames: 'noun',
    verbs:
      'announce confirm reiterate reaffirm affirm stress underline underscore emphasize emphasise highlight reveal disclose predict forecast recall suggest repeat',
  },
  {
    act: 'say',
    frames: 'quote clause',
    verbs:
      'reply answer respond retort counter rejoin return fire_back shoot_back hit_back snap_back interject interrupt shout yell scream cry cry_out call_out exclaim bellow roar thunder whisper murmur mutter mumble grumble growl snarl snap bark sigh laugh chuckle grin smile sneer scoff fume rage rant gush enthuse rejoice shrug nod smirk begin intone chant urge plead beg demand warn drawl deadpan sniff tease taunt groan moan wail sob declaim pronounce vent',
  },
  { act: 'say', frames: 'listener clause that wh quote', verbs: 'tell inform notify brief assure reassure remind' },
  { act: 'say', frames: 'object', verbs: 'tell instruct' },
  {
    act: 'claim',
    frames: 'clause wh quote',
    verbs:
      'claim assert contend argue maintain allege insist profess hold charge aver avow swear boast brag complain lament bemoan grouse gripe whine pretend counter object protest',
  },
  { act: 'claim', frames: 'inf', verbs: 'claim profess purport' },
  { act: 'claim', frames: 'object', verbs: 'accuse blame fault reproach charge' },
  { act: 'claim', frames: 'noun', verbs: 'claim allege assert' },
  { act: 'claim', frames: 'noun', verbs: 'complain boast brag', leads: ['of', 'about'] },
  { act: 'admit', frames: 'clause wh quote noun', verbs: 'admit acknowledge concede confess grant allow' },
  { act: 'admit', frames: 'noun', verbs: 'admit confess', leads: ['to'] },
  { act: 'deny', frames: 'clause noun', verbs: 'deny dispute refute rebut contradict disclaim disavow contest' },
  { act: 'demand', frames: 'that noun inf', verbs: 'demand require' },
  { act: 'demand', frames: 'noun', verbs: 'insist', leads: ['on', 'upon'] },
  {
    act: 'demand',
    frames: 'noun',
    verbs: 'call push press appeal plead lobby clamor clamour argue campaign',
    leads: ['for'],
  },
  { act: 'demand', frames: 'object', verbs: 'call appeal press prevail', leads: ['on', 'upon', 'to'] },
  {
    act: 'demand',
    frames: 'object that quote',
    verbs:
      'urge implore exhort beseech entreat beg encourage advise counsel caution invite ask request order command direct instruct challenge',
  },
  { act: 'demand', frames: 'noun that', verbs: 'request seek solicit recommend prescribe urge advocate' },
  { act: 'propose', frames: 'clause noun inf', verbs: 'propose recommend moot float' },
  { act: 'offer', frames: 'inf noun', verbs: 'offer' },
  { act: 'offer', frames: 'clause inf noun quote', verbs: 'promise pledge vow undertake guarantee swear' },
  { act: 'offer', frames: 'noun', verbs: 'commit', leads: ['to'] },
  {
    act: 'reject',
    frames: 'noun',
    verbs:
      'reject dismiss rebuff spurn repudiate rule_out shrug_off brush_off brush_aside wave_away shoot_down turn_down pour_cold_water_on',
  },
  { act: 'reject', frames: 'inf', verbs: 'refuse' },
  {
    act: 'object',
    frames: 'noun',
    verbs: 'oppose condemn denounce decry deplore deride ridicule mock criticize criticise slam blast',
  },
  { act: 'object', frames: 'noun', verbs: 'object protest', leads: ['to', 'against'] },
  { act: 'accept', frames: 'clause inf noun', verbs: 'agree accept' },
  { act: 'accept', frames: 'noun', verbs: 'agree', leads: ['to', 'with'] },
  { act: 'support', frames: 'noun that', verbs: 'welcome endorse support applaud hail back favor favour champion' },
  { act: 'caution', frames: 'clause quote', verbs: 'caution advise counsel' },
  { act: 'caution', frames: 'noun', verbs: 'caution counsel advise', leads: ['against'] },
  { act: 'warn', frames: 'listener clause that quote', verbs: 'warn alert' },
  { act: 'warn', frames: 'clause', verbs: 'warn' },
  { act: 'warn', frames: 'noun', verbs: 'warn caution', leads: ['of', 'about', 'against'] },
  { act: 'warn', frames: 'object', verbs: 'warn forbid' },
  { act: 'warn', frames: 'inf clause', verbs: 'threaten' },
  { act: 'ask', frames: 'listener wh quote', verbs: 'ask' },
  { act: 'ask', frames: 'wh quote clause', verbs: 'wonder inquire enquire query' },
  { act: 'ask', frames: 'wh noun', verbs: 'question' },
  {
    act: 'name',
    frames: 'object',
    verbs:
      'call describe characterize characterise portray depict brand label term dub deem consider regard view see cast paint denounce condemn dismiss criticize criticise hail praise deride decry slam blast declare pronounce present',
  },
  { act: 'name', frames: 'noun', verbs: 'speak talk write complain', leads: ['of'] },
  { act: 'name', frames: 'noun', verbs: 'refer point allude', leads: ['to'] },
  { act: 'name', frames: 'noun', verbs: 'cite quote invoke' },
  {
    act: 'hold',
    frames: 'clause',
    verbs:
      'believe think feel suspect assume presume suppose consider doubt hope expect fear worry agree figure reckon guess imagine trust regret recognize recognise realize realise find understand know conclude judge anticipate wish',
  },
  { act: 'hold', frames: 'noun', verbs: 'doubt fear regret expect anticipate' },
  { act: 'hold', frames: 'inf', verbs: 'hope expect' },
  { act: 'hold', frames: 'noun', verbs: 'hope', leads: ['for'] },
  { act: 'hold', frames: 'noun', verbs: 'express voice convey reaffirm reiterate restate register' },
  { act: 'say', frames: 'clause', verbs: 'show demonstrate' },
];

function framesOf(list: string): Frame[] {
  return list.split(' ').filter((word): word is Frame => FRAMES.has(word));
}

const FRAMES = new Set<string>(['clause', 'that', 'wh', 'inf', 'noun', 'object', 'quote', 'listener']);
