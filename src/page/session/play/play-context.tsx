/** What every part of the play screen shares: the game, its words, the act being put together, and a seat's part of the store. */
import { createContext, useContext } from 'react';
import type { Act, ActType, Change, Condition } from '../../../engine/command.ts';
import type { ArticleIndex, WordingIndex } from '../../../scenario/resolved.ts';
import type { Speech } from '../../speech/use-game.ts';
import { findOfferToAnswer } from '../game/deal/offer-to-answer.ts';
import { choosePartner } from '../game/deal/prospects.ts';
import type { Concept } from '../game/concepts.ts';
import { type AppState, type Game, useApp, useAppStore } from '../store/store.ts';
import { type Draft, keepInOrder, listIds, openDraft } from './draft.ts';
import type { Unsaid } from './unsaid.ts';
import { makeContext } from '../store/make-context.ts';

type Offer = Game['view']['offers'][number];

type LegalAct = Game['acts'][number];

export type Play = {
  game: Game;
  speech: Speech;
  draft: Draft | null;
  /** How many acts have been begun, by key or button: what is only laid on the table begins none. */
  begun: number;
  /** What was last on the trading table and not said yet: it lies there still when another act came between. */
  kept: Draft | null;
  /** Whoever was picked when it was laid there, or has been asked since: no sign that another deal is wanted. */
  known: string | null;
  /** The act of a kind with its price and domains, or why it is not available. */
  legal: (type: ActType) => LegalAct | undefined;
  /** Opens the form of an act, or says it at once where it has nothing to choose. */
  begin: (type: ActType, filled?: Partial<Draft>) => void;
  /** @param base what is edited; the draft unless told */
  edit: (part: Partial<Draft>, base?: Draft | null) => void;
  cancel: () => void;
  /** Closes what is open; what lies on the trading table stays there. */
  close: () => void;
  /** Says the draft, or the act given; in a pair proposes it. */
  say: (act?: Act | null) => void;
  /** What one of a pair has proposed and the other has not answered. */
  proposed: Act | null;
  settle: (agreed: boolean) => void;
  /** What is said only once the person has been asked, and why it is asked. */
  doubted: Doubted | null;
  /** @param goOn the person says it all the same */
  settleDoubt: (goOn: boolean) => void;
};

export const [PlayContext, usePlay] = makeContext<Play>('the play screen');

/** `table`, `words`: lost with the end of the turn; `line`: it passes a red line of the seat's own. */
export type Doubted = { act: Act; why: Unsaid | 'line' };

export type DialogName =
  | 'palette'
  | 'log'
  | 'settings'
  | 'handIn'
  | 'seats'
  | 'help'
  | 'keys'
  | 'codex'
  | 'phrases'
  | 'ear';

/** @param at concept at which the codex opens */
export type OpenDialog = (name: DialogName, at?: Concept) => void;

export const DialogsContext = createContext<OpenDialog>(() => {});

/** Opens a dialog by name. */
export function useDialogs(): OpenDialog {
  return useContext(DialogsContext);
}

/** What holds whole scenarios or records, with everybody's instructions, and what a debrief makes of them. */
type Whole =
  | 'browsed'
  | 'opened'
  | 'drafts'
  | 'proof'
  | 'unopened'
  | 'telling'
  | 'better'
  | 'models'
  | 'sameDraws'
  | 'par'
  | 'resultOf'
  | 'recordText';

/** All that is handed to what is drawn for a seat. */
export type SeatState = Omit<AppState, Whole>;

/** As `useApp`, for features that are a seat's. */
export function useSeat<Part>(selector: (state: SeatState) => Part): Part {
  return useApp(selector);
}

/** As `useAppStore`. */
export function useSeatStore(): { getState: () => SeatState } {
  return useAppStore();
}

/** The offer, or package in informals, that the person is asked to answer. */
export function findQuestionOffer(game: Game): Pick<Offer, 'id'> | undefined {
  const { view } = game;
  if (view.awaited !== game.seat) return undefined;
  return (
    findOfferToAnswer(game) ??
    (view.phase === 'negotiation.informals' ? (view.informals ?? undefined) : undefined)
  );
}

/** The delegation picked in the hall, if it speaks and is not one's own. */
export function findPartner({ view, seat }: Game, picked: string | null): string | null {
  if (picked === null || picked === seat) return null;
  return view.floor.includes(view.scenario.delegationIndex.get(picked) ?? -1) ? picked : null;
}

export type Before = Pick<Play, 'kept' | 'known'> & {
  picked: string | null;
  act: LegalAct | undefined;
};

/**
 * An act as it is begun: what lay on the table still lies there, and an offer is made to somebody, the delegation
 * picked or else, with help, the best prospect, until the person says otherwise.
 */
export function makeFreshDraft(type: ActType, game: Game, before: Before): Draft {
  const { picked, kept, act } = before;
  const asked = findQuestionOffer(game);
  const chosen = findPartner(game, picked);
  const lies = kept?.type === type && kept.offer === (asked?.id ?? null) ? kept : null;
  if (lies && !wantsAnotherPartner(lies, chosen, before.known)) return keepInOrder(lies, act);
  const partners = type === 'offer' ? listIds(act, 'to') : [];
  const open = chosen !== null && (type !== 'offer' || partners.includes(chosen)) ? chosen : null;
  const helped = game.assist !== 'none';
  const delegation =
    open ?? (type === 'offer' ? choosePartner(game.view, partners, helped) : chosen);
  return { ...openDraft(type, asked?.id ?? null), delegation };
}

/** A package is before a room, whoever is picked; an offer gives way to one to whoever is picked in the hall anew. */
function wantsAnotherPartner(lies: Draft, chosen: string | null, known: string | null): boolean {
  if (lies.type !== 'offer') return false;
  return chosen !== null && chosen !== lies.delegation && chosen !== known;
}

/** A counter-offer starts from the offer turned round. */
export function turnOffer(
  { view }: Pick<Game, 'view'>,
  asked: Pick<Offer, 'id'> | undefined,
): Partial<Draft> {
  const offer = view.offers.find((one) => one.id === asked?.id);
  if (!offer) return {};
  return {
    delegation: view.scenario.delegations[offer.by]?.id ?? null,
    give: nameChanges(view, offer.want),
    want: nameChanges(view, offer.give),
    condition: nameCondition(view, offer),
    side: offer.side.map(({ instrument, from }) => ({
      instrument: view.scenario.instruments[instrument]?.id ?? '',
      from: from === 'maker' ? ('taker' as const) : ('maker' as const),
    })),
  };
}

function nameCondition({ scenario }: Game['view'], { condition }: Offer): Condition | null {
  const article = condition && scenario.articles[condition.article];
  if (!article) return null;
  const option = [...article.options, ...article.bridges][condition.wording]?.id;
  const { by } = condition;
  return option === undefined ? { article: article.id, by } : { article: article.id, option, by };
}

/** Changes by index as changes by id. */
export function nameChanges(
  view: Game['view'],
  changes: readonly { article: ArticleIndex; wording: WordingIndex }[],
): Change[] {
  return changes.flatMap(({ article, wording }) => {
    const found = view.scenario.articles[article];
    const option = found?.options[wording] ?? found?.bridges[wording - found.options.length];
    return found && option ? [{ article: found.id, option: option.id }] : [];
  });
}
