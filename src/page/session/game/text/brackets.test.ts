import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIntoBrackets, type LiveText, readSegment } from './brackets.ts';
import { joinTokens } from './tokens.ts';
import { bracket, common } from '../../../../../test/fixtures/segments.ts';

const live = (...texts: string[]): LiveText[] => texts.map((text, wording) => ({ wording, text }));

describe('brackets inside the sentence', () => {
  test('one wording has none', () => {
    expect(splitIntoBrackets(live('The last boat leaves at sunset.'))).toEqual([
      common('The last boat leaves at sunset.'),
    ]);
  });

  test('no wording is no text', () => {
    expect(splitIntoBrackets([])).toEqual([]);
  });

  test('alternatives stand where the wordings part, those that agree together', () => {
    const segments = splitIntoBrackets(
      live(
        'The last boat of the day shall leave at sunset from the town quay.',
        'The last boat of the day shall leave at midnight from the town quay.',
        'The last boat of the day shall leave at sunset from the town quay.',
      ),
    );
    expect(segments).toEqual([
      common('The last boat of the day shall leave at'),
      bracket(['sunset', 0, 2], ['midnight', 1]),
      common('from the town quay.'),
    ]);
  });

  test('a comma alone in dispute takes the word before it into the bracket', () => {
    expect(
      splitIntoBrackets(live('Rights and freedoms, of all.', 'Rights and freedoms of all.')),
    ).toEqual([
      common('Rights and'),
      bracket(['freedoms,', 0], ['freedoms', 1]),
      common('of all.'),
    ]);
  });

  test('a closing mark that all share stays outside', () => {
    const segments = splitIntoBrackets(
      live(
        'The lights shall burn until ten, on every night from March to October.',
        'The lights shall burn until dawn, on every night from March to October.',
      ),
    );
    expect(segments).toEqual([
      common('The lights shall burn until'),
      bracket(['ten', 0], ['dawn', 1]),
      common(', on every night from March to October.'),
    ]);
  });

  test('words that only some have stand against no text', () => {
    const segments = splitIntoBrackets(
      live(
        'Parties shall share the wages of the crew',
        'Parties shall share the wages of the crew in equal parts',
      ),
    );
    expect(segments.at(-1)).toEqual(bracket(['', 0], ['in equal parts', 1]));
  });

  test('two shared words between brackets are drawn inside one', () => {
    const segments = splitIntoBrackets(
      live(
        'Each Party may, when asked, send one boat of its fleet out to sea.',
        'Each Party may, when asked, lend two boat of the navy out to sea.',
      ),
    );
    expect(segments).toEqual([
      common('Each Party may, when asked,'),
      bracket(['send one boat of its fleet', 0], ['lend two boat of the navy', 1]),
      common('out to sea.'),
    ]);
  });

  test('texts without a common skeleton are set out whole', () => {
    const segments = splitIntoBrackets(
      live('Nothing here is shared.', 'Other words altogether stand.'),
    );
    expect(segments).toEqual([
      bracket(['Nothing here is shared.', 0], ['Other words altogether stand.', 1]),
    ]);
  });

  test('alternatives that are nearly the same stand in one bracket, with brackets within', () => {
    const segments = splitIntoBrackets(
      live(
        'Nothing here permits suppression of rights, including the freedoms of expression and belief.',
        'Nothing here permits suppression of rights, including the freedoms of expression and assembly.',
        'Nothing here permits suppression of rights.',
      ),
    );
    expect(segments).toEqual([
      common('Nothing here permits suppression of rights'),
      {
        kind: 'bracket',
        alternatives: [
          {
            text: ', including the freedoms of expression and belief',
            wordings: [0, 1],
            inner: [
              common(', including the freedoms of expression and'),
              bracket(['belief', 0], ['assembly', 1]),
            ],
          },
          { text: '', wordings: [2] },
        ],
      },
      common('.'),
    ]);
  });

  test('every wording can be read back, and brackets never touch', () => {
    const word = fc.constantFrom('shall', 'may', 'the', 'Party,', 'text.', 'of', 'law');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const segments = splitIntoBrackets(live(...texts));
        texts.forEach((written, wording) => {
          const read = segments
            .map((segment) => readSegment(segment, wording))
            .filter((part) => part);
          expect(joinTokens(read)).toBe(written);
        });
        const kinds = segments.map((segment) => segment.kind);
        expect(kinds.some((kind, i) => kind === kinds[i + 1])).toBe(false);
      }),
    );
  });
});
