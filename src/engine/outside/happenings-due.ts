/** Events of the scenario file, when their time comes and their condition holds. */
import type { Effect, HappeningEvent, When } from '../../scenario/resolved.ts';
import {
  getArticle,
  getArticleId,
  type Transaction,
  takeNextId,
  emit,
  getWordingId,
} from '../state/transaction.ts';
import { locateWording, NOTHING, readTextOn } from '../mandate/mandate.ts';

export function happen(meeting: Transaction, when: When): void {
  for (const event of meeting.setup.scenario.events) {
    if (event.at !== when || !holds(meeting, event)) continue;
    if (meeting.state.injected?.includes(event.id)) continue;
    takePlace(meeting, event);
  }
}

export function takePlace(meeting: Transaction, { id, effects }: HappeningEvent): void {
  emit(meeting, { type: 'scheduled', event: id });
  for (const effect of effects) takeEffect(meeting, effect);
}

function holds(meeting: Transaction, event: HappeningEvent): boolean {
  const { condition } = event;
  if (!condition) return true;
  const article = getArticle(meeting.setup, condition.article);
  const text = readTextOn(meeting.state, condition.article);
  const position = locateWording(article, text);
  return condition.bound === 'atLeast'
    ? position >= condition.position
    : position <= condition.position;
}

function takeEffect(meeting: Transaction, effect: Effect): void {
  if (effect.kind === 'plates') meeting.state.allowance = effect.plates;
  else if (effect.kind === 'motion') submitMotion(meeting, effect);
  else changeInstructions(meeting, effect);
}

function changeInstructions(
  meeting: Transaction,
  effect: Extract<Effect, { kind: 'ideal' | 'salience' }>,
): void {
  const { scenario } = meeting.setup;
  const group = scenario.groups.find((candidate) => candidate.id === effect.of);
  const own = scenario.delegationIndex.get(effect.of);
  const change = effect.kind === 'ideal' ? { ideal: effect.ideal } : { salience: effect.salience };
  const shifts = (group?.members ?? (own === undefined ? [] : [own])).map((delegation) => ({
    delegation,
    article: effect.article,
    ...change,
  }));
  meeting.state.shifts = [...meeting.state.shifts, ...shifts];
}

function submitMotion(meeting: Transaction, effect: Extract<Effect, { kind: 'motion' }>): void {
  const { setup } = meeting;
  const id = takeNextId(meeting, 'm');
  const wording = effect.option ?? NOTHING;
  meeting.state.motions = [
    ...meeting.state.motions,
    {
      id,
      kind: effect.motion,
      by: effect.by,
      article: effect.article,
      wording,
      status: 'pending',
    },
  ];
  const option = getWordingId(setup, effect.article, wording);
  emit(meeting, {
    type: 'moved',
    seat: effect.by,
    motion: id,
    kind: effect.motion,
    article: getArticleId(setup, effect.article),
    ...(option === null ? {} : { option }),
  });
}
