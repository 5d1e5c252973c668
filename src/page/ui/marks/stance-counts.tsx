import { countStances } from '../../session/game/text/stance.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { formatEnds, formatStance } from '../../speech/stance-words.ts';
import { markText } from '../../speech/words.ts';
import { StanceGlyph } from './chip.tsx';
import { Row } from '../layout/primitives.tsx';
import stanceCounts from './stance-counts.module.css?names';

export const STANCES = ['n2', 'n1', 'ok', 'b1', 'b2'] as const;

/** How many stand where against the text on the table, in words and glyphs; uncounted: the glyphs between the ends they point to. */
export function StanceCounts({ index, counted = true }: { index: number; counted?: boolean }) {
  const { game, speech } = usePlay();
  const { view } = game;
  const ends = formatEnds(view.scenario.articles[index] ?? {}, speech);
  const counts = countStances(view, index, [...view.scenario.delegations.keys()]);
  return (
    <Row
      as="ul"
      wrap
      gap={5}
      lineGap={2}
      top={4}
      tone="ink"
      type="label"
      className={stanceCounts['stances']}
      data-part="stances"
      aria-label={speech.t('axis.stances')}
    >
      {STANCES.map((stance) => (
        <Row as="li" gap={3} items="center" key={stance}>
          {!counted && stance === 'n2' && <b {...markText(ends.low)} aria-hidden="true" />}
          <StanceGlyph stance={stance} />
          {counted && <span aria-hidden="true">{speech.t('hall.stance.short', { stance })}</span>}
          {!counted && stance === 'b2' && <b {...markText(ends.high)} aria-hidden="true" />}
          <span className="visually-hidden">
            {formatStance(stance, view.scenario.articles[index], speech)}
          </span>
          {counted && <b>{counts.get(stance) ?? 0}</b>}
        </Row>
      ))}
    </Row>
  );
}
