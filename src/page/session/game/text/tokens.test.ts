import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIntoBrackets } from './brackets.ts';
import { isGlued, joinTokens, keepLastWords, splitIntoTokens } from './tokens.ts';
import { wordDifference } from './word-difference.ts';
import { bracket, common } from '../../../../../test/fixtures/segments.ts';

describe('marks of other scripts', () => {
  test.each([
    ['تتعاون الدول، وفقا للقانون؛ وتتبادل المعلومات.', ['الدول', '،'], ['للقانون', '؛']],
    ['राज्य सहयोग करेंगे।', ['करेंगे', '।']],
    ['ریاستیں تعاون کریں گی۔', ['گی', '۔']],
  ])('%s', (text, ...pairs) => {
    const tokens = splitIntoTokens(text);
    for (const [word = '', mark] of pairs) {
      expect(tokens[tokens.indexOf(word) + 1]).toBe(mark);
    }
    expect(joinTokens(tokens)).toBe(text);
  });

  test('a mark that all share stays outside the bracket', () => {
    const texts = [
      'تتعاون الدول الأطراف فورا، وفقا للقانون.',
      'تتعاون الدول الأطراف طوعا، وفقا للقانون.',
    ];
    expect(splitIntoBrackets(texts.map((text, wording) => ({ wording, text })))).toEqual([
      common('تتعاون الدول الأطراف'),
      bracket(['فورا', 0], ['طوعا', 1]),
      common('، وفقا للقانون.'),
    ]);
  });
});

describe('scripts that write no space between words', () => {
  const shall = '各缔约国应当交换有关信息，并予以保密。';
  const may = '各缔约国可以交换有关信息，并予以保密。';

  test('what differs stands in brackets, not the whole text', () => {
    expect(
      splitIntoBrackets([
        { wording: 0, text: shall },
        { wording: 1, text: may },
      ]),
    ).toEqual([
      common('各缔约国'),
      bracket(['应当', 0], ['可以', 1]),
      common('交换有关信息，并予以保密。'),
    ]);
  });

  test('what changed is told by the word', () => {
    expect(wordDifference(shall, may)).toEqual([
      { kind: 'same', text: '各缔约国' },
      { kind: 'cut', text: '应当' },
      { kind: 'added', text: '可以' },
      { kind: 'same', text: '交换有关信息，并予以保密。' },
    ]);
  });

  test('a word that opens one text is found within another', () => {
    expect(wordDifference('缔约国应当交换有关信息', '所有缔约国应当交换有关信息')).toEqual([
      { kind: 'added', text: '所有' },
      { kind: 'same', text: '缔约国应当交换有关信息' },
    ]);
  });

  test('spaces that an author wrote stay', () => {
    for (const text of ['第 3 条 UNODC 的规定，适用。', 'ประเทศต้องร่วมมือ ตามกฎหมาย', shall])
      expect(joinTokens(splitIntoTokens(text))).toBe(text);
  });

  test('any text is read back', () => {
    const part = fc.constantFrom('应当', '缔约国', '，', '。', ' ', '3', 'UN', 'ร่วมมือ', '々');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts
          .join('')
          .trim()
          .replaceAll(/ +(?=[，。]|$)/g, '')
          .replaceAll(/ +/g, ' ');
        expect(joinTokens(splitIntoTokens(text))).toBe(text);
      }),
    );
  });
});

test.each([
  ['，并', true],
  ['、', true],
  ['应当', true],
  ['، وفقا', true],
  [') of', true],
  ['وفقا', false],
  ['of', false],
  ['', false],
])('%j goes on without a space: %j', (text, glued) => {
  expect(isGlued(text)).toBe(glued);
});

test.each([
  ['preservation of data. The secretariat shall keep', 5, '…The secretariat shall keep'],
  ['The secretariat shall', 5, 'The secretariat shall'],
  ['缔约国应当', 2, '…国应当'],
])('of %j, the last %i words begin with a word: %j', (text, most, kept) => {
  expect(keepLastWords(text, most)).toBe(kept);
});
