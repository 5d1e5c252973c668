/** What a delegation was told, with what its rooms agreed: by sitting, the latest last. */
import type { SaidLine } from '../../../../conference/class/wire.ts';
import type { HeardLine } from '../../../../conference/seat/seat-game.ts';

type AgreedLine = {
  id: string;
  sitting: number;
  strength: 'agreed';
  article: string;
  option: string;
};

export function listHeard(
  said: readonly SaidLine[],
  log: readonly HeardLine[],
): (SaidLine | AgreedLine)[] {
  const agreed: AgreedLine[] = [];
  let sitting = 0;
  for (const { at, happening } of log) {
    if (happening.type === 'sitting') ({ sitting } = happening);
    if (happening.type !== 'agreed' || happening.option === null) continue;
    const { article, option } = happening;
    agreed.push({ id: `agreed ${at}`, sitting, strength: 'agreed', article, option });
  }
  return [...agreed, ...said].toSorted((one, other) => one.sitting - other.sitting);
}
