/** All keys of the play screen, the letters of acts from the table the desk is made from. */
import type { ActType } from '../../engine/command.ts';
import { ACT_FACES, MORE_KEY } from '../session/play/act-table.ts';
import { FOREGONE_KEY } from '../session/play/use-foregone.ts';
import { type Key, useWords } from '../speech/words.ts';
import styles from './keys-help.module.css';
import dataTable from './layout/data-table.module.css?names';
import parts from './parts.module.css?names';

const PAGE_KEYS = [
  ['help.key.views', '1 2 3 4'],
  ['help.key.articles', '[ ]'],
  ['help.key.brackets', 'P N'],
  ['hall.room', 'J'],
  ['help.key.find', '/  Ctrl+K'],
  ['help.key.undo', 'U  Ctrl+Z'],
  ['help.key.history', '← →'],
  ['help.key.pause', ','],
  ['help.key.skip', '.'],
  ['help.key.jump', 'F'],
  ['help.key.sound', 'M'],
  ['help.key.help', '?'],
  ['help.key.codex', 'Q'],
  ['help.key.escape', 'Esc'],
] as const;

const MORE = ['console.moreTitle', MORE_KEY] as const;

/** A letter is that of one act on the floor, and may be that of another at a vote. */
const PLACES = [
  ['phase.negotiation.floor', ['ask', 'amend', 'offer', 'package', 'move', 'pass'], MORE],
  ['console.moreTitle', ['caucus', 'cable', 'press', 'agenda', 'withdraw']],
  ['papers.offersTitle', ['accept', 'refuse', 'counter']],
  ['phase.chairsText', ['plea', 'text']],
  ['phase.decision.motions', ['move', 'withdraw', 'exhausted']],
  ['phase.decision.whip', ['whip', 'withdraw'], ['foregone.do', FOREGONE_KEY]],
  ['phase.decision.rollCall', [], ['help.key.ballots', 'Y N A']],
  ['phase.decision.gavel', ['silent', 'dissociate', 'object']],
  ['phase.signature', ['sign', 'optOut']],
  ['seat.chair', ['order', 'smallGroup', 'gavel']],
] as const satisfies readonly (readonly [Key, readonly ActType[], (readonly [Key, string])?])[];

export function KeysHelp() {
  const t = useWords();
  return (
    <div className={`${styles['keys-help']} ${parts['of-keys']}`}>
      <Keys title={t('help.keys.page')} keys={PAGE_KEYS} />
      <div>
        {PLACES.map(([place, acts, ...others]) => (
          <Keys
            key={place}
            title={t(place)}
            keys={[...acts.map((act) => [`act.${act}`, ACT_FACES[act].key] as const), ...others]}
          />
        ))}
      </div>
    </div>
  );
}

type KeysProps = { title: string; keys: readonly (readonly [name: Key, keys: string])[] };

function Keys({ title, keys }: KeysProps) {
  const t = useWords();
  return (
    <table className={dataTable['data-table']}>
      <caption>{title}</caption>
      <tbody>
        {keys.map(([name, letters]) => (
          <tr key={name}>
            <th scope="row">{t(name)}</th>
            <td>
              <kbd>{letters.length > 1 ? letters : letters.toUpperCase()}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
