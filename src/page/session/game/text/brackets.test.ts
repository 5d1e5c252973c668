import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIntoBrackets, type LiveText, readSegment } from './brackets.ts';
import { joinTokens } from './tokens.ts';

const live = (...texts: string[]): LiveText[] => texts.map((text, wording) => ({ wording, text }));

describe('brackets inside the sentence', () => {
  test('one wording has none', () => {
    expect(splitIntoBrackets(live('The last boat leaves at sunset.'))).toEqual([
      { kind: 'common', text: 'The last boat leaves at sunset.' },
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
      { kind: 'common', text: 'The last boat of the day shall leave at' },
      {
        kind: 'bracket',
        alternatives: [
          { text: 'sunset', wordings: [0, 2] },
          { text: 'midnight', wordings: [1] },
        ],
      },
      { kind: 'common', text: 'from the town quay.' },
    ]);
  });

  test('a comma alone in dispute takes the word before it into the bracket', () => {
    expect(
      splitIntoBrackets(live('Rights and freedoms, of all.', 'Rights and freedoms of all.')),
    ).toEqual([
      { kind: 'common', text: 'Rights and' },
      {
        kind: 'bracket',
        alternatives: [
          { text: 'freedoms,', wordings: [0] },
          { text: 'freedoms', wordings: [1] },
        ],
      },
      { kind: 'common', text: 'of all.' },
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
      { kind: 'common', text: 'The lights shall burn until' },
      {
        kind: 'bracket',
        alternatives: [
          { text: 'ten', wordings: [0] },
          { text: 'dawn', wordings: [1] },
        ],
      },
      { kind: 'common', text: ', on every night from March to October.' },
    ]);
  });

  test('words that only some have stand against no text', () => {
    const segments = splitIntoBrackets(
      live(
        'Parties shall share the wages of the crew',
        'Parties shall share the wages of the crew in equal parts',
      ),
    );
    expect(segments.at(-1)).toEqual({
      kind: 'bracket',
      alternatives: [
        { text: '', wordings: [0] },
        { text: 'in equal parts', wordings: [1] },
      ],
    });
  });

  test('two shared words between brackets are drawn inside one', () => {
    const segments = splitIntoBrackets(
      live(
        'Each Party may, when asked, send one boat of its fleet out to sea.',
        'Each Party may, when asked, lend two boat of the navy out to sea.',
      ),
    );
    expect(segments).toEqual([
      { kind: 'common', text: 'Each Party may, when asked,' },
      {
        kind: 'bracket',
        alternatives: [
          { text: 'send one boat of its fleet', wordings: [0] },
          { text: 'lend two boat of the navy', wordings: [1] },
        ],
      },
      { kind: 'common', text: 'out to sea.' },
    ]);
  });

  test('texts without a common skeleton are set out whole', () => {
    const segments = splitIntoBrackets(
      live('Nothing here is shared.', 'Other words altogether stand.'),
    );
    expect(segments).toEqual([
      {
        kind: 'bracket',
        alternatives: [
          { text: 'Nothing here is shared.', wordings: [0] },
          { text: 'Other words altogether stand.', wordings: [1] },
        ],
      },
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
      { kind: 'common', text: 'Nothing here permits suppression of rights' },
      {
        kind: 'bracket',
        alternatives: [
          {
            text: ', including the freedoms of expression and belief',
            wordings: [0, 1],
            inner: [
              { kind: 'common', text: ', including the freedoms of expression and' },
              {
                kind: 'bracket',
                alternatives: [
                  { text: 'belief', wordings: [0] },
                  { text: 'assembly', wordings: [1] },
                ],
              },
            ],
          },
          { text: '', wordings: [2] },
        ],
      },
      { kind: 'common', text: '.' },
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
