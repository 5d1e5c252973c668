import { expect, test } from 'vitest';
import { nameClasses, scopeName, findScope } from './scoped-styles.ts';

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
