import { Fragment } from 'react';
import { bracketsIn, type LiveText, type Segment } from './brackets.ts';
import './bracketed-text.css';

type Props = {
  texts: readonly LiveText[];
  /** Wording marked with a wash; the leading one unless told. */
  marked?: number;
  nothing: string;
  /** Prints the number of each alternative's first wording after it. */
  numbered?: boolean;
};

/** A sentence with its alternatives in square brackets, as a draft prints them. */
export function BracketedText({ texts, marked, nothing, numbered = false }: Props) {
  const segments = bracketsIn(texts);
  const chosen = marked ?? texts[0]?.wording ?? -1;
  const order = texts.map((text) => text.wording);
  return segments.map((segment, i) => (
    <Fragment key={i}>
      {i > 0 && !startsWithMark(segment) && ' '}
      {segment.kind === 'common' ? (
        segment.text
      ) : (
        <Alternatives {...{ segment, chosen, order, nothing, numbered }} />
      )}
    </Fragment>
  ));
}

type AlternativesProps = {
  segment: Extract<Segment, { kind: 'bracket' }>;
  chosen: number;
  order: readonly number[];
  nothing: string;
  numbered: boolean;
};

function Alternatives({ segment, chosen, order, nothing, numbered }: AlternativesProps) {
  return segment.alternatives.map((alternative, i) => {
    const numbers = alternative.wordings.map((wording) => order.indexOf(wording) + 1);
    return (
      <Fragment key={i}>
        {i > 0 && ' '}
        <span className="alt" data-chosen={alternative.wordings.includes(chosen) || undefined}>
          <b>[</b>
          {alternative.text === '' ? <i>{nothing}</i> : <span>{alternative.text}</span>}
          {numbered && <sup>{numbers.join(',')}</sup>}
          <b>]</b>
        </span>
      </Fragment>
    );
  });
}

function startsWithMark(segment: Segment): boolean {
  const first = segment.kind === 'common' ? segment.text : (segment.alternatives[0]?.text ?? '');
  return /^[,.;:)]/.test(first);
}
