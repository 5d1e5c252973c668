/** The goal that a seat is given before its first act, as its plan asks for more. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { openConference } from '../src/conference/conference.ts';
import { PlanCard } from '../src/page/features/play/view/plan-card.tsx';
import { forecastScore } from '../src/page/session/game/heading.ts';
import { foresee } from '../src/page/session/play/foresee.ts';
import { PlayContext, type Play } from '../src/page/session/play/play-context.tsx';
import { type AppStore, StoreProvider } from '../src/page/session/store/store.ts';
import { loadWords } from '../src/page/speech/words.ts';
import { seatedGame } from './fixtures/sealed.ts';
import { speech } from './fixtures/speech.ts';
import { strait } from './fixtures/strait.ts';

beforeAll(() => loadWords('en', 'panels'));

const opened = openConference(strait(), { seed: 1, plan: [{ seat: 'ASH', by: 'person' }] });
const seated = { ...seatedGame(opened, 'ASH'), notes: { branches: 0 } };

function ask(changes: object): string {
  const play = { game: { ...seated, ...changes }, speech, draft: null } as unknown as Play;
  const state = { learning: {} };
  const store = {
    subscribe: () => () => {},
    getState: () => state,
    getInitialState: () => state,
  } as unknown as AppStore;
  const card = createElement(PlayContext, { value: play }, createElement(PlanCard));
  const drawn = renderToStaticMarkup(createElement(StoreProvider, { value: store }, card));
  return /<label[^>]*for[^>]*>([^<]*)</.exec(drawn)?.[1] ?? '';
}

test('the goal is more than waiting brings, of which hints tell about how much', async () => {
  const more = 'What else do you want to leave with?';
  const heading = await foresee(seated.view);
  const n = Math.round((heading && forecastScore(seated.view, heading)?.mean) ?? NaN);
  expect(ask({ assist: 'hints' })).toBe(
    `Your goal: more than waiting brings (about ${n} points now). ${more}`,
  );
  expect(ask({ assist: 'none' })).toBe(`Your goal: more than waiting brings. ${more}`);
});

test('who has no instructions has no goal in points', () => {
  const view = { ...seated.view, mandate: null };
  expect(ask({ view, assist: 'none' })).toBe('What do you want to leave with?');
});
