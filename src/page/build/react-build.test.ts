import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findUnbuilt, trimReact } from './react-build.ts';

const source = readFileSync(
  new URL('../../../node_modules/react-dom/cjs/react-dom-client.production.js', import.meta.url),
  'utf8',
);

test('React has what is left out, and calls nothing of it by a name of the browser', () => {
  const trimmed = trimReact(source);
  expect(source).toContain('ownerDocument.startViewTransition(');
  expect(trimmed).not.toContain('ownerDocument.startViewTransition(');
  expect(trimmed).not.toContain('exports.hydrateRoot');
  expect(trimmed).toContain('exports.createRoot');
});

test.each([
  'react.useActionState(act)',
  'jsx(react.ViewTransition, {})',
  'jsx(`title`,{children:name})',
  'jsx("style", { children: rules })',
])('a page that asks for "%s" is told so', (code) => {
  expect(findUnbuilt(code)).toBeDefined();
});

test.each(['document.createElement(`style`)', 'jsx(`header`,{})', 'react.useState(act)'])(
  'a page may ask for "%s"',
  (code) => {
    expect(findUnbuilt(code)).toBeUndefined();
  },
);
