import parPane from './outcome/par-pane.module.css?names';
import { Button, Text } from '../../../ui/layout/primitives.tsx';

type LongWorkProps = {
  label: string;
  /** 0..1; null: it is not under way. */
  done: number | null;
  /** How it goes, or how it ended; null: nobody has asked for it. */
  said: string | null;
  /** On the button, which starts or stops it. */
  word: string;
  press: () => void;
};

/** Work that a person asks for and may stop. */
export function LongWork({ label, done, said, word, press }: LongWorkProps) {
  return (
    <Text as="div" top={4} bottom={4}>
      {said !== null && <p role="status">{said}</p>}
      {done !== null && (
        <progress className={parPane['par-progress']} value={done} aria-label={label} />
      )}
      <Button kind={done === null ? 'plain' : 'small'} onClick={press}>
        {word}
      </Button>
    </Text>
  );
}
