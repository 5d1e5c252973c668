import type { EstimateLine } from '../../model/estimate.ts';
import { tellWeight } from '../../model/estimate-words.ts';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { Mono, Text } from '../../../../ui/layout/primitives.tsx';

/** What a deal is thought to be to one delegation, in points. */
export function Reasons({ lines }: { lines: readonly EstimateLine[] }) {
  const { speech } = usePlay();
  return (
    <ul>
      {lines.map((line) => {
        const { about, why } = tellWeight(line, speech);
        return (
          <Text as="li" key={about} padY={2} size={2} data-sign={line.points > 0 ? '+' : '-'}>
            <Mono as="b">{speech.figures.signed(line.points)}</Mono> <b>{about}</b> {why}
          </Text>
        );
      })}
    </ul>
  );
}
