/** A concept the first time it happens: what it is, the example just seen, and the way to the codex. */
import { isRollCallPhase } from '../../../session/game/stage.ts';
import { useEffect, useState } from 'react';
import {
  findFirstConcept,
  findNextConcept,
  type Occurrence,
} from '../../../session/game/concepts.ts';
import { findFirstTurnFor } from '../../../session/game/first-turn/first-turn.ts';
import { countOwnTurns, listDone, mayTeach } from '../model/concept-pace.ts';
import { areVotesNew } from '../../../session/game/vote/first-votes.ts';
import { fitConcept } from '../model/short-words.ts';
import { type Learning, withId } from '../../../session/game/learning.ts';
import type { Game } from '../../../session/store/store.ts';
import { Button, Buttons, Eyebrow, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { LazyPortrait } from '../../../ui/marks/portrait-later.ts';
import conceptCard from './concept-card.module.css';
import { useSay } from '../../../ui/aloud.tsx';
import { mergeTexts } from '../../../ui/merged.ts';
import {
  findQuestionOffer,
  usePlay,
  useSeatStore,
  useDialogs,
} from '../../../session/play/play-context.tsx';
import { asSentences } from '../../../speech/tell-answer.ts';
import { formatHappening } from '../../../speech/tell.ts';
import type { Speech } from '../../../speech/use-game.ts';
import { useTicker } from '../../../session/play/ticker.tsx';
import { useVoteShow } from '../../../session/play/vote-show.tsx';
import { useLanguage } from '../../../speech/words.ts';

/** A card has sixty words: with its name, its title and its buttons these are left. */
const MOST = 44;
/** Of them that are said, with its title: the rest is read. */
const HEARD = 24;
const LAST = { last: true } as const;

/** One card at a time, and at most one in three turns; it never stands in the way of an act or an answer. */
export function ConceptCard() {
  const { game, speech } = usePlay();
  const { t } = speech;
  const open = useDialogs();
  const store = useSeatStore();
  const language = useLanguage();
  const [shown, put] = useCard();
  useEscape(shown !== null, put);
  useSay(shown ? formatHeard(shown, t, language) : '', LAST);
  if (!shown) return null;
  const { concept, happening } = shown;
  const told = formatHappening(happening, speech);
  const { what, example } = fitConcept(
    t(`concept.${concept}.what`),
    [told.text, told.phrase, asSentences(told.answer, speech)].filter(Boolean).join(' '),
    MOST,
    language,
  );
  const read = (): void => {
    const { learning, learn } = store.getState();
    learn({ read: withId(learning.read, concept) });
    put();
  };
  return (
    <Stack
      as="aside"
      grow="none"
      className={`${conceptCard['concept-card']} paper`}
      data-part="concept-card"
      aria-label={t('tip.label')}
      key={`${game.id} ${concept}`}
    >
      <div>
        <Row gap={4} items="center" className={conceptCard['concept-by']}>
          <LazyPortrait of="secretary" small />
          <Eyebrow as="span">{t('tip.by')}</Eyebrow>
        </Row>
        <Text as="h2" type="head">
          <Text tone="bracket" face="serif" aria-hidden="true">
            [{' '}
          </Text>
          {t(`concept.${concept}.title`)}
          <Text tone="bracket" face="serif" aria-hidden="true">
            {' '}
            ]
          </Text>
        </Text>
        <p>{what}</p>
        {example !== null && (
          <p className={conceptCard['concept-now']}>
            <b>{t('tip.now')}</b> {example}
          </p>
        )}
      </div>
      <Buttons>
        <Button kind="small-primary" onClick={read}>
          {t('tip.gotIt')}
        </Button>
        <Button
          kind="link"
          onClick={() => {
            read();
            open('codex', concept);
          }}
        >
          {t('tip.more')}
        </Button>
      </Buttons>
    </Stack>
  );
}

function formatHeard({ concept }: Occurrence, t: Speech['t'], language: string): string {
  const { what } = fitConcept(t(`concept.${concept}.what`), '', HEARD, language);
  return mergeTexts([t('tip.label'), t(`concept.${concept}.title`), what]);
}

/** Escape puts the card away, unless it is for something that is open. */
function useEscape(on: boolean, close: () => void): void {
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open], [data-part="form"]'))
        close();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

const turnOf = (game: Game): string => `${game.id} ${game.commands}`;

type Made = {
  turn: string;
  card: Occurrence | null;
  game: string;
  /** Own turns by the last card. */
  taught: number | null;
};

const NO_CARD: Made = { turn: '', card: null, game: '', taught: null };

/**
 * The card of this turn, of what has happened since the last act alone: later it would be told to somebody who has got
 * on without it. A concept counts as met as soon as its card is shown, so that it never comes back.
 */
function useCard(): [Occurrence | null, () => void] {
  const { game } = usePlay();
  const { line } = useTicker();
  const { holds, running } = useVoteShow();
  const store = useSeatStore();
  const [made, setMade] = useState(NO_CARD);
  const turn = turnOf(game);
  const busy = line !== undefined || holds || running || isAnswering(game);
  const looksOn = game.moment !== null || game.readOnly;
  if (!busy && !looksOn && made.turn !== turn) {
    const same = made.game === game.id;
    const taught = same ? made.taught : null;
    const due = mayTeach(game, taught);
    const card = due ? chooseCard(game, store.getState().learning) : null;
    setMade({
      turn,
      card,
      game: game.id,
      taught: card ? countOwnTurns(game) : taught,
    });
  }
  const card = made.turn === turn ? made.card : null;
  useEffect(() => {
    const { learning, learn } = store.getState();
    if (card) learn({ met: withId(learning.met, card.concept) });
  }, [card, store]);
  return [card, () => setMade({ ...made, card: null })];
}

/** An offer lies before it, its name is called, or consensus is asked of it: what is asked is to be read whole. */
function isAnswering(game: Game): boolean {
  const { phase, awaited } = game.view;
  const asked = phase === 'decision.gavel' || phase === 'negotiation.pleas';
  const answers = asked || isRollCallPhase(phase) || findQuestionOffer(game) !== undefined;
  return awaited === game.seat && answers;
}

/** Nobody is taught while the card of a first turn explains the same or that of motions would be covered. */
function chooseCard(game: Game, learning: Learning): Occurrence | null {
  const motions = game.view.phase === 'decision.motions' && areVotesNew(game, learning);
  if (motions || findFirstTurnFor(game, learning, null).turn) return null;
  const all = game.log.map(({ happening }) => happening);
  const met = [...learning.met, ...listDone(game)];
  return findFirstConcept(all, met) ?? findNextConcept(all.slice(game.unread), game.seat, met);
}
