/** How a Chinese, Japanese or Korean format counts with words for ten, a hundred, a thousand and ten thousand. */
interface Counting {
  /** The digits one to nine. */
  readonly digits: string;
  /** Ten, a hundred, a thousand, ten thousand. */
  readonly units: string;
  /** What stands for a gap between two places; none where gaps are passed over. */
  readonly zero: string;
  /** Whether a one is left out: before every unit, before ten at the head of the number, or nowhere. */
  readonly silentOne: 'always' | 'at the head' | 'never';
}

const COUNTINGS: Readonly<Record<string, Counting>> = {
  chineseCountingThousand: { digits: '一二三四五六七八九', units: '十百千万', zero: '〇', silentOne: 'at the head' },
  taiwaneseCountingThousand: { digits: '一二三四五六七八九', units: '十百千萬', zero: '零', silentOne: 'at the head' },
  chineseLegalSimplified: { digits: '壹贰叁肆伍陆柒捌玖', units: '拾佰仟萬', zero: '零', silentOne: 'never' },
  ideographLegalTraditional: { digits: '壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', zero: '零', silentOne: 'never' },
  japaneseCounting: { digits: '一二三四五六七八九', units: '十百千万', zero: '', silentOne: 'always' },
  japaneseLegal: { digits: '壱弐参四伍六七八九', units: '拾百阡萬', zero: '', silentOne: 'never' },
  koreanCounting: { digits: '일이삼사오육칠팔구', units: '십백천만', zero: '', silentOne: 'always' },
};

/** Prints a number in such a format; undefined for any other format. What the format has no words for is decimal. */
export function counted(n: number, format: string): string | undefined {
  if (format === 'chineseCounting' || format === 'taiwaneseCounting') return digitwise(n);
  const counting = COUNTINGS[format];
  if (counting === undefined) return undefined;
  if (n < 1 || n > 99_999) return String(n);
  const myriads = Math.floor(n / 10_000);
  const head = myriads === 0 ? '' : `${belowMyriad(myriads, counting, true)}${[...counting.units][3] ?? ''}`;
  const rest = n % 10_000;
  const gap = head !== '' && rest > 0 && rest < 1000 ? counting.zero : '';
  return `${head}${gap}${belowMyriad(rest, counting, head === '')}`;
}

function belowMyriad(n: number, { digits, units, zero, silentOne }: Counting, atHead: boolean): string {
  let words = '';
  let gap = false;
  for (const place of [3, 2, 1, 0]) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    const silent =
      digit === 1 &&
      place > 0 &&
      (silentOne === 'always' || (silentOne === 'at the head' && atHead && words === '' && place === 1));
    words += `${gap ? zero : ''}${silent ? '' : ([...digits][digit - 1] ?? '')}${place === 0 ? '' : ([...units][place - 1] ?? '')}`;
    gap = false;
  }
  return words;
}

/** Up to 99 with the word for ten, from 100 on digit by digit, with a circle for zero. */
function digitwise(n: number): string {
  const digits = [...'○一二三四五六七八九'];
  if (n < 0) return String(n);
  if (n < 10 || n > 99) return String(n).replace(/\d/g, (d) => digits[Number(d)] ?? d);
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : digits[tens]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
}
