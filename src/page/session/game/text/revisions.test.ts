import { describe, expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { type Conference, play, decidePolicyCommand } from '../../../../conference/conference.ts';
import type { Command } from '../../../../engine/command.ts';
import type { ArticleState } from '../../../../engine/state/state.ts';
import { view } from '../../../../engine/state/view.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { listRevisions, type Revision } from './revisions.ts';
import { mustPlay, openSeated } from '../../../../../test/fixtures/seated.ts';

const SEED = 5;

function revisions({ setup, state, happenings }: Conference, seat: string): Revision[] {
  return listRevisions(view(setup, state, seat), happenings);
}

const told = (articles: readonly ArticleState[]) =>
  articles.map(({ text, status }) => ({ text, open: status === 'open' }));

/** Plays the seat as a policy would; keeps the text seen at the person's first turn of each sitting. */
function course(scenario: Scenario, seat: string) {
  let conference = openSeated(scenario, seat, SEED);
  const atTurn: { sitting: number; articles: readonly ArticleState[] }[] = [];
  const policy = { plan: [{ seat, by: 'packager' as const }] };
  while (conference.state.phase !== 'closed') {
    const { sitting, articles } = conference.state;
    if (atTurn.at(-1)?.sitting !== sitting) atTurn.push({ sitting, articles });
    const command = decidePolicyCommand({ ...conference, ...policy }, seat);
    conference = mustPlay(conference, command);
  }
  return { conference, atTurn };
}

describe('the revisions of a text', () => {
  test('before anything happens: the opening and now are the same', () => {
    const conference = openSeated(strait(), 'ASH', SEED);
    const articles = [
      { text: 0, tabled: [0], open: true },
      { text: 2, tabled: [0, 2], open: true },
    ];
    expect(revisions(conference, 'ASH')).toEqual([
      { number: 0, kind: 'opening', sitting: 0, articles },
      { number: 1, kind: 'now', sitting: 1, articles },
    ]);
  });

  test('words proposed come on the table', () => {
    const opened = openSeated(strait(), 'ASH', SEED);
    const amend: Command = { seat: 'ASH', type: 'amend', article: 'lights', option: 'some' };
    const step = play(opened, amend);
    if (!step.ok) throw new Error(JSON.stringify(step.rejection));
    const [first, ...rest] = revisions(step.conference, 'ASH');
    const last = rest.at(-1);
    if (!first || !last) throw new Error('no revisions');
    expect(first.articles[0]).toEqual({ text: 0, tabled: [0], open: true });
    expect(last.articles[0]).toEqual({ text: 0, tabled: [0, 1], open: true });
  });

  test.each(['first-brackets', 'high-seas-class'])(
    'what is read from what happened in %s is what stood',
    (name) => {
      const scenario = shipped(name);
      const seat = scenario.delegations.find(({ playable }) => playable)?.id ?? '';
      const { conference, atTurn } = course(scenario, seat);
      const all = revisions(conference, seat);
      const closed = all.filter(({ kind }) => kind === 'sitting');
      const later = atTurn.filter(({ sitting }) => sitting > 1);
      expect(later.length).toBeGreaterThan(0);
      // No turn follows the last sitting: the Chair's text does.
      expect(
        closed.slice(0, -1).map(({ sitting, articles }) => ({
          sitting: sitting + 1,
          articles: articles.map(({ text, open }) => ({ text, open })),
        })),
      ).toEqual(later.map(({ sitting, articles }) => ({ sitting, articles: told(articles) })));
      expect(all.at(-1)?.articles.map(({ text, open }) => ({ text, open }))).toEqual(
        told(conference.state.articles),
      );
    },
  );
});
