/** Why words that a deal of the seat's had promised did not enter the text once their article is agreed. */
import { readMotionTraits } from '../../../session/game/vote/motion-traits.ts';
import { useMemo } from 'react';
import { listDealsPassedOver } from '../model/passed-over.ts';
import {
  type PossibleMotion,
  listPossibleMotions,
} from '../../../session/game/vote/motions-sheet.ts';
import type { Change } from '../../../../engine/command.ts';
import { findDomain } from '../../../session/play/draft.ts';
import { formatCountWords, formatProspect } from '../../../speech/count-words.ts';
import { formatMotionShort } from '../../../speech/vote-words.ts';
import { usePlay } from '../../../session/play/play-context.tsx';
import { Button, Small, Stack } from '../../../ui/layout/primitives.tsx';
import styles from '../../../ui/parts.module.css?names';

export function DealFates() {
  const { game, speech } = usePlay();
  const { t, names } = speech;
  const fates = useMemo(() => listDealsPassedOver(game), [game]);
  const open = useVotesOn(fates);
  if (fates.length === 0) return null;
  return (
    <Stack as="section" gap={4} className={styles['slip']} aria-labelledby="fates-title">
      <h2 id="fates-title">{t('fate.title')}</h2>
      {fates.map(({ article, option, partner, text, proposed }) => (
        <p key={`${article} ${option}`}>
          {t('fate.line', {
            article: speech.article(article),
            option: names.option(article, option),
            seat: names.called(partner),
            text: names.option(article, text),
            proposed: proposed ? 'yes' : 'no',
          })}
        </p>
      ))}
      <Small>
        {t('fate.how', {
          motions: open.some(({ prospect }) => prospect !== 'dead') ? 'yes' : 'no',
        })}
      </Small>
      {open.map((row) => (
        <VoteOn key={row.kind.article} row={row} />
      ))}
    </Stack>
  );
}

/** Votes that could still bring these words. */
function useVotesOn(fates: readonly Change[]): PossibleMotion[] {
  const { game, legal } = usePlay();
  const values = findDomain(legal('move'), 'kind')?.values;
  return useMemo(
    () =>
      game.assist === 'none' || values === undefined || game.view.phase !== 'decision.motions'
        ? []
        : listPossibleMotions(
            game.view,
            values.filter(
              ({ motion, article, option }) =>
                readMotionTraits(motion).asksForWords &&
                fates.some((fate) => fate.article === article && fate.option === option),
            ),
          ),
    [game.assist, game.view, values, fates],
  );
}

/** The vote with its count; what is out of reach is said and not offered. */
function VoteOn({ row }: { row: PossibleMotion }) {
  const { game, speech, begin } = usePlay();
  const { t } = speech;
  const { kind, prospect, put } = row;
  return (
    <div>
      <p>
        <b>{formatMotionShort(put, game.view, speech)}:</b> {formatProspect(row, speech)},{' '}
        {formatCountWords(row, game.view, speech)}
      </p>
      {prospect !== 'dead' && (
        <Button
          kind="small"
          onClick={() => begin('move', { move: { ...kind }, article: kind.article ?? null })}
        >
          {t('none.move')}
        </Button>
      )}
    </div>
  );
}
