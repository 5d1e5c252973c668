import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { STRAIT, strait } from '../../../test/fixtures/strait.ts';
import { readScenario } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type Known, whipCount } from './forecast.ts';
import { readVoices } from '../floor/group-voice.ts';
import { listWordings, NOTHING, readStandingTexts } from '../mandate/mandate.ts';
import { createOpeningState } from '../procedure/opening.ts';
import { setUp } from '../setup/setup.ts';
import type { Line, State } from '../state/state.ts';
import { tryAlone, tryChange, tryReconsidering, tryWording } from './trial-count.ts';

function knownIn(
  scenario: Scenario,
  texts: readonly number[],
  patch: Partial<State> = {},
  assent: readonly (readonly number[])[] = [],
): Known {
  const setup = setUp(scenario, 1, 0);
  const opening = createOpeningState(setup);
  const articles = scenario.articles.map((article, a) => ({
    ...opening.articles[a]!,
    text: Math.min(texts[a] ?? NOTHING, listWordings(article).length - 1),
    assent: assent[a] ?? [],
  }));
  const state = { ...opening, articles, ...patch };
  return { ...readVoices(setup, state), present: state.present };
}

/** What every trial says, and what everyone's ballots say one by one. */
function bothWays(known: Known) {
  const questions = known.scenario.articles.flatMap(({ index: article, options }) =>
    options.map((_, wording) => ({ kind: 'vote' as const, article, wording })),
  );
  return {
    tried: questions.map(({ article, wording }) => {
      const tried = tryChange(known, article, wording);
      return { ...tryWording(known, article, wording), ...(tried ? { tried } : {}) };
    }),
    counted: questions.map((question) => {
      const { count, inFavour, needed } = whipCount(known, question, false);
      const tried = tryChange(known, question.article, question.wording);
      const { yes, no, abstain } = count;
      return { yes, no, abstain, ...(tried ? { tried: { inFavour, needed } } : {}) };
    }),
  };
}

/** The same of taking up again whatever stands. */
function reopenedBothWays(known: Known) {
  const standing = known.scenario.articles.filter(
    ({ index }) => readStandingTexts(known)[index] !== NOTHING,
  );
  return {
    tried: standing.map(({ index }) => tryReconsidering(known, index)),
    counted: standing.map(({ index: article }) => {
      const question = { kind: 'reconsider' as const, article, wording: NOTHING };
      const { yes, no, abstain } = whipCount(known, question, false).count;
      return { yes, no, abstain };
    }),
  };
}

test('a trial vote says what a whip count does, whatever stands, whoever is there, whatever lines there are, whoever agreed', () => {
  const scenario = shipped('cybercrime-2024');
  const { articles, delegations, groups } = scenario;
  const listOf = (size: number, min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: size, maxLength: size });
  const line = fc
    .record({
      group: fc.nat(groups.length - 1),
      article: fc.nat(articles.length - 1),
      wording: fc.nat(1),
      every: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ every, ...one }): Line => {
      const members = groups[one.group]?.members ?? [];
      return { ...one, by: members[0] ?? 0, joined: members.filter((_, i) => i % every === 1) };
    });
  const present = listOf(delegations.length, 0, 1);
  const lines = fc.array(line, { maxLength: 6 });
  const agreed = fc.array(fc.uniqueArray(fc.nat(delegations.length - 1), { maxLength: 8 }), {
    maxLength: articles.length,
  });
  fc.assert(
    fc.property(
      listOf(articles.length, NOTHING, 4),
      present,
      lines,
      agreed,
      (texts, here, led, assent) => {
        const known = knownIn(scenario, texts, { present: here, lines: led }, assent);
        const { tried, counted } = bothWays(known);
        expect(tried).toEqual(counted);
        const reopened = reopenedBothWays(known);
        expect(reopened.tried).toEqual(reopened.counted);
      },
    ),
    { numRuns: 12 },
  );
});

test('alone they are who would gain and who would lose', () => {
  // Lights at few, 0: Ash at 100 gains by many, Bay at 0 loses; Cod and Dun at 50 are as near to either.
  const known = knownIn(strait(), [0, 0]);
  expect(tryAlone(known, 0, 2)).toEqual({ yes: 1, no: 1, abstain: 2 });
  expect(tryWording(known, 0, 2)).toEqual({ yes: 1, no: 1, abstain: 2 });
  expect(tryAlone(known, 0, 1)).toEqual({ yes: 3, no: 1, abstain: 0 });
  expect(tryWording(known, 0, 1)).toEqual({ yes: 3, no: 1, abstain: 0 });
});

test('words as far apart as the band is wide: rounding decides one by one', () => {
  const ideals = Array.from({ length: 101 }, (_, ideal) => ideal);
  const reading = readScenario(
    JSON.stringify({
      format: 'square-brackets/scenario@1',
      id: 'fine',
      title: 'Fine',
      articles: [
        { id: 'a', options: [0, 15, 30].map((position) => ({ id: `o${position}`, position })) },
      ],
      delegations: ideals.map((ideal) => ({
        id: `d${ideal}`,
        positions: { a: { ideal, salience: 1 } },
      })),
      procedure: { sittings: 1 },
    }),
  );
  if (!reading.ok) throw new Error('does not read');
  const known = knownIn(reading.scenario, [0], { present: ideals.map(() => 1) });
  // In exact numbers nobody gains or loses more than .15, which is the band.
  expect(tryAlone(known, 0, 1)).toEqual({ yes: 64, no: 1, abstain: 36 });
  const { tried, counted } = bothWays(known);
  expect(tried).toEqual(counted);
});

test('where nothing stands and nothing holds without a treaty all words have friends, and none a ballot', () => {
  const scenario = strait(['    draft: few\n    reference: 0\n', '    draft: few\n']);
  const known = knownIn(scenario, [NOTHING, 0]);
  expect(STRAIT).toContain('    draft: few\n    reference: 0\n');
  // Bay at 0 is as far as can be from many.
  expect(tryAlone(known, 0, 2)).toEqual({ yes: 3, no: 0, abstain: 1 });
  expect(tryWording(known, 0, 2)).toEqual({ yes: 0, no: 3, abstain: 1 });
});

test.each([
  ['votes that are not one each', ['    reservation: 0.2', '    votes: 3\n    reservation: 0.2']],
  ['a count of votes', ['procedure: {', 'procedure: { substance: { of: members, atLeast: 3 },']],
  ['a compound rule', ['procedure: {', 'procedure: { substance: { veto: [ASH] },']],
] as const)('under %s', (_, change) => {
  const { tried, counted } = bothWays(knownIn(strait(change), [0, 1]));
  expect(tried).toEqual(counted);
});
