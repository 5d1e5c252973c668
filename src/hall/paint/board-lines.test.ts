import { expect, test } from 'vitest';
import { paintLines } from './board-lines.ts';

const LINE = { font: '500 SIZE sans-serif', size: 10, colour: '#fff', height: 12 };

type Drawn = { text: string; at: number; from: string };

/** What a canvas is asked to draw, where each letter is 10 wide; `at` is the edge the text starts from. */
function draw(texts: readonly string[], w: number, h = 400): Drawn[] {
  const drawn: Drawn[] = [];
  const ctx = {
    font: '',
    direction: 'ltr',
    textAlign: 'left',
    fillStyle: '',
    measureText: (text: string) => ({ width: [...text].length * 10 }),
    fillText: (text: string, at: number) => {
      if (text !== '') drawn.push({ text, at, from: `${ctx.direction} ${ctx.textAlign}` });
    },
  };
  paintLines(
    ctx as unknown as CanvasRenderingContext2D,
    texts.map((text) => ({ ...LINE, text })),
    { w, h },
  );
  return drawn;
}

test('Latin words start at the left, Arabic ones at the right, each line for itself', () => {
  expect(draw(['Art', 'دول [أ] ب'], 228)).toEqual([
    { text: 'Art', at: 14, from: 'ltr left' },
    { text: 'دول ', at: 214, from: 'rtl right' },
    { text: '[', at: 174, from: 'rtl right' },
    { text: 'أ', at: 164, from: 'rtl right' },
    { text: ']', at: 154, from: 'rtl right' },
    { text: ' ب', at: 144, from: 'rtl right' },
  ]);
});

test('the rest of an Arabic line that is wrapped starts at the right, whatever it begins with', () => {
  expect(draw(['Art', 'تتعاون UNODC'], 128)).toEqual([
    { text: 'Art', at: 14, from: 'ltr left' },
    { text: 'تتعاون', at: 114, from: 'rtl right' },
    { text: 'UNODC', at: 114, from: 'rtl right' },
  ]);
});

test('a line without spaces is broken between words, and no mark opens a line', () => {
  expect(
    draw(['文本', '缔约国[应当]交换有关信息，并予以保密。'], 128).map(({ text }) => text),
  ).toEqual(['文本', '缔约国', '[', '应当', ']', '交换', '有关信息，并予以', '保密。']);
});

test('words in Latin letters are broken at spaces alone', () => {
  expect(draw(['Art', 'half-time (and/or) U.N. don’t'], 138).map(({ text }) => text)).toEqual([
    'Art',
    'half-time',
    '(and/or)',
    'U.N. don’t',
  ]);
});
