import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { speech } from '../../../../../test/fixtures/speech.ts';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import type { Featured } from '../../../../scenario/resolved.ts';
import { getWords, loadWords } from '../../../speech/words.ts';
import { describeGoal } from '../view/outcome/outcome-hero.tsx';
import { judgeOwnGoal } from './own-goal.ts';

beforeAll(() => loadWords('en', 'outcome'));

const played = openConference(shipped('high-seas-class'), {
  seed: 3,
  plan: [{ seat: 'HES', by: 'packager' }],
});
const ids = played.setup.scenario.delegations.map(({ id }) => id);
const everyone = ids.map((_, by) => ({ by, year: 1 }));

function judge(set: Omit<Featured, 'seat' | 'line'>, state: Partial<Conference['state']>) {
  const featured = [{ seat: 'HES', line: 'A line', ...set }];
  const { setup } = played;
  const scenario = { ...setup.scenario, featured };
  const conference = {
    ...played,
    setup: { ...setup, scenario },
    state: { ...played.state, ...state },
  } as Conference;
  const judged = judgeOwnGoal({ conference, seat: 'HES' });
  const game = seatedGame(played, 'HES');
  const view = { ...game.view, gavel: conference.state.gavel };
  return judged && getWords('en')('outcome.goal', describeGoal(judged, { view }, speech));
}

const adopted = { assembly: { ...played.state.assembly, adopted: true } as never };

test('a seat of which the file sets no goal is not judged', () => {
  expect(judge({}, {})).toBeNull();
});

test('consensus is missed where somebody objects, and it is said who and over what', () => {
  const gavel = (objected: unknown[]) => ({ gavel: { objected, dissociated: [] } as never });
  expect(judge({ goal: 'consensus' }, { ...gavel([]), ending: 'consensus' })).toBe(
    'Your goal, a consensus: reached.',
  );
  const told = judge(
    { goal: 'consensus' },
    { ...gavel([{ by: ids.indexOf('ANS'), articles: [0] }]), ending: 'vote' },
  );
  expect(told).toMatch(/^Your goal, a consensus: missed\. Objecting: .+, over .+\.$/);
  const own = { by: ids.indexOf('HES'), articles: [0] };
  const other = { by: ids.indexOf('ANS'), articles: [0] };
  expect(judge({ goal: 'consensus' }, { ...gavel([other, own]), ending: 'vote' })).toMatch(
    / missed\. Objecting: .+ and you, over /,
  );
});

test('that everybody joins is missed with who stays out, and with no text at all', () => {
  const goal = 'everyone' as const;
  expect(judge({ goal }, { ...adopted, ratified: everyone })).toMatch(/: reached\.$/);
  expect(judge({ goal }, { ...adopted, ratified: everyone.slice(1) })).toMatch(
    / Not joining: .+\.$/,
  );
  expect(judge({ goal }, { assembly: null, ratified: [] })).toMatch(/: missed\.$/);
});

test('a treaty is reached once it is adopted', () => {
  expect(judge({ goal: 'deal' }, adopted)).toBe('Your goal, a treaty: reached.');
  expect(judge({ goal: 'deal' }, { assembly: null })).toBe('Your goal, a treaty: missed.');
});

test('words to keep may get better, and are lost only by what is worth less to the seat', () => {
  const { setup, state } = played;
  const mandate = setup.mandates[ids.indexOf('HES')];
  const [article] = setup.scenario.articles
    .filter(({ draft }) => draft.length > 0)
    .toSorted((a, b) => (mandate?.weights[b.index] ?? 0) - (mandate?.weights[a.index] ?? 0));
  if (!article || !mandate) throw new Error('no article');
  const { index, id } = article;
  const at = (position: number) => Math.abs(position - (mandate.ideals[index] ?? 0));
  const byWorth = article.options
    .map((_, option) => option)
    .toSorted((a, b) => at(article.options[a]!.position) - at(article.options[b]!.position));
  const ending = (text: number) => ({
    ...adopted,
    articles: state.articles.map((one, a) => (a === index ? { ...one, text } : one)),
  });
  expect(judge({ keep: [id] }, ending(byWorth[0]!))).toMatch(/: reached\.$/);
  expect(judge({ keep: [id] }, ending(byWorth.at(-1)!))).toMatch(/ missed\. Worse now: /);
  // Nothing is kept by a text that nobody adopted.
  expect(judge({ keep: [id] }, { ...ending(byWorth[0]!), assembly: null })).toMatch(/: missed\.$/);
  // The capital has come to want what was worst.
  const { position: ideal } = article.options[byWorth.at(-1)!]!;
  const shifts = [{ delegation: ids.indexOf('HES'), article: index, ideal }] as never;
  expect(judge({ keep: [id] }, { ...ending(byWorth.at(-1)!), shifts })).toMatch(/: reached\.$/);
});
