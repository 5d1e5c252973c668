/** The words an act asked for: put as a package, or in the offer or package that was answered. */
import type { SeatIndex, SeatNumber } from '../../scenario/resolved.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { type Change, locateArticle, type Seat } from '../../engine/command.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import {
  listWordings,
  readStandingTexts,
  type TextChange,
  utility,
} from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { findObserverMandate } from '../payoff.ts';
import { findOptionIdOf } from './causes.ts';

export type AskedChanges = {
  kind: 'offer' | 'package';
  by: Seat;
  changes: readonly Change[];
  /** Utility of these words to the seat by its instructions and over the text of then, linkages among it. */
  own: number;
};

/** @param d whom they are worth `own` */
export function findAskedIn(
  setup: Setup,
  step: ConferenceStep,
  d: SeatNumber,
): AskedChanges | undefined {
  const found = findPlacedIn(setup, step);
  if (!found) return undefined;
  const { kind, by, placed } = found;
  const changes = placed.map(({ article, wording }) => ({
    article: setup.scenario.articles[article]?.id ?? '',
    option: findOptionIdOf(setup, article, wording) ?? '',
  }));
  return { kind, by, changes, own: computePlacedWorth(setup, step.before, d, placed) };
}

function findPlacedIn(
  { scenario }: Setup,
  { before, command }: ConferenceStep,
): (Pick<AskedChanges, 'kind' | 'by'> & { placed: readonly TextChange[] }) | undefined {
  const { articles, delegations } = scenario;
  if (command.type === 'package') {
    const placed = command.changes.map(({ article: id, option }) => {
      const article = locateArticle(scenario, id);
      const words = articles[article];
      return {
        article,
        wording: words ? listWordings(words).findIndex((one) => one.id === option) : -1,
      };
    });
    return { kind: 'package', by: command.seat, placed };
  }
  if (command.type !== 'accept' && command.type !== 'refuse') return undefined;
  const { informals, offers } = before;
  const by = (d: SeatIndex): Seat => delegations[d]?.id ?? '';
  if (informals?.id === command.offer)
    return { kind: 'package', by: by(informals.by), placed: informals.changes };
  const offer = offers.find(({ id }) => id === command.offer);
  return offer && { kind: 'offer', by: by(offer.by), placed: [...offer.give, ...offer.want] };
}

function computePlacedWorth(
  setup: Setup,
  before: State,
  d: SeatNumber,
  placed: readonly TextChange[],
): number {
  const { articles } = setup.scenario;
  const mandate = readMandates(setup, before)[d] ?? findObserverMandate(setup, d);
  if (!mandate) return 0;
  const texts = readStandingTexts(before);
  const asked = [...texts];
  for (const { article, wording } of placed) asked[article] = wording;
  return utility(mandate, articles, asked) - utility(mandate, articles, texts);
}
