/** Whether the window has room for more than what is asked: as where the text grows with it. */
import { useMedia } from '../../../../ui/use-media.ts';

const LARGE = '(width >= 118rem) and (height >= 62rem)';

export function useLarge(): boolean {
  return useMedia(LARGE);
}
