import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './routes.ts';

test.each([
  ['#/', { page: 'door' }],
  ['#/play/1a2b', { page: 'play', id: '1a2b' }],
  ['#/play/1a2b/trade', { page: 'play', id: '1a2b', spot: 'trade' }],
  ['#/outcome/record-1a2b', { page: 'outcome', id: 'record-1a2b' }],
  ['#/credits', { page: 'credits' }],
  ['#/library', { page: 'library' }],
  ['#/library/first-brackets', { page: 'library', id: 'first-brackets' }],
  ['#/numbers', { page: 'numbers' }],
  ['#/numbers/values', { page: 'numbers', id: 'values' }],
  ['#/codex/redLine', { page: 'codex', id: 'redLine' }],
  ['#/s/q1Yq_g-.0a1b2c3d', { page: 's', id: 'q1Yq_g-.0a1b2c3d' }],
  ['#/share', { page: 'share' }],
  ['#/share/d1a2b', { page: 'share', id: 'd1a2b' }],
  ['#/desk/d1a2b', { page: 'desk', id: 'd1a2b' }],
  ['#/desk/d1a2b/articles/3', { page: 'desk', id: 'd1a2b', spot: 'articles/3' }],
  ['#/collect', { page: 'collect' }],
  ['#/print/first-brackets', { page: 'print', id: 'first-brackets' }],
] as const)('%s and its route are two forms of one thing', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(formatRoute(route)).toBe(hash);
});

test.each(['', '#', '#/nowhere', '#/play/../x', '#/credits/x/y', '#/door/1', '#/desk//articles'])(
  '%j leads to the front door',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'door' });
  },
);

test.each([
  ['#/s/q1Yq%20_g-.%0A0a1b2c3d?utm_source=mail', 'q1Yq_g-.0a1b2c3d'],
  ['#/s/!!!!', '!!!!'],
  ['#/s/', ''],
])(
  'the invitation in %s is read to its end, so that what is wrong with it can be told',
  (hash, id) => {
    expect(parseRoute(hash)).toEqual({ page: 's', id });
  },
);

test('a page without parts takes no id', () => {
  expect(parseRoute('#/credits/5')).toEqual({ page: 'credits' });
});

test('any fragment is a route, and the same one again', () => {
  const page = fc.constantFrom('s', 'share', 'desk', 'print', 'play', 'nowhere', '');
  const hash = fc.tuple(page, fc.webFragments()).map(([name, rest]) => `#/${name}/${rest}`);
  fc.assert(
    fc.property(fc.oneof(hash, fc.string()), (fragment) => {
      const route = parseRoute(fragment);
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
    { numRuns: 1000 },
  );
});

test('an address longer than any page has leads to the front door, whatever follows a question mark', () => {
  expect(parseRoute(`#/${'a'.repeat(60_000)}`)).toEqual({ page: 'door' });
  expect(parseRoute(`#/desk?https://example.org/${'a'.repeat(2_000)}.yaml`)).toEqual({
    page: 'desk',
  });
});
