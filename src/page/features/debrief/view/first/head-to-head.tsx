/** The same draw for somebody else, and what they had beside what one has. */
import { useMemo, useState } from 'react';
import { listRivals, type RivalScore } from '../../../../session/rivals.ts';
import { useApp } from '../../../../session/store/store.ts';
import { makeHeadToHead } from '../../model/head-to-head.ts';
import { copyText } from '../../../../ui/copy-text.ts';
import { useDebrief } from '../use-debrief.ts';
import { Card } from './card.tsx';
import { drawOf } from './use-score.ts';
import firstStyles from './first.module.css?names';
import { Button, DataTable } from '../../../../ui/layout/primitives.tsx';

/** Rivals named at most, the last sent first. */
const NAMED = 3;

/** Both results side by side; nothing where nobody has sent one of this draw. */
export function RivalsCard({ score }: { score: RivalScore }) {
  const { game, speech } = useDebrief();
  const { t, figures } = speech;
  const rivals = useMemo(() => listRivals(drawOf(game)).slice(0, NAMED), [game]);
  if (rivals.length === 0) return null;
  return (
    <Card id="rivals" title={t('onePage.headToHead')}>
      <DataTable
        caption={t('onePage.rivals')}
        heads={[t('onePage.who'), t('onePage.taken'), t('onePage.made')]}
      >
        <tbody>
          {[score, ...rivals].map((one, i) => (
            <tr key={i}>
              <th scope="row">
                {i === 0 ? t('onePage.you') : t('onePage.rival', { n: i, of: rivals.length })}
              </th>
              <td>{figures.signed(one.taken)}</td>
              <td>{figures.signed(one.made)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

/** Copies a link that opens the same seat on the same draw and carries this result. */
export function CopyLink({ score, kind }: { score: RivalScore; kind: 'link' | 'plain' }) {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const shelf = useApp((state) => state.shelf);
  const fail = useApp((state) => state.fail);
  const [link, setLink] = useState('');
  const [said, setSaid] = useState<'copied' | 'refused' | 'long' | null>(null);
  const copy = async (): Promise<void> => {
    const ships = shelf.some(({ id }) => id === game.view.scenario.id) && game.draft === undefined;
    const made = await makeHeadToHead(game, score, ships, location.href);
    setLink(made ?? '');
    if (made === null) return setSaid('long');
    await copyText(made).then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  return (
    <>
      <Button kind={kind} onClick={() => void copy().catch(fail)}>
        {t('onePage.copy')}
      </Button>
      {said && (
        <p role="status" className={firstStyles['link-said']}>
          {t('onePage.copied', { said })}{' '}
          {said === 'refused' && (
            <input readOnly value={link} aria-label={t('onePage.headToHead')} />
          )}
        </p>
      )}
    </>
  );
}
