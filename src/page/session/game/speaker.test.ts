import { expect, test } from 'vitest';
import { shipped, shippedText } from '../../../../test/fixtures/shipped.ts';
import { readScenario } from '../../../scenario/read.ts';
import { seatScenario } from '../../../engine/seat-scenario.ts';
import { findSpeaker } from './speaker.ts';

const highSeas = seatScenario(shipped('high-seas-class'));

test('a delegate of an invented conference has the face and the name that its file gives', () => {
  expect(findSpeaker(highSeas, 'DOR', false)).toEqual({ face: 5, name: 'Edda Stroy' });
});

test('where names are hidden, a delegate has the face of its place', () => {
  expect(findSpeaker(highSeas, 'DOR', true)).toEqual({ face: 3, name: undefined });
});

test.each([
  ['cybercrime-class', 'IRN'],
  ['unclos-1960-class', 'BRA'],
  ['philadelphia-1787-class', 'MA'],
])('in %s nobody has a face or a name, whatever the file says', (id, seat) => {
  const cast = `\ncast: { ${seat}: { manner: dry, name: Somebody, portrait: 1 } }\n`;
  const read = readScenario(shippedText(id) + cast);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  expect(findSpeaker(seatScenario(read.scenario), seat, false)).toEqual({
    face: null,
    name: undefined,
  });
});
