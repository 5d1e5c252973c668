/** What was learnt of a delegation, as the trading table and the hall tell it. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { openConference } from '../src/conference/conference.ts';
import type { View } from '../src/engine/state/view.ts';
import { type Play, PlayContext } from '../src/page/session/play/play-context.tsx';
import { loadWords } from '../src/page/speech/words.ts';
import { LearntOf } from '../src/page/ui/deals/learnt-of.tsx';
import { seatedGame } from './fixtures/sealed.ts';
import { speech } from './fixtures/speech.ts';
import { strait } from './fixtures/strait.ts';

beforeAll(async () => {
  await Promise.all((['panels', 'hall', 'aside'] as const).map((part) => loadWords('en', part)));
});

const game = seatedGame(
  openConference(strait(), { seed: 1, plan: [{ seat: 'ASH', by: 'person' }] }),
  'ASH',
);

const note = { by: 0, of: 1, article: 0, low: 0.1, high: 0.2, sitting: 1, whole: true };
const asked: View = { ...game.view, notes: [note] };

function tell(view: View): string {
  const play = { game: { ...game, view }, speech } as unknown as Play;
  const part = createElement(LearntOf, { delegation: 1 });
  return renderToStaticMarkup(createElement(PlayContext, { value: play }, part));
}

test('the one article that matters little is named', () => {
  const told = tell(asked);
  expect(told).toContain('Article lights');
  expect(told).not.toContain('all 1');
});

test('a red line heard from whoever has told nothing else is shown', () => {
  const line = { at: 60, side: 'above' } as const;
  const heard: View = {
    ...game.view,
    disclosed: [{ of: 1, article: 0, line, linkages: [] }],
  };
  expect(tell(heard)).toContain('it will not go above “words some” on Article lights');
});
