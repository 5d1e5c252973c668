import styles from './gavel-page.module.css?names';
/** A gavel and its block between square brackets. Decoration: the words say what it does. */
export function GavelMark() {
  return (
    <svg className={styles['gavel-mark']} viewBox="0 0 160 110" aria-hidden="true">
      <path d="M30 12H14v86h16M130 12h16v86h-16" strokeWidth="5" />
      <g className={styles['gavel-hammer']}>
        <rect
          x="52"
          y="28"
          width="42"
          height="24"
          rx="3"
          stroke="none"
          transform="rotate(-24 73 40)"
        />
        <path d="M88 44L122 30" className={styles['gavel-handle']} />
        <path d="M58 37l8 18M82 26l8 18" />
      </g>
      <rect x="44" y="78" width="72" height="10" rx="2" className={styles['gavel-block']} />
    </svg>
  );
}
