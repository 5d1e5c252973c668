/** What became of the words a seat put forward: whether they stand, and what gave the article its last words instead. */
import type { ArticleId, OptionId } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { type Change, locateArticle, type Seat } from '../../engine/command.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { type Cause, listCauses, findOptionIdOf } from './causes.ts';

export type OwnWords = {
  /** Number of the command, from 0, by which they were put forward last. */
  at: number;
  sitting: number;
  article: ArticleId;
  option: OptionId;
  how: 'amend' | 'package' | 'move';
  /** Words the article ended with where these do not stand; null: none. Absent: these stand. */
  instead?: string | null;
  /**
   * What gave those words; null: they lay on the table, and nothing moved
   * them; `divided`: the meeting would not vote on the words that stood apart.
   */
  because?: Cause['code'] | 'divided' | null;
};

/** In the order in which they were put forward; each once. */
export function ownWords(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): readonly OwnWords[] {
  const { setup, state } = conference;
  const causes = new Map(listCauses(conference, steps).map((one) => [one.article, one.code]));
  const last = readStandingTexts(state);
  const found = new Map<string, OwnWords>();
  for (const { at, before, command, happenings } of steps) {
    if (command.seat !== seat) continue;
    for (const { article, option, how } of listWordsPut(command)) {
      const a = locateArticle(setup.scenario, article);
      const stands = findOptionIdOf(setup, a, last[a] ?? NOTHING);
      const put = { at, sitting: before.sitting, article, option, how };
      const key = `${article} ${option}`;
      found.delete(key);
      const because = isUndivided(happenings) ? 'divided' : (causes.get(article) ?? null);
      found.set(key, stands === option ? put : { ...put, instead: stands, because });
    }
  }
  return [...found.values()];
}

function isUndivided(happenings: ConferenceStep['happenings']): boolean {
  return happenings.some((one) => one.type === 'motionFell' && one.because === 'divided');
}

type Put = Change & Pick<OwnWords, 'how'>;

function listWordsPut(command: ConferenceStep['command']): readonly Put[] {
  if (command.type === 'package')
    return command.changes.map((change) => ({ ...change, how: 'package' }));
  if (command.type !== 'amend' && command.type !== 'move') return [];
  const { type: how, article, option } = command;
  return article === undefined || option === undefined ? [] : [{ article, option, how }];
}
