/** Words of offices, ranks and callings that stand before a name or in its place. */
export const TITLES: ReadonlySet<string> = new Set(
  'president vice prime minister chancellor premier secretary general gen admiral adm rear colonel col captain capt major maj lieutenant lt sergeant commander cmdr brigadier marshal field chief head deputy first foreign defence defense interior finance justice trade economy irrigation energy senator sen representative rep congressman congresswoman governor gov mayor ambassador envoy special spokesman spokeswoman spokesperson speaker chairman chairwoman chair chairperson director professor prof doctor judge king queen prince princess emperor sultan sheikh emir pope cardinal archbishop bishop rabbi imam ayatollah leader delegate counsel attorney lawyer analyst adviser advisor aide negotiator mediator inspector commissioner coordinator co-ordinator rapporteur official minister-president state treasury army navy staff opposition conservative liberal labour democrat republican former acting incoming outgoing then-president ex-president mp lawmaker deputy-minister councillor undersecretary under-secretary secretary-general director-general attorney-general inspector-general high permanent'.split(
    ' ',
  ),
);

/** Whether a word says of which country somebody is: "Ukrainian", "US", "Karvian". */
export function isNationality(word: string): boolean {
  return (
    /^(?:US|U\.S\.|UK|U\.K\.|UN|U\.N\.|EU|E\.U\.|NATO)$/.test(word) ||
    /^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|stani|aeli|aqi)$/u.test(word) ||
    STATES.has(word)
  );
}

/** The state that an adjective or a capital stands for, where it is not the name itself. */
export function stateOf(word: string): string | undefined {
  return STATES.get(word);
}

const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'United States': 'US U.S. American Washington',
    Ukraine: 'Ukrainian Ukraine Kyiv Kiev',
    Russia: 'Russian Russia Kremlin Moscow',
    'United Kingdom': 'UK U.K. British London Britain',
    France: 'French Paris France',
    Germany: 'German Berlin Germany',
    Poland: 'Polish Warsaw Poland',
    Italy: 'Italian Rome Italy',
    Turkey: 'Turkish Ankara Turkey',
    China: 'Chinese Beijing China',
    Israel: 'Israeli Israel',
    Iran: 'Iranian Tehran Iran',
    Iraq: 'Iraqi Iraq',
    Egypt: 'Egyptian Cairo Egypt',
    Qatar: 'Qatari Doha Qatar',
    'Saudi Arabia': 'Saudi Riyadh',
    India: 'Indian Delhi India',
    Japan: 'Japanese Tokyo Japan',
    Syria: 'Syrian Damascus Syria',
    Sudan: 'Sudanese Khartoum Sudan',
    Hungary: 'Hungarian Budapest Hungary',
    Belarus: 'Belarusian Minsk Belarus',
    'European Union': 'EU E.U. Brussels',
    NATO: 'NATO',
    'United Nations': 'UN U.N.',
  }).flatMap(([state, words]) => words.split(' ').map((word): [string, string] => [word, state])),
);
