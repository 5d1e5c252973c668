import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { seatedGame } from './fixtures/sealed.ts';
import { speech } from './fixtures/speech.ts';
import { strait } from './fixtures/strait.ts';
import { openConference } from '../src/conference/conference.ts';
import { foresee } from '../src/page/session/play/foresee.ts';
import { PlayContext, type Play } from '../src/page/session/play/play-context.tsx';
import { type AppStore, StoreProvider } from '../src/page/session/store/store.ts';
import { GainAtClose } from '../src/page/ui/heading/heading-parts.tsx';

test('a package with nothing in it is not played on', async () => {
  const opened = openConference(strait(), { seed: 1, plan: [{ seat: 'ASH', by: 'person' }] });
  const play = { game: seatedGame(opened, 'ASH'), speech } as unknown as Play;
  const store = {
    subscribe: () => () => {},
    getState: () => ({}),
    getInitialState: () => ({}),
  } as unknown as AppStore;
  await foresee(play.game.view);
  const tell = (changes: readonly { article: string; option: string }[]) =>
    renderToStaticMarkup(
      createElement(
        StoreProvider,
        { value: store },
        createElement(
          PlayContext,
          { value: play },
          createElement(GainAtClose, { changes, isPackage: true }),
        ),
      ),
    ).replaceAll(/<[^>]+>/g, '');
  expect(tell([{ article: 'lights', option: 'many' }])).toBe(speech.t('heading.soon'));
  expect(tell([])).toBe('');
});
