import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { speech } from '../../../test/fixtures/speech.ts';
import { DRAWS, type DrawSize } from '../../scenario/resolved.ts';
import { getScenarioWords } from './names/bodies.ts';
import { getNames } from './names/name.ts';
import { tellHouseRules, tellTextRules } from './house-rules.ts';
import { loadWords } from './words.ts';

beforeAll(async () => {
  await loadWords('en', 'app');
  await loadWords('en', 'panels');
});

const tell = (id: string) => {
  const scenario = shipped(id);
  const words = getScenarioWords(scenario, 'en');
  return tellHouseRules(scenario, words, speech.figures, getNames(scenario, 'en', false));
};

test('who takes its seat later, and what frees a member of the rule, are among the rules of the house', () => {
  expect(tell('whaling-1982-class')).toEqual([
    'The vote here is final. No other body votes on the text afterwards.',
    'Every delegation is in the room and can vote.',
    'A delegation that objects to the adopted text is not bound by it.',
    'Antigua and Barbuda takes its seat in sitting 3. Until then it does not vote and is not counted.',
  ]);
});

test('who holds the chair is among them', () => {
  expect(tell('eu-relocation-2015-class')).toEqual([
    'The vote here is final. No other body votes on the text afterwards.',
    'Every delegation is in the room and can vote.',
    'An adopted text binds every delegation at once.',
    'Luxembourg holds the chair and keeps its own vote. Its wishes weigh no more in the text of the Presidency than those of others.',
  ]);
});

test('what becomes of the text is told where it can change, and not where it is closed', () => {
  const { procedure } = shipped('cybercrime-class');
  const told = (of: typeof procedure) => tellTextRules({ procedure: of }, 2, speech.t);
  expect(told(procedure)).toEqual([
    'If more than 2 articles are still in brackets when the last sitting closes, the conference is suspended.',
    'What a room agrees stays agreed, unless a vote reconsiders it or a room with half the weight that agreed reopens it.',
    'Before half-time the Chair says which wordings it plans to change. Each delegation on the floor may plead once; pleas with a third of the floor’s weight keep a wording.',
  ]);
  expect(told({ ...procedure, textClosed: true })).toEqual([]);
});

test('that the numbers of a seat are drawn is told as the scenario has it', async () => {
  await loadWords('en', 'panels');
  const told = (draw: DrawSize) => speech.t('trade.drawn', { draw });
  expect(DRAWS.map(told)).toEqual([
    'These numbers are exactly the scenario’s.',
    'The brief is for any game. This game’s numbers differ a little, and these count.',
    'The brief is for any game. This game’s numbers differ, some a lot, and these count.',
  ]);
});
