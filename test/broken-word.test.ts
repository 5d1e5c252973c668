import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { seatedGame } from './fixtures/sealed.ts';
import { speech } from './fixtures/speech.ts';
import { strait } from './fixtures/strait.ts';
import { openConference } from '../src/conference/conference.ts';
import { PlayContext, type Play } from '../src/page/session/play/play-context.tsx';
import { loadWords } from '../src/page/speech/words.ts';
import { BrokenWord } from '../src/page/ui/broken-word.tsx';

beforeAll(async () => await loadWords('en', 'panels'));

test('a deal on other words than were promised to somebody says so before it is offered', () => {
  const opened = openConference(strait(), { seed: 1, plan: [{ seat: 'ASH', by: 'person' }] });
  const game = seatedGame(opened, 'ASH');
  const promise = { by: 0, to: 2, article: 0, wording: 1, offer: 'o1', condition: null };
  const commitments = [{ ...promise, status: 'given' as const }];
  const play = {
    game: { ...game, view: { ...game.view, commitments } },
    speech,
  } as unknown as Play;
  const tell = (option: string) =>
    renderToStaticMarkup(
      createElement(
        PlayContext,
        { value: play },
        createElement(BrokenWord, { changes: [{ article: 'lights', option }], where: 'deal' }),
      ),
    ).replaceAll(/<[^>]+>/g, '');
  expect(tell('many')).toBe(
    'You promised COD “words some” on Article lights. Proposing other words breaks your promise.',
  );
  expect(tell('some')).toBe('');
});
