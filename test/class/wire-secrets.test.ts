/**
 * Non-interference over the wire. The same class is served twice, where one delegation's instructions differ: as long as a
 * seat has heard the same in both, every byte that reaches its socket is the same. What is another's is in none of them.
 */
import { expect, test } from 'vitest';
import { type LiveTable, openTable } from '../../src/conference/class/live-table.ts';
import { putIn } from '../../src/conference/class/put-in.ts';
import { listMoments } from '../../src/conference/moments.ts';
import { writeTurn } from '../../src/conference/class/table-seat.ts';
import { hears } from '../../src/engine/answers/hearing.ts';
import { changeMandate, type Mandate } from '../../src/engine/mandate/mandate.ts';
import type { Seat } from '../../src/engine/command.ts';
import { connectInstructor, connectPerson, served, shipped } from './serve.ts';

/** Changes of a delegation's drawn instructions that nobody can see. */
const CHANGES: Record<string, (held: Mandate) => Mandate> = {
  priorities: (held) => {
    const saliences = held.saliences.map((one, a) => one * (a % 2 === 0 ? 0.7 : 1));
    const total = saliences.reduce((sum, one) => sum + one, 0);
    return changeMandate(held, { saliences, weights: saliences.map((one) => one / total) });
  },
  'value of no deal': (held) =>
    changeMandate(held, { reservation: Math.min(1, held.reservation + 0.1) }),
  'a red line': (held) =>
    changeMandate(held, { redLines: [{ at: 0, side: 'below' }, ...held.redLines.slice(1)] }),
};

function withMandate(table: LiveTable, d: number, change: (held: Mandate) => Mandate): LiveTable {
  const { setup } = table.conference;
  const mandates = setup.mandates.map((held, of) => (of === d ? change(held) : held));
  return { ...table, conference: { ...table.conference, setup: { ...setup, mandates } } };
}

const heardBy = ({ conference }: LiveTable, seat: Seat): string => {
  const { setup, state, happenings } = conference;
  return JSON.stringify(happenings.filter((one) => hears(setup.scenario, state, seat, one)));
};

/** What the server writes to the socket of a seat. */
const written = (table: LiveTable, seat: Seat): string =>
  JSON.stringify(writeTurn(table, 1, seat, listMoments(table.conference, seat)));

test.each(Object.entries(CHANGES))('no turn that is sent tells %s of another', (_, change) => {
  const { scenario } = shipped('high-seas-class');
  const seats = scenario.floor.slice(0, 4).map((d) => scenario.delegations[d]?.id ?? '');
  const opening = {
    seed: 3,
    seats: seats.map((seat) => ({ seat, taken: true })),
    policy: 'passive' as const,
    others: 'passive' as const,
  };
  const d = scenario.floor[0] ?? 0;
  let one = openTable(scenario, opening);
  let other = withMandate(one, d, change);
  let alike = 0;
  for (let step = 0; step < 60 && one.stage !== 'over'; step += 1) {
    for (const seat of seats.slice(1)) {
      if (heardBy(one, seat) !== heardBy(other, seat)) continue;
      expect([step, seat, written(one, seat)]).toEqual([step, seat, written(other, seat)]);
      alike += 1;
    }
    const seat = seats[step % seats.length] ?? '';
    const target = seats[(step + 2) % seats.length] ?? '';
    const act =
      step % 3 === 2 ? ({ type: 'pass' } as const) : ({ type: 'ask', delegation: target } as const);
    const input = { type: 'act' as const, seat, act, n: one.conference.commands.length };
    const next = [
      putIn(one, input),
      putIn(other, { ...input, n: other.conference.commands.length }),
    ];
    if (next[0]?.ok) one = next[0].table;
    if (next[1]?.ok) other = next[1].table;
  }
  expect(alike).toBeGreaterThan(20);
});

test('no byte that reaches a student holds a secret of another, of the instructor or of the draw', async () => {
  const { scenario, text } = shipped('high-seas-class');
  const of = await served(['high-seas-class']);
  const instructor = await connectInstructor(of);
  const people = await Promise.all(
    ['Ana-Name', 'Omar-Name', 'Ines-Name'].map((name) => connectPerson(of, name)),
  );
  const [ana] = people;
  await instructor.ask('start', {});
  await Promise.all(people.map((one) => one.until((it) => it.get('turn'))));
  for (const person of people) {
    await person.ask('plan', { text: `plan of ${person.person}` });
    await person.act({ type: 'pass' });
  }
  await instructor.ask('endSitting', {});
  await ana?.until((one) => one.get('round')?.sitting !== 1);
  await ana?.ask('ask', { question: 'judge', of: { type: 'pass' } });
  await ana?.ask('ask', { question: 'moment', of: 0 });
  const bytes = ana?.bytes.join('\n') ?? '';
  const own = ana?.get('turn')?.seat ?? '';
  expect(bytes).toContain('"type":"turn"');
  const briefs = scenario.delegations.flatMap(({ id, brief }) =>
    id !== own && typeof brief === 'string' ? [brief] : [],
  );
  expect(briefs.length).toBeGreaterThan(2);
  const quoted = (one: string): string => JSON.stringify(one).slice(1, -1);
  const secrets = [
    ...briefs.map((brief) => quoted(brief).slice(0, 60)),
    of.instructor.split('key=')[1] ?? '',
    ...people.slice(1).flatMap(({ token, person }) => [token, person]),
    'Omar-Name',
    'Ines-Name',
    '"seed"',
    '"hash"',
    '"after"',
    scenario.rulesHash,
    scenario.textHash,
    'PRIVATE KEY',
  ];
  expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  expect(text.length).toBeGreaterThan(0);
  // Only a mandate has these keys, and only one's own is sent.
  const turns = ana?.pushes.filter(({ type }) => type === 'turn') ?? [];
  const mandates = bytes.split('"mandate":{').length - 1;
  expect(mandates).toBeGreaterThanOrEqual(turns.length);
  // Of another's bracket only that it is there, and of which kind: not how much the delegation minds, nor where its red line is.
  const brackets = turns.flatMap((push) =>
    push.type === 'turn'
      ? push.log.flatMap(({ happening }) => (happening.type === 'bracket' ? [happening] : []))
      : [],
  );
  const others = brackets.filter(({ seat }) => seat !== own);
  expect(others.length).toBeGreaterThan(3);
  expect(others.flatMap(({ reason }) => [reason.value, reason.needed ?? 0])).toEqual(
    others.flatMap(() => [0, 0]),
  );
  const stated = ana?.get('open')?.scenario.delegations ?? [];
  const keys = new Set(
    stated.flatMap(({ positions }) => positions.flatMap((one) => Object.keys(one ?? {}))),
  );
  expect([...keys].sort()).toEqual(['basis', 'ideal']);
}, 30_000);
