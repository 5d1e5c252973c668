/** All keys of the play screen, the letters of acts from the table the desk is made from. */
import { ACT_FACES, MORE_KEY } from '../session/play/act-table.ts';
import { FOREGONE_KEY } from '../session/play/use-foregone.ts';
import { useWords } from '../speech/words.ts';
import styles from './keys-help.module.css';
import dataTable from './layout/data-table.module.css?names';
import parts from './parts.module.css?names';

const PAGE_KEYS = [
  ['views', '1 2 3 4'],
  ['articles', '[ ]'],
  ['brackets', 'P N'],
  ['find', '/  Ctrl+K'],
  ['undo', 'U  Ctrl+Z'],
  ['history', '← →'],
  ['pause', ','],
  ['skip', '.'],
  ['jump', 'F'],
  ['sound', 'M'],
  ['help', '?'],
  ['codex', 'Q'],
  ['escape', 'Esc'],
] as const;

export function KeysHelp() {
  const t = useWords();
  const acts = (Object.keys(ACT_FACES) as (keyof typeof ACT_FACES)[]).filter(
    (act) => act !== 'ballot',
  );
  return (
    <div className={`${styles['keys-help']} ${parts['of-keys']}`}>
      <table className={dataTable['data-table']}>
        <caption>{t('help.keys.page')}</caption>
        <tbody>
          {PAGE_KEYS.map(([name, keys]) => (
            <tr key={name}>
              <th scope="row">{t(`help.key.${name}`)}</th>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={dataTable['data-table']}>
        <caption>{t('help.keys.acts')}</caption>
        <tbody>
          {acts.map((act) => (
            <tr key={act}>
              <th scope="row">{t(`act.${act}`)}</th>
              <td>
                <kbd>{ACT_FACES[act].key.toUpperCase()}</kbd>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('help.key.ballots')}</th>
            <td>
              <kbd>Y N A</kbd>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('foregone.do')}</th>
            <td>
              <kbd>{FOREGONE_KEY.toUpperCase()}</kbd>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('console.moreTitle')}</th>
            <td>
              <kbd>{MORE_KEY.toUpperCase()}</kbd>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
