import { beforeAll, expect, test } from 'vitest';
import { openConference } from '../src/conference/conference.ts';
import type { DomainEvent } from '../src/engine/state/event.ts';
import { seatedGame } from './fixtures/sealed.ts';
import { shipped } from './fixtures/shipped.ts';
import { speech } from './fixtures/speech.ts';
import { computeChangeWorth, toTextChange } from '../src/page/session/game/worth.ts';
import { loadWords } from '../src/page/speech/words.ts';
import { tellTurns } from '../src/page/features/play/view/console/meanwhile-lines.tsx';

beforeAll(() => loadWords('en', 'voices'));

const game = seatedGame(
  openConference(shipped('cybercrime-class'), { seed: 1, plan: [{ seat: 'BRA', by: 'person' }] }),
  'BRA',
);
const { view } = game;

/** Words that would cost the seat most. */
const [worst] = view.scenario.articles
  .flatMap(({ id, index, options }) =>
    view.articles[index]?.status === 'open'
      ? options.map((option) => ({ article: id, option: option.id }))
      : [],
  )
  .map((change) => ({ change, net: computeChangeWorth(view, [change])?.net ?? 0 }))
  .toSorted((one, other) => one.net - other.net);

test('words that are only proposed would cost, and have cost nothing once they are passed over', () => {
  const put = worst && toTextChange(view, worst.change);
  if (!put) throw new Error('no words cost anything');
  const happening = { type: 'amended', seat: 'IND', ...worst.change, sponsors: [] } as DomainEvent;
  const heard = { ...game, log: [{ at: 0, happening }], unread: 0 };
  const tell = (amendments: typeof view.amendments) =>
    tellTurns({ game: { ...heard, view: { ...view, amendments } }, speech }, []).map(
      ({ text }) => text,
    );
  const n = Math.round(-worst.net);
  expect(tell([{ by: 0, ...put }])[0]).toContain(`These words would cost you about ${n} points.`);
  expect(tell([]).join(' ')).not.toMatch(/cost you|In the draft/);
});
