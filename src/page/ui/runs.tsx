import { Fragment } from 'react';
import { isGlued } from '../session/game/text/tokens.ts';
import type { WordRun } from '../session/game/text/word-difference.ts';

/** Words struck and words added, each with its mark. */
export function Runs({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ kind, text }, i) => (
    <Fragment key={i}>
      {i > 0 && !isGlued(text) && ' '}
      {kind === 'cut' && <del>{text}</del>}
      {kind === 'added' && <ins>{text}</ins>}
      {kind === 'same' && text}
    </Fragment>
  ));
}
