import type { Translate } from '../../speech/words.ts';
import type { Game } from '../../session/store/store.ts';
import type { ActType } from '../../../engine/command.ts';
import { isLikelyLast } from '../../session/game/heading.ts';
import { useHeading } from '../../session/play/use-heading.ts';
import { countForegoneLosses } from '../../session/game/vote/foregone.ts';
import { findBond } from '../../session/game/deal/bond.ts';
import { ACT_FACES, type ConsoleKey } from '../../session/play/act-table.ts';
import { Icon } from '../marks/icon.tsx';
import { useKeyed } from '../use-keyed.ts';
import { findQuestionOffer, usePlay } from '../../session/play/play-context.tsx';
import type { Speech } from '../../speech/use-game.ts';
import { tellRejection } from '../../speech/tell-reason.ts';
import actKey from './act-key.module.css?names';

type LegalAct = Game['acts'][number];

type ActKeyProps = {
  face: ConsoleKey;
  legal: LegalAct | undefined;
  /** With its price alone. */
  brief?: boolean;
};

/** One act as a keycap: its name, key, price, and why it is not available where it is not. */
export function ActKey({ face, legal, brief = false }: ActKeyProps) {
  const keyed = useKeyed();
  const { game, speech, draft, begin, say } = usePlay();
  const { t } = speech;
  const reason = legal?.unavailable ?? null;
  const off = !legal || reason !== null || game.readOnly;
  const open = draft?.type === face.act;
  const { vote } = face;
  const last = useLastTurn(face.act);
  return (
    <button
      type="button"
      className={`${actKey['key']}${off ? ` ${actKey['key-off']}` : ''}${open || vote ? ` ${actKey['key-primary']}` : ''}`}
      data-part="key"
      data-vote={vote}
      aria-disabled={off}
      aria-expanded={ACT_FACES[face.act].family === 'plain' || vote ? undefined : open}
      {...keyed(face.key)}
      onClick={() => {
        if (off) return;
        if (vote) say({ type: 'ballot', vote });
        else begin(face.act);
      }}
    >
      <span className={actKey['key-row']}>
        <Icon name={ACT_FACES[face.act].icon} />
        <kbd>{face.key.toUpperCase()}</kbd>
      </span>
      <b>{vote ? t(`vote.${vote}`) : nameAct(face.act, game, t)}</b>
      {legal && reason && <small>{formatWhyNot(legal, game.view, speech)}</small>}
      {!reason && legal && brief && <small>{formatShortPrice(legal, t)}</small>}
      {!reason && legal && !brief && (
        <>
          <small className={actKey['key-long']}>
            {last ? t('actHint.last', { next: last }) : formatHint(legal, game, t)}
          </small>
          <small className={actKey['key-short']} aria-hidden={!last}>
            {last ? t('actHint.last', { next: 'none' }) : formatShortPrice(legal, t)}
          </small>
        </>
      )}
    </button>
  );
}

/** Where the end of a turn may end the talks too: whether a package would still come; null where nothing says so. */
function useLastTurn(type: ActType): 'package' | 'none' | null {
  const { game, legal } = usePlay();
  const heading = useHeading();
  const { view } = game;
  if (type !== 'pass') return null;
  if (view.phase === 'negotiation.floor' && view.sitting === view.lastSitting) return 'none';
  if (!heading || !isLikelyLast(view, heading)) return null;
  const why = legal('package')?.unavailable;
  const later = why?.code === 'package/tooSoon' && Number(why.params['sitting']);
  return why === null || (later && later <= view.lastSitting) ? 'package' : 'none';
}

/** Where a key has little room: what it costs, without the hint. */
function formatShortPrice({ price, credit, type }: LegalAct, t: Translate): string {
  if (credit > 0) return t('price.creditShort', { n: credit });
  return price === 0 && type !== 'ask' ? '' : t('price.platesShort', { n: price });
}

/** Where the Chair's text is before the meeting, to pass is to say nothing on it. */
function findPassWord({ view }: Game): 'pleas' | 'text' | 'exit' | 'sign' | null {
  const bond = findBond(view);
  if (bond) return bond;
  if (view.phase === 'negotiation.pleas') return 'pleas';
  return view.phase === 'negotiation.announcement' || view.phase === 'chairsText' ? 'text' : null;
}

function nameAct(type: ActType, game: Game, t: Translate): string {
  const passes = type === 'pass' ? findPassWord(game) : null;
  if (type === 'text' && game.view.phase === 'negotiation.announcement') return t('act.announce');
  return t(passes ? `act.pass.${passes}` : `act.${type}`);
}

const LEADS_TO_VOTE: ReadonlySet<Game['view']['phase']> = new Set([
  'decision.motions',
  'decision.whip',
]);

/** An answer to a package is one voice of several. */
function formatHint(legal: LegalAct, game: Game, t: Translate): string {
  const { type } = legal;
  const inRoom = findQuestionOffer(game)?.id === game.view.informals?.id && game.view.informals;
  const passes = type === 'pass' ? findPassWord(game) : null;
  if (passes) return t(`actHint.pass.${passes}`);
  if (type === 'pass' && LEADS_TO_VOTE.has(game.view.phase)) return t('actHint.pass.vote');
  if (inRoom && (type === 'accept' || type === 'refuse')) return t(`actHint.${type}Room`);
  const spares = type === 'withdraw' && LEADS_TO_VOTE.has(game.view.phase);
  const { lost } = spares ? countForegoneLosses(game.view) : { lost: 0 };
  if (lost > 0) return t('actHint.spares', { n: lost });
  return formatPrice(legal, game.view, t);
}

type Turn = Pick<Game['view'], 'plates' | 'phase'>;

function endsTurn({ price }: Pick<LegalAct, 'price'>, { plates, phase }: Turn): boolean {
  return phase === 'negotiation.floor' && price > 0 && price >= plates;
}

/** Why an act is not available: to propose words it may be the seat's own doing. */
export function formatWhyNot(
  { type, unavailable }: LegalAct,
  { commitments, delegation }: Pick<Game['view'], 'commitments' | 'delegation'>,
  speech: Speech,
): string {
  if (!unavailable) return '';
  const broke = commitments.some(({ by, status }) => by === delegation && status === 'broken');
  if (type === 'amend' && unavailable.code === 'act/nothingLeft' && broke)
    return speech.t('rejection.amend/brokenWord');
  return tellRejection(unavailable, speech);
}

/** What it costs, and what it does; where it takes the last actions of a turn, that it ends it. */
export function formatPrice(legal: LegalAct, view: Turn, t: Translate): string {
  const { price, credit, type } = legal;
  const hint = t(endsTurn(legal, view) ? 'price.ends' : `actHint.${type}`);
  if (credit > 0) return t('price.credit', { n: credit, hint });
  if (price === 0 && type !== 'ask') return hint;
  return t('price.plates', { n: price, hint });
}
