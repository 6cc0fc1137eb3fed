import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber } from './number-format.ts';

/** Format, then number=printed; spaces in what is printed are written "_". */
const PRINTED = `
decimal 1=1 100=100
decimalZero 1=01 9=09 10=10 100=100
upperRoman 1=I 4=IV 9=IX 40=XL 1999=MCMXCIX
lowerRoman 8=viii 14=xiv
upperLetter 1=A 26=Z 27=AA 28=BB 53=AAA
lowerLetter 2=b 52=zz
ordinal 1=1st 12=12th 23=23rd
cardinalText 21=Twenty-one
ordinalText 40=Fortieth
hex 10=A 255=FF
chicago 1=* 2=† 4=§ 5=** 6=††
numberInDash 3=-_3_-
decimalEnclosedCircle 1=① 20=⑳ 21=21
decimalEnclosedCircleChinese 2=② 21=21
decimalEnclosedParen 3=⑶
decimalEnclosedFullstop 4=⒋
decimalFullWidth 12=１２
chineseCounting 1=一 10=十 11=十一 20=二十 99=九十九 100=一○○ 1234=一二三四
chineseCountingThousand 9=九 10=十 11=十一 100=一百 101=一百〇一 110=一百一十 111=一百一十一 1001=一千〇一 1010=一千〇一十 2345=二千三百四十五 10000=一万
chineseLegalSimplified 1=壹 10=壹拾 101=壹佰零壹
ideographLegalTraditional 2=貳 20=貳拾
ideographDigital 10=一〇 25=二五
ideographTraditional 1=甲 10=癸 11=11
ideographZodiac 1=子 12=亥 13=13
ideographEnclosedCircle 1=㊀ 10=㊉
japaneseCounting 10=十 11=十一 100=百 1234=千二百三十四
japaneseLegal 1=壱 10=壱拾
koreanDigital 12=일이
koreanCounting 10=십 21=이십일
aiueo 1=ｱ 46=ﾝ
iroha 1=ｲ 2=ﾛ
ganada 1=가 14=하 15=가가
chosung 2=ㄴ
russianLower 1=а 10=к 29=я 30=аа
russianUpper 9=И
hebrew1 1=א 15=טו 16=טז 27=כז 115=קטו
hebrew2 1=א 22=ת
arabicAlpha 1=أ 2=ب 3=ت
arabicAbjad 1=أ 2=ب 3=ج
thaiLetters 1=ก 41=ฮ
thaiNumbers 25=๒๕
hindiNumbers 7=७
`;

for (const line of PRINTED.trim().split('\n')) {
  const [format = '', ...pairs] = line.split(' ');
  test(`numbers in the format ${format}`, () => {
    for (const pair of pairs) {
      const [n, printed = ''] = pair.split(/=(.*)/s);
      assert.equal(formatNumber(Number(n), format, 'en-US'), printed.replaceAll('_', ' '), pair);
    }
  });
}

test('a custom format sets how many digits there are at least', () => {
  assert.equal(formatNumber(7, 'custom', 'en', '001, 002, 003, ...'), '007');
  assert.equal(formatNumber(1000, 'custom', 'en', '001, 002, 003, ...'), '1000');
  assert.equal(formatNumber(7, 'custom', 'en', 'a, ç, ĝ, ...'), undefined);
});

test('a format that is not known gives nothing rather than a guess', () => {
  assert.equal(formatNumber(7, 'bahtText', 'th'), undefined);
  assert.equal(formatNumber(7, 'ordinalText', 'zh-CN'), undefined);
});

test('no number, however large, prints without bound', () => {
  for (const format of ['upperLetter', 'upperRoman', 'chicago', 'hebrew2', 'arabicAbjad'])
    assert.ok((formatNumber(999_999_999, format, 'en') ?? '').length <= 2_500, format);
});
