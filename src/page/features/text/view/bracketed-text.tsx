import { Fragment } from 'react';
import {
  type Alternative,
  splitIntoBrackets,
  type LiveText,
  type Segment,
} from '../../../session/game/text/brackets.ts';
import { isGlued, keepLastWords } from '../../../session/game/text/tokens.ts';
import type { SayBracket } from '../../../speech/heard-bracket.ts';
import { InBrackets, ReadOut } from './heard-bracket.tsx';
import { dress } from '../../../ui/layout/primitives.tsx';
import styles from './bracketed-text.module.css';

type Props = {
  texts: readonly LiveText[];
  /** Wording marked with a wash; the leading one unless told. */
  marked?: number | undefined;
  nothing: string;
  /** What is printed after the words of each wording: a letter, or the number of its footnote. */
  labels?: ReadonlyMap<number, string> | undefined;
  say: SayBracket;
  /** How many of the words before the first bracket are kept; all unless told. */
  lead?: number | undefined;
};

type Look = {
  chosen: number;
  nothing: string;
  labels: ReadonlyMap<number, string>;
  say: SayBracket;
};

const NO_LABELS: ReadonlyMap<number, string> = new Map();

/** A sentence with its alternatives in square brackets, as a draft prints them. */
export function BracketedText({ texts, marked, nothing, labels = NO_LABELS, say, lead }: Props) {
  const chosen = marked ?? texts[0]?.wording ?? -1;
  const [first, ...rest] = splitIntoBrackets(texts);
  const shortens = lead !== undefined && rest.length > 0 && first?.kind === 'common';
  const opening = shortens ? { ...first, text: keepLastWords(first.text, lead) } : first;
  return (
    <Segments
      segments={opening ? [opening, ...rest] : []}
      look={{ chosen, nothing, labels, say }}
    />
  );
}

function Segments({ segments, look }: { segments: readonly Segment[]; look: Look }) {
  return segments.map((segment, i) => (
    <Fragment key={i}>
      {i > 0 && !isGlued(readFirst(segment)) && ' '}
      {segment.kind === 'common' ? (
        segment.text
      ) : (
        <Alternatives alternatives={segment.alternatives} look={look} />
      )}
    </Fragment>
  ));
}

type AlternativesProps = { alternatives: readonly Alternative[]; look: Look };

/** Words that some would leave out stand in one bracket; the empty one beside it is not drawn. */
function Alternatives({ alternatives, look }: AlternativesProps) {
  const written = alternatives.filter(({ text }) => text !== '');
  const without = alternatives.find(({ text }) => text === '');
  const drawn = written.length === 1 ? written : alternatives;
  return drawn.map((alternative, i) => (
    <Fragment key={i}>
      {i > 0 && ' '}
      <Bracket alternative={alternative} look={look} />
      {written.length === 1 && without && <Omitted by={without.wordings} look={look} />}
    </Fragment>
  ));
}

function Bracket({ alternative, look }: { alternative: Alternative; look: Look }) {
  const { text, wordings, inner } = alternative;
  const chosen = wordings.includes(look.chosen);
  return (
    <span
      className={inner ? `${styles['alt']} ${styles['alt-outer']}` : styles['alt']}
      data-part="alt"
      data-chosen={chosen || undefined}
    >
      <InBrackets said={look.say(wordings)}>
        {inner ? (
          <Segments segments={inner} look={look} />
        ) : text === '' ? (
          <i dir="auto" className={dress({ tone: 'faint' })}>
            {look.nothing}
          </i>
        ) : (
          <span>{text}</span>
        )}
        {!inner && <Labels wordings={wordings} look={look} />}
      </InBrackets>
    </span>
  );
}

/** After a bracket, those that would leave its words out. */
function Omitted({ by, look }: { by: readonly number[]; look: Look }) {
  const said = look.say(by);
  return (
    <span className={styles['alt-without']} data-chosen={by.includes(look.chosen) || undefined}>
      <ReadOut said={said}>
        {said && (
          <i dir="auto" className="visually-hidden">
            {look.nothing}
          </i>
        )}
        <Labels wordings={by} look={look} />
      </ReadOut>
    </span>
  );
}

function Labels({ wordings, look }: { wordings: readonly number[]; look: Look }) {
  const labels = wordings.flatMap((wording) => look.labels.get(wording) ?? []);
  return (
    labels.length > 0 && <sup aria-hidden={look.say(wordings) !== null}>{labels.join(',')}</sup>
  );
}

function readFirst(segment: Segment): string {
  return segment.kind === 'common' ? segment.text : (segment.alternatives[0]?.text ?? '');
}
