/** Events of the scenario file, when their time comes and their condition holds. */
import type { Effect, HappeningEvent, When } from '../../scenario/resolved.ts';
import {
  amendState,
  articleAt,
  articleId,
  type Meeting,
  nextId,
  tell,
  wordingId,
} from '../state/meeting.ts';
import { NOTHING, wordingsOf } from '../mandate/mandate.ts';
import { textOn } from '../state/texts.ts';

export function happen(meeting: Meeting, when: When): void {
  for (const event of meeting.setup.scenario.events) {
    if (event.at !== when || !holds(meeting, event)) continue;
    tell(meeting, { type: 'scheduled', event: event.id });
    for (const effect of event.effects) takeEffect(meeting, effect);
  }
}

function holds(meeting: Meeting, event: HappeningEvent): boolean {
  const { condition } = event;
  if (!condition) return true;
  const article = articleAt(meeting.setup, condition.article);
  const text = textOn(meeting.state, condition.article);
  const position = wordingsOf(article)[text]?.position ?? article.reference ?? NaN;
  return condition.bound === 'atLeast'
    ? position >= condition.position
    : position <= condition.position;
}

function takeEffect(meeting: Meeting, effect: Effect): void {
  if (effect.kind === 'plates') amendState(meeting, { allowance: effect.plates });
  else if (effect.kind === 'motion') tableMotion(meeting, effect);
  else changeInstructions(meeting, effect);
}

function changeInstructions(
  meeting: Meeting,
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
  amendState(meeting, { shifts: [...meeting.state.shifts, ...shifts] });
}

function tableMotion(meeting: Meeting, effect: Extract<Effect, { kind: 'motion' }>): void {
  const { setup } = meeting;
  const id = nextId(meeting, 'm');
  const wording = effect.option ?? NOTHING;
  amendState(meeting, {
    motions: [
      ...meeting.state.motions,
      {
        id,
        kind: effect.motion,
        by: effect.by,
        article: effect.article,
        wording,
        status: 'pending',
      },
    ],
  });
  const option = wordingId(setup, effect.article, wording);
  tell(meeting, {
    type: 'moved',
    seat: effect.by,
    motion: id,
    kind: effect.motion,
    article: articleId(setup, effect.article),
    ...(option === null ? {} : { option }),
  });
}
