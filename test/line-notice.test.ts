import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { LineError, persist, tryAgain } from '../src/page/session/line/line.ts';
import { type AppStore, StoreProvider } from '../src/page/session/store/store.ts';
import { PageLineNotice } from '../src/page/ui/line-notice.tsx';

test('that a part cannot be fetched is said by one region, also on top of the page', async () => {
  let line = false;
  const coming = persist(async () => {
    if (!line) throw new LineError('part.js', false);
  });
  await Promise.resolve();
  const value = createStore(() => ({ game: null })) as unknown as AppStore;
  const drawn = renderToStaticMarkup(
    createElement(StoreProvider, { value }, createElement(PageLineNotice)),
  );
  expect(drawn).toContain('data-part="page-notice"');
  expect(drawn.match(/role="(?:alert|status)"/g)).toEqual(['role="alert"']);
  line = true;
  tryAgain();
  await coming;
});
