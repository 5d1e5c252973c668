/**
 * The Chair's text half-way. At the close of the sitting before it the Chair announces other words for open articles;
 * each delegation on the floor may plead once; words that too much of the floor would not have fall. So nobody finds
 * the text changed overnight who had not been asked.
 */
import { CHAIR } from '../../scenario/resolved.ts';
import { scoreWording } from '../floor/floor-rule.ts';
import { readWeightsNow } from '../promises/standing.ts';
import type { Announced, State } from '../state/state.ts';
import { readTextOn, type TextChange } from '../mandate/mandate.ts';
import {
  emit,
  getArticleId,
  getDelegationId,
  getWordingId,
  nameSpeakers,
  setArticle,
  type Transaction,
} from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import { moveText, refreshHolders } from './sitting.ts';

/** Sitting at whose close the Chair announces what it has in mind; 0: the conference is too short for it. */
export function findAnnouncementSitting({ scenario }: Pick<Setup, 'scenario'>): number {
  return Math.ceil(scenario.procedure.sittings / 2) - 1;
}

export function askForChanges(meeting: Transaction): void {
  meeting.state.queue = [CHAIR];
  meeting.state.plates = 1;
  meeting.state.revised = true;
}

export function openPleas(meeting: Transaction): void {
  meeting.state.queue = nameSpeakers(meeting.setup);
}

/** Words that fall stay on the table; the rest is put forward, and the floor does not take it back at once. */
export function closePleas(meeting: Transaction): void {
  const { announced } = meeting.state;
  if (!announced) return;
  for (const change of announced.changes) decideChange(meeting, announced, change);
  meeting.state.announced = null;
  refreshHolders(
    meeting,
    announced.changes.map(({ article }) => article),
  );
}

function decideChange(meeting: Transaction, announced: Announced, change: TextChange): void {
  const { setup } = meeting;
  const { article, wording } = change;
  const pleas = announced.pleas.filter((plea) => plea.article === article);
  const named = (keep: boolean) =>
    pleas.filter((plea) => plea.keep === keep).map(({ by }) => getDelegationId(setup, by));
  const share = weighKeepers(setup, meeting.state, pleas);
  const needed = setup.values.pleaShare;
  emit(meeting, {
    type: 'pleasHeard',
    article: getArticleId(setup, article),
    option: getWordingId(setup, article, wording) ?? '',
    keep: named(true),
    change: named(false),
    share,
    needed,
    kept: share >= needed,
  });
  if (share < needed) putForward(meeting, CHAIR, change);
}

/** Share 0..1 of the floor's weight that pleads for the words that stand. */
function weighKeepers(setup: Setup, state: State, pleas: Announced['pleas']): number {
  const weights = readWeightsNow(setup, state);
  const all = setup.floor.reduce((sum, d) => sum + (weights[d] ?? 0), 0);
  const behind = pleas.reduce((sum, { by, keep }) => sum + (keep ? (weights[by] ?? 0) : 0), 0);
  return all > 0 ? behind / all : 0;
}

/** Moves the text to words the Chair has found within its discretion. */
export function putForward(meeting: Transaction, by: string, change: TextChange): void {
  const { setup, state } = meeting;
  const { article, wording } = change;
  const standing = scoreWording(setup, state, article, readTextOn(state, article));
  const margin = scoreWording(setup, state, article, wording) - standing;
  const needed = -setup.values.discretion;
  moveText(meeting, article, wording, { cause: 'chair', by, margin, needed });
  // Else the floor would take back at once what the Chair has found within its discretion.
  setArticle(meeting, article, { firm: setup.values.firmness });
}
