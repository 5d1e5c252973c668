/** The package a newcomer's first turn leads to: what the adviser would put before a room. */
import type { Change, Command } from '../../../../engine/command.ts';
import type { Game } from '../../store/store.ts';
import { finishInSlices } from '../../in-slices.ts';
import { foresee, foreseeAgreedInSteps } from '../../play/foresee.ts';
import { lightenPackage } from '../deal/lighter-package.ts';
import type { AgreedGain } from '../heading.ts';
import { packageOutlook } from '../deal/trade.ts';

/** What the adviser would do in the seat's place; undefined while it has not said, and what a package brings is played on. */
export type Advise = () => Command | null | undefined;

export type FirstPackage = { changes: readonly Change[]; gain: AgreedGain };

/** By what is advised: what is left of it, and what that brings. */
const known = new WeakMap<Command, { changes: readonly Change[]; gain: AgreedGain | null }>();

/** Points under which nobody would call a room. */
const WORTH_IT = 0.5;

/**
 * Null where nothing is advised that brings anything by the close, or a room has been called already; undefined while
 * that is worked out.
 */
export function chooseFirstPackage(
  { own }: Pick<Game, 'own'>,
  advise: Advise,
): FirstPackage | null | undefined {
  if (own.some(({ command }) => command.type === 'package')) return null;
  const command = advise();
  if (command?.type !== 'package') return command && null;
  const found = known.get(command);
  if (!found) return undefined;
  const { changes, gain } = found;
  return gain && gain.points >= WORTH_IT ? { changes, gain } : null;
}

/** Between the page's turns; false where another view was foreseen before it was done. */
export async function prepareFirstPackage(
  { view, log }: Pick<Game, 'view'> & Partial<Pick<Game, 'log'>>,
  command: Extract<Command, { type: 'package' }>,
): Promise<boolean> {
  const changes = await lightenPackage(log ? { view, log } : { view }, command.changes);
  const heading = await foresee(view);
  if (!heading) return false;
  const gain = await finishInSlices(foreseeAgreedInSteps(view, heading, changes));
  known.set(command, { changes, gain });
  return true;
}

/** Of the room that words would call whoever weighs most among those who may go either way or should refuse. */
export function chooseRoomToAsk(view: Game['view'], words: Change): string | undefined {
  const members = packageOutlook(view, [words])?.members ?? [];
  const [first] = members
    .filter(({ outlook }) => outlook.chance < SURE)
    .toSorted((one, other) => other.weight - one.weight);
  return view.scenario.delegations[(first ?? members[0])?.d ?? -1]?.id;
}

/** Chance from which on there is little to ask. */
const SURE = 0.8;
