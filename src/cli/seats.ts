/** `--seat ID`, `--seat ID=BOT`: who sits where. */
import { BOT_NAMES } from '../delegations/bot-names.ts';
import { isBot } from '../delegations/bots.ts';
import type { Bot } from '../delegations/bot-names.ts';
import { suggestion } from '../scenario/shape/near.ts';
import { CHAIR, type Scenario } from '../scenario/resolved.ts';
import { listSome } from '../scenario/problem.ts';
import { misused, type Tried, tried } from './answer.ts';

/** `by` is null where no bot is named. */
export type Seating = { seat: string; by: Bot | null };

/** Bots that know what to do in the Chair, which has no instructions. */
const FOR_THE_CHAIR: readonly Bot[] = ['chair', 'passive', 'random'];

export function seatingFrom(scenario: Scenario, written: readonly string[]): Tried<Seating[]> {
  const seating: Seating[] = [];
  for (const entry of written) {
    const one = oneSeat(scenario, entry);
    if (!one.ok) return one;
    if (seating.some(({ seat }) => seat === one.value.seat)) {
      return misused('seat', `The seat "${one.value.seat}" is given twice. Give it once.`);
    }
    seating.push(one.value);
  }
  return tried(seating);
}

function oneSeat(scenario: Scenario, entry: string): Tried<Seating> {
  const cut = entry.indexOf('=');
  const seat = cut < 0 ? entry : entry.slice(0, cut);
  const known = knownSeat(scenario, seat);
  if (!known.ok) return known;
  if (cut < 0) return tried({ seat, by: null });
  const bot = entry.slice(cut + 1);
  if (!isBot(bot)) {
    const message = `There is no bot "${bot.slice(0, 40)}".${suggestion(bot, BOT_NAMES)} Bots: ${BOT_NAMES.join(', ')}.`;
    return misused('bot', message);
  }
  if (seat === CHAIR && !FOR_THE_CHAIR.includes(bot)) {
    return misused('bot', `In the Chair sits one of: ${FOR_THE_CHAIR.join(', ')}.`);
  }
  if (seat !== CHAIR && bot === 'chair') {
    return misused('bot', `"chair" plays the Chair only: --seat ${CHAIR}=chair.`);
  }
  return tried({ seat, by: bot });
}

function knownSeat(scenario: Scenario, seat: string): Tried<null> {
  const observes = scenario.observers.some(({ id }) => id === seat);
  if (seat === CHAIR || scenario.delegationIndex.has(seat) || observes) return tried(null);
  const ids = [...scenario.delegationIndex.keys()];
  const near = suggestion(seat, [...ids, CHAIR]);
  const advice = near || ` Give ${CHAIR} or a delegation: ${listSome(ids)}.`;
  return misused('seat', `There is no seat "${seat.slice(0, 80)}".${advice}`);
}
