import type { ArticleChip as ChipCode } from '../../session/game/text/article-now.ts';
import type { Stance } from '../../session/game/hall-model.ts';
import { usePlay } from '../../session/play/play-context.tsx';
import { Text } from '../layout/primitives.tsx';
import styles from '../parts.module.css?names';

type ChipProps = {
  code: ChipCode;
  /** The letter alone, in lists with a legend. */
  short?: boolean;
  /** How many hold a bracket, in the margin of the draft. */
  holders?: number;
};

/** The word of an article's state; in the margin of the draft, how many hold a bracket. */
export function ChipMark({ code, short = false, holders }: ChipProps) {
  const { t } = usePlay().speech;
  const word = t(`chip.${code}`);
  const margin = holders === undefined ? word : t('chip.margin', { code, n: holders });
  return (
    <span
      className={`${styles['chip']} ${short ? styles['chip-short'] : ''} ${styles[`chip-${code}`]}`}
      data-part="chip"
      title={t('chip.why', { code })}
    >
      <span aria-hidden="true">{short ? code : margin}</span>
      <span className="visually-hidden">{t('chip.heard', { state: word, n: holders ?? 0 })}</span>
    </span>
  );
}

/** One that says on request what its word means. */
export function ChipTerm({ code }: Pick<ChipProps, 'code'>) {
  const { t } = usePlay().speech;
  return (
    <details data-part="chip-term">
      <summary>
        <ChipMark code={code} />
      </summary>
      <Text as="p" type="label">
        {t('chip.why', { code })}
      </Text>
    </details>
  );
}

const GLYPHS: Readonly<Record<Stance, string>> = {
  n2: 'M7 3.5L1.5 8L7 12.5zM13 3.5L7.5 8L13 12.5z',
  n1: 'M11 3L4 8L11 13z',
  ok: 'M8 4a4 4 0 1 0 .01 0z',
  b1: 'M5 3L12 8L5 13z',
  b2: 'M9 3.5L14.5 8L9 12.5zM3 3.5L8.5 8L3 12.5z',
  none: 'M4 8h8',
};

/** The glyph of a stance on its tint. Always beside its word. */
export function StanceGlyph({ stance }: { stance: Stance }) {
  const solid = stance === 'n2' || stance === 'b2';
  return (
    <svg
      className={`${styles['stance']} ${styles[`stance-${stance}`]}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path
        d={GLYPHS[stance]}
        fill={solid ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={stance === 'ok' ? 2.4 : 1.6}
      />
    </svg>
  );
}
