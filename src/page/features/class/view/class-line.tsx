/** Honest words for every state of the line, and for what the server refused. */
import { useWords } from '../../../speech/words.ts';
import { chooseRefusal } from '../model/refusals.ts';
import type { LineState } from '../model/class-facts.ts';
import { dress, Warning } from '../../../ui/layout/primitives.tsx';

/** What there is to say of the line, or to whoever is here. */
export const NOTE = dress({
  padY: 4,
  padX: 5,
  edge: 'bracket',
  ground: 'wash',
  tone: 'ink',
  weight: 500,
});

/** Nothing where all is well. */
export function LineWords({ line }: { line: LineState }) {
  const t = useWords();
  return (
    <p
      className={line === 'here' ? undefined : NOTE}
      data-part="class-line"
      data-line={line}
      role="status"
    >
      {line === 'here' ? '' : t(`class.line.${line}`)}
    </p>
  );
}

type RefusedProps = { refused: { code: string; params: Record<string, string | number> } };

export function RefusedWords({ refused }: RefusedProps) {
  const t = useWords();
  const code = chooseRefusal(refused.code);
  const words = t(`class.refused.${code}`, refused.params);
  // What the capital has is not lost: to send it again would be a mistake.
  if (code === 'held')
    return (
      <p className={NOTE} role="status">
        {words}
      </p>
    );
  return <Warning role="alert">{words}</Warning>;
}
