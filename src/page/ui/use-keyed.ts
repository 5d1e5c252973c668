/** The keys of a button, for those who listen and for whoever looks for the button of a key. */
import { useApp } from '../session/store/store.ts';

type Keyed = { 'data-key': string; 'aria-keyshortcuts': string | undefined };

/** Keys between spaces. A letter or digit is told only while letters are heard; the button has it all the same. */
export function useKeyed(): (keys: string) => Keyed {
  const letters = useApp((state) => state.settings.letters);
  return (keys) => ({
    'data-key': keys,
    'aria-keyshortcuts': letters ? keys : findHeldKey(keys),
  });
}

/** Those held with Ctrl, which do something in any case. */
function findHeldKey(keys: string): string | undefined {
  return keys.split(' ').find((key) => key.includes('+'));
}
