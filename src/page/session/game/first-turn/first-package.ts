/** The package a newcomer's first turn leads to: what the adviser would put before a room. */
import type { Change, Command } from '../../../../engine/command.ts';
import { forecastAgreedInSteps } from '../../../../conference/heading/heading.ts';
import type { Game } from '../../store/store.ts';
import { finishInSlices } from '../../in-slices.ts';
import { foresee } from '../../play/foresee.ts';
import { type AgreedGain, readAgreed } from '../heading.ts';
import { packageOutlook } from '../deal/trade.ts';

/** What the adviser would do in the seat's place; undefined while it has not said, and what a package brings is played on. */
export type Advise = () => Command | null | undefined;

export type FirstPackage = { changes: readonly Change[]; gain: AgreedGain };

const gains = new WeakMap<Command, AgreedGain | null>();

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
  const gain = gains.get(command);
  if (gain === undefined) return undefined;
  return gain && gain.points >= WORTH_IT ? { changes: command.changes, gain } : null;
}

/** Between the page's turns; false where another view was foreseen before it was done. */
export async function prepareFirstPackage(
  { view }: Pick<Game, 'view'>,
  command: Extract<Command, { type: 'package' }>,
): Promise<boolean> {
  const heading = await foresee(view);
  if (!heading) return false;
  const ends = await finishInSlices(forecastAgreedInSteps(view, heading, command.changes));
  gains.set(command, readAgreed(view, ends));
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
