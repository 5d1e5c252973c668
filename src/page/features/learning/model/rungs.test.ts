import { expect, test } from 'vitest';
import { NO_NOTES, type PlayNotes } from '../../../../conference/play-notes.ts';
import type { Advice } from './advice.ts';
import { countLeft, countRung } from './rungs.ts';

const adviceOf = (kind: Advice['kind']): Advice => ({
  kind,
  act: { type: 'pass' },
  reasons: [],
  about: null,
  seat: null,
  on: null,
  told: false,
});

test('a trade is told three times and laid three times; questions and places are free', () => {
  const trade = adviceOf('trade');
  let notes: PlayNotes = NO_NOTES;
  const left: (number | null)[] = [];
  for (let n = 0; n < 4; n += 1) {
    left.push(countLeft(notes, trade, 'trade'));
    notes = countRung(countRung(notes, trade, 'trade'), trade, 'question');
  }
  expect(left).toEqual([3, 2, 1, 0]);
  expect(notes.rungs).toEqual({ question: 4, partner: 0, trade: 4, lay: 0 });
  expect([countLeft(notes, trade, 'question'), countLeft(notes, trade, 'lay')]).toEqual([null, 3]);
});

test('to prepare a question, or to be told an answer, uses up nothing', () => {
  const notes = countRung(NO_NOTES, adviceOf('ask'), 'lay');
  expect(countRung(notes, adviceOf('answer'), 'trade')).toEqual(NO_NOTES);
  expect(countLeft(notes, adviceOf('answer'), 'trade')).toBeNull();
});

test('a trade that is told or laid is noted as proposed, a place to look is not', () => {
  const changes = [{ article: 'scope', option: 'wide' }];
  const trade = { ...adviceOf('trade'), act: { type: 'package', changes } } as Advice;
  expect(countRung(NO_NOTES, trade, 'partner').proposed).toBeUndefined();
  expect(countRung(NO_NOTES, trade, 'trade').proposed).toEqual([changes]);
  const words = { ...adviceOf('words'), act: { type: 'amend', ...changes[0]! } } as Advice;
  expect(countRung(NO_NOTES, words, 'lay')).toEqual({ ...NO_NOTES, proposed: [changes] });
});
