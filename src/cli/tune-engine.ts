/** How V8 compiles, in this process and its threads. */
import { setFlagsFromString } from 'node:v8';

/**
 * A conference takes many ways through a thousand small functions. Put together into fewer large ones, as V8 would,
 * they take a quarter longer to compile, again for each thread, and are no faster: a third of the limit is enough.
 */
export function tuneEngine(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}
