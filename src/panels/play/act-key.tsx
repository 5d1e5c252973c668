import type { Translate } from '../../app/language/words.ts';
import type { LegalAct } from '../../engine/legal-acts.ts';
import { ACT_FACES, type ConsoleKey } from './act-table.ts';
import { Icon } from '../parts/icon.tsx';
import { usePlay } from './play-context.tsx';
import { tellRejection } from '../words/tell-reason.ts';

/** One act as a keycap: its name, key, price, and why it is not available where it is not. */
export function ActKey({ face, legal }: { face: ConsoleKey; legal: LegalAct | undefined }) {
  const { game, speech, draft, begin, say } = usePlay();
  const { t } = speech;
  const reason = legal?.unavailable ?? null;
  const off = !legal || reason !== null || game.readOnly;
  const open = draft?.type === face.act;
  const { vote } = face;
  return (
    <button
      type="button"
      className={`key${off ? ' key-off' : ''}${open || vote ? ' key-primary' : ''}`}
      data-vote={vote}
      aria-disabled={off}
      aria-expanded={ACT_FACES[face.act].family === 'plain' || vote ? undefined : open}
      aria-keyshortcuts={face.key}
      onClick={() => {
        if (off) return;
        if (vote) say({ type: 'ballot', vote });
        else begin(face.act);
      }}
    >
      <span className="key-row">
        <Icon name={ACT_FACES[face.act].icon} />
        <kbd>{face.key.toUpperCase()}</kbd>
      </span>
      <b>{vote ? t(`vote.${vote}`) : t(`act.${face.act}`)}</b>
      {reason && <small>{tellRejection(reason, speech)}</small>}
      {!reason && legal && (
        <>
          <small className="key-long">{priceOf(legal, t)}</small>
          <small className="key-short" aria-hidden="true">
            {shortPrice(legal, t)}
          </small>
        </>
      )}
    </button>
  );
}

/** Where a key has little room: what it costs, without the hint. */
function shortPrice({ price, credit, type }: LegalAct, t: Translate): string {
  if (credit > 0) return t('price.creditShort', { n: credit });
  return price === 0 && type !== 'ask' ? '' : t('price.platesShort', { n: price });
}

export function priceOf({ price, credit, type }: LegalAct, t: Translate): string {
  const hint = t(`actHint.${type}`);
  if (credit > 0) return t('price.credit', { n: credit, hint });
  if (price === 0 && type !== 'ask') return hint;
  return t('price.plates', { n: price, hint });
}
