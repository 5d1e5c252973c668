/** What kind of proposal lies on the table, and to whom it is made. */
import type { RefCallback } from 'react';
import { computeChangeWorth } from '../../../../session/game/worth.ts';
import type { ActType } from '../../../../../engine/command.ts';
import {
  listDraftChanges,
  type Draft,
  listIds,
  openDraft,
} from '../../../../session/play/draft.ts';
import { sayWithEnter } from '../../../../ui/say-with-enter.ts';
import { SeatSelect } from '../../../../ui/fields.tsx';
import { Text } from '../../../../ui/layout/primitives.tsx';
import { usePlay } from '../../../../session/play/play-context.tsx';
import { useTable } from './table-context.tsx';
import { tellRejection } from '../../../../speech/tell-reason.ts';
import styles from './trade-table.module.css?names';

export function TradeHead({ heading }: { heading: RefCallback<HTMLElement> | undefined }) {
  const { speech, legal } = usePlay();
  const { t, names } = speech;
  const { draft, two, turnTo } = useTable();
  const partner = draft.delegation === null ? t('trade.them') : names.called(draft.delegation);
  return (
    <>
      {(draft.type === 'offer' || draft.type === 'package') && <Kinds />}
      <Text
        as="h2"
        type="title"
        align="center"
        id="table-title"
        ref={heading}
        tabIndex={-1}
        onKeyDown={sayWithEnter}
      >
        {two
          ? t('trade.would', { seat: partner, has: draft.delegation === null ? 'no' : 'yes' })
          : t(draft.type === 'package' ? 'trade.wouldRoom' : 'act.text')}
      </Text>
      {draft.type === 'offer' && (
        <SeatSelect
          ids={listIds(legal('offer'), 'to')}
          label={t('field.to')}
          value={draft.delegation}
          onChange={turnTo}
        />
      )}
    </>
  );
}

const KINDS = ['offer', 'package'] as const;

/** An offer to one, or a package before the room: what lies on the table goes along. */
function Kinds() {
  const { speech, legal, edit, game } = usePlay();
  const { t } = speech;
  const { draft } = useTable();
  const turnTo = (type: ActType) => edit(asKind(type), draft);
  return (
    <fieldset className={styles['kinds']}>
      <legend className="visually-hidden">{t('trade.kind')}</legend>
      {KINDS.map((type) => {
        const act = legal(type);
        const reason = act?.unavailable ?? null;
        return (
          <label key={type} data-on={draft.type === type || undefined}>
            <input
              type="radio"
              name="trade-kind"
              value={type}
              checked={draft.type === type}
              disabled={!act || reason !== null}
              onKeyDown={(event) => {
                // Enter would table what lies there.
                if (event.key === 'Enter') event.preventDefault();
              }}
              onChange={() => turnTo(type)}
            />
            <b>{t(`trade.kind.${type}`)}</b>
            <small>
              {reason ? tellRejection(reason, speech) : t('trade.plates', { n: act?.price ?? 0 })}
            </small>
          </label>
        );
      })}
    </fieldset>
  );

  function asKind(type: ActType): Draft {
    const fresh = { ...openDraft(type), delegation: draft.delegation };
    const all = [...draft.give, ...draft.want];
    const fits = (parameter: 'changes' | 'give' | 'want', changes: Draft['give']) => {
      const { most, values } = listDraftChanges(legal(type), parameter);
      return changes
        .filter((one) => values.some((v) => v.article === one.article && v.option === one.option))
        .slice(0, most);
    };
    if (type === 'package') return { ...fresh, give: fits('changes', all) };
    const brings = (change: Draft['give'][number]) =>
      (computeChangeWorth(game.view, [change])?.net ?? 0) > 0;
    return {
      ...fresh,
      give: fits(
        'give',
        all.filter((change) => !brings(change)),
      ),
      want: fits('want', all.filter(brings)),
    };
  }
}
