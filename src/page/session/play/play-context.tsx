/** What every part of the play screen shares: the game, its words, and the act being put together. */
import type { ArticleIndex, WordingIndex } from '../../../scenario/ids.ts';
import { findOfferToAnswer } from '../game/deal/offer-to-answer.ts';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { listLinesPassed } from '../game/text/red-line.ts';
import { choosePartner } from '../game/deal/prospects.ts';
import type { Game } from '../store/game.ts';
import { useApp, useAppStore } from '../store/store.ts';
import type { Act, ActType, Change, Condition } from '../../../engine/command.ts';
import type { LegalAct } from '../../../engine/acts/legal-acts.ts';
import type { Offer } from '../../../engine/state/state.ts';
import { ACT_FACES, ON_THE_TABLE } from './act-table.ts';
import { type Unsaid, findUnsaid } from './unsaid.ts';
import { readAct, type Draft, listIds, openDraft, keepInOrder } from './draft.ts';
import { type Speech, useSpeech } from '../../speech/use-game.ts';

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

const PlayContext = createContext<Play | null>(null);

/** @throws where a part of the play screen stands outside of it */
export function usePlay(): Play {
  const play = useContext(PlayContext);
  if (!play) throw new Error('a part of the play screen stands outside it');
  return play;
}

/** `table`, `words`: lost with the end of the turn; `line`: it passes a red line of the seat's own. */
type Doubted = { act: Act; why: Unsaid | 'line' };

type Table = Pick<Play, 'kept' | 'known'>;

type Opened = { draft: Draft; turn: number } | null;

/** The form in hand, until the next command. Whoever is picked while a question is put together is the one to be asked. */
function useOpened(
  game: Game,
  picked: string | null,
): [Draft | null, Dispatch<SetStateAction<Opened>>] {
  const [open, setOpen] = useState<Opened>(null);
  useEffect(() => {
    const asked = findPartner(game, picked);
    if (asked === null) return;
    setOpen((before) =>
      before?.draft.type === 'ask'
        ? { ...before, draft: { ...before.draft, delegation: asked } }
        : before,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when another is picked, not when the game goes on
  }, [picked]);
  const stands = open !== null && open.turn === countTurns(game) && mayStill(game, open.draft);
  return [stands ? open.draft : null, setOpen];
}

/** What others say at a table of a class does not close what this person has in hand. */
function countTurns({ afar, own, commands }: Game): number {
  return afar ? own.length : commands;
}

/** Elsewhere nothing changes while a form is open. */
function mayStill({ afar, acts }: Game, draft: Draft): boolean {
  return !afar || acts.find(({ type }) => type === draft.type)?.unavailable === null;
}

export function PlayProvider({ game, children }: { game: Game; children: ReactNode }) {
  const speech = useSpeech(game);
  const screen = useApp((state) => state.screen);
  const picked = useApp((state) => state.picked);
  const store = useAppStore();
  const [inHand, setOpen] = useOpened(game, picked);
  // What lies on the trading table is in hand only where the table is in sight.
  const draft = screen !== 'trade' && inHand && ON_THE_TABLE.has(inHand.type) ? null : inHand;
  const [table, setTable] = useState<Table>({ kept: null, known: null });
  const [proposed, setProposed] = useState<Act | null>(null);
  const [doubted, setDoubted] = useState<Doubted | null>(null);
  const [begun, setBegun] = useState(0);
  const turn = countTurns(game);
  const play = useMemo<Play>(() => {
    const { dispatch, show, pick, clearRefusal } = store.getState();
    const legal = (type: ActType) => game.acts.find((act) => act.type === type);
    const send = (act: Act | null) => {
      if (!act || game.readOnly) return;
      const why = findDoubt(act, game, table.kept);
      if (why) setDoubted({ act, why });
      else put(act);
    };
    const put = (act: Act) => {
      if (game.pair) setProposed(act);
      else sayNow(act);
    };
    const sayNow = (act: Act) => {
      dispatch(act);
      // What is not in order stays open, with the reason beside it.
      if (store.getState().rejection) return;
      setOpen(null);
      if (ON_THE_TABLE.has(act.type)) setTable({ ...table, kept: null });
      if (act.type !== 'ask') return;
      pick(act.delegation);
      setTable({ ...table, known: act.delegation });
    };
    const lay = (laid: Draft | null) => {
      clearRefusal();
      setOpen(laid && { draft: laid, turn });
      if (laid && ON_THE_TABLE.has(laid.type)) setTable({ kept: laid, known: picked });
    };
    return {
      game,
      speech,
      draft,
      begun,
      ...table,
      legal,
      begin(type, filled = {}) {
        if (legal(type)?.unavailable !== null || game.readOnly) return;
        const opened = beginDraft(type, game, { picked, ...table, act: legal(type) }, filled);
        const { family } = ACT_FACES[type];
        if (family === 'plain' || family === 'answer') return send(readAct(opened));
        lay(opened);
        setBegun((before) => before + 1);
        if (ON_THE_TABLE.has(type)) show('trade');
        else if (screen === 'trade') show('hall');
      },
      edit: (part, base = draft) => lay(base && { ...base, ...part }),
      cancel() {
        setOpen(null);
        if (draft && ON_THE_TABLE.has(draft.type)) setTable({ ...table, kept: null });
      },
      close: () => setOpen(null),
      say: (act = draft && readAct(draft)) => send(act),
      proposed,
      settle(agreed) {
        setProposed(null);
        if (agreed && proposed) sayNow(proposed);
      },
      doubted,
      settleDoubt(goOn) {
        setDoubted(null);
        if (goOn && doubted) put(doubted.act);
      },
    };
  }, [game, speech, draft, begun, table, proposed, doubted, turn, picked, screen, store, setOpen]);
  return <PlayContext value={play}>{children}</PlayContext>;
}

/** Why the person is asked before an act is said; null: it is said at once. */
function findDoubt(act: Act, game: Game, kept: Draft | null): Doubted['why'] | null {
  if (act.type === 'pass') return findUnsaid(game, kept);
  return listLinesPassed(game.view, act).length > 0 ? 'line' : null;
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
function findPartner({ view, seat }: Game, picked: string | null): string | null {
  if (picked === null || picked === seat) return null;
  return view.floor.includes(view.scenario.delegationIndex.get(picked) ?? -1) ? picked : null;
}

type Before = Table & { picked: string | null; act: LegalAct | undefined };

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

/** The same with what is known of it: the one group, the offer turned round, and what whoever begins it has filled in. */
function beginDraft(type: ActType, game: Game, before: Before, filled: Partial<Draft>): Draft {
  const { delegation: to = null } = filled;
  const fresh = to === null ? before : { ...before, picked: to, known: null };
  return {
    ...makeFreshDraft(type, game, fresh),
    ...(type === 'caucus' ? findOnlyGroup(before.act) : {}),
    ...(type === 'counter' ? turnOffer(game, findQuestionOffer(game)) : {}),
    ...filled,
  };
}

/** Whoever is in one group alone does not choose among groups. */
function findOnlyGroup(act: LegalAct | undefined): Partial<Draft> {
  const [group, another] = listIds(act, 'group');
  return group !== undefined && another === undefined ? { group } : {};
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
