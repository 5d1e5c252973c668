/** Who objects when consensus is asked, as messages name it. */
import type { Objected } from '../../engine/state/event.ts';
import type { MessageValues } from './message-format.ts';
import type { Figures } from './use-game.ts';

export function makeObjectingValues(
  { objectors, weight, of, allowed }: Objected,
  figures: Pick<Figures, 'share'>,
): MessageValues {
  return {
    objectors,
    weight: figures.share(weight),
    of,
    stop: allowed === null ? 'no' : 'yes',
    share: allowed === null ? '' : figures.share(allowed),
  };
}
