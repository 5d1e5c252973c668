import { expect, test } from 'vitest';
import { findLayer, findScope, layerSheet, nameClasses, scopeName } from './scoped-styles.ts';

const VOTE = '/house/src/page/features/vote/view/board/tally.tsx';

test('a sheet belongs to its feature, or to its room', () => {
  expect(findScope(VOTE)).toBe('vote');
  expect(findScope('C:\\house\\src\\page\\ui\\parts.module.css')).toBe('ui');
  expect(scopeName('button', '/house/src/page/ui/parts.module.css')).toBe('button');
  expect(scopeName('vote-bar', VOTE)).toBe('vote-bar');
});

test('names of classes are written in place of the styles they are read from', () => {
  const source = [
    "import styles from './tally.module.css';",
    "import parts from '../../../../ui/parts.module.css?names';",
    "const one = styles['tally'];",
    "const both = `${parts['small']} ${styles['tally-bar']}`;",
    'const made = `${styles[`tally-${kind}`]} open`;',
    'const alone = styles[`tally-${kind}`];',
  ].join('\n');
  expect(nameClasses(source, VOTE).split('\n')).toEqual([
    "import './tally.module.css';",
    '',
    "const one = 'vote-tally';",
    'const both = `small vote-tally-bar`;',
    'const made = `vote-tally-${kind} open`;',
    'const alone = `vote-tally-${kind}`;',
  ]);
});

test('a class that only a run can tell stops the build', () => {
  const source = "import styles from './tally.module.css';\nconst one = styles[name];";
  expect(() => nameClasses(source, VOTE)).toThrow('a computed class');
});

test('a sheet lies in the layer of its folder, under whatever weighs more', () => {
  expect(findLayer('/house/src/page/ui/style/base.css')).toBe('base');
  expect(findLayer('C:\\house\\src\\page\\ui\\style\\states.css')).toBe('states');
  expect(findLayer('/house/src/page/ui/parts.module.css')).toBe('ui');
  expect(findLayer('/house/src/page/ui/layout/looks.css')).toBe('layout');
  expect(findLayer('/house/src/hall/hall.css')).toBe('features');
  expect(findLayer('/house/src/page/features/desk/view/codemirror.module.css')).toBe(undefined);
  expect(layerSheet('.a {}', VOTE)).toBe(
    '@layer base, ui, layout, features, states; @layer features {.a {}\n}',
  );
});
