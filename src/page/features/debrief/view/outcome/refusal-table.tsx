import { useState } from 'react';
import { type Refusal, findWhatWouldHaveDone } from '../../../../session/game/vote/decisive.ts';
import type { Change } from '../../../../../engine/command.ts';
import { formatNet, formatWhat } from '../../../../speech/what-if-words.ts';
import { useDebrief } from '../use-debrief.ts';
import { tellReason } from '../../../../speech/tell-reason.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { markText } from '../../../../speech/words.ts';
import { Button, dress, Text, DataTable } from '../../../../ui/layout/primitives.tsx';
import whatIfStyles from '../../../../ui/what-if.module.css?names';

/** The person's offers and packages that were refused, and the one change with which each would have passed. */
export function RefusalTable({ refusals }: { refusals: readonly Refusal[] }) {
  const { t } = useDebrief().speech;
  return (
    <div className={whatIfStyles['price-scroll']}>
      <h4 className={dress({ type: 'head', top: 5, bottom: 1 })}>{t('whatIf.refusals')}</h4>
      <DataTable
        caption={t('whatIf.refusalsHow')}
        heads={[t('whatIf.proposed'), t('whatIf.refusedBy'), t('whatIf.enough')]}
      >
        <tbody>
          {refusals.map((refusal) => (
            <Row key={refusal.proposal.id} refusal={refusal} />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function Row({ refusal }: { refusal: Refusal }) {
  const { speech } = useDebrief();
  const { t, names } = speech;
  const { kind, changes, refusing, proposal } = refusal;
  return (
    <tr>
      <th scope="row">
        {t('whatIf.made', { kind, sitting: proposal.before.sitting })}{' '}
        {changes.map((change) => changeWords(change, speech)).join(t('log.join'))}
      </th>
      <td>
        <ul>
          {refusing.map(({ seat, reasons: [first] }) => (
            <li key={seat}>
              <bdi {...markText(names.seat(seat))} />
              {first && (
                <Text as="p" size={1} tone="faint">
                  {tellReason(first, speech)}
                </Text>
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Enough refusal={refusal} />
      </td>
    </tr>
  );
}

function changeWords(change: Change, { names, article }: Speech): string {
  return `${article(change.article)}: ${names.option(change.article, change.option)}`;
}

type Answer = ReturnType<typeof findWhatWouldHaveDone>;

/** Asking all of them again takes a moment, so it is done when somebody wants to know. */
function Enough({ refusal }: { refusal: Refusal }) {
  const { game, speech } = useDebrief();
  const { t } = speech;
  const [answer, setAnswer] = useState<Answer | undefined>(undefined);
  if (answer === undefined) {
    const askAgain = () => setAnswer(findWhatWouldHaveDone(game.conference, refusal));
    return (
      <Button kind="small" onClick={askAgain}>
        {t('whatIf.askAgain')}
      </Button>
    );
  }
  if (answer === null) return <p role="status">{t('whatIf.nothing')}</p>;
  return (
    <p role="status">
      {t('whatIf.would', { what: formatWhat(answer, speech) })}{' '}
      {t('price.net', formatNet(answer.cost, speech))}
    </p>
  );
}
