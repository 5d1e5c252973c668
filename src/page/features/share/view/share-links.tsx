/** One link per role, to copy alone or all at once, with a QR code for those that fit one. */
import { useState } from 'react';
import { MOST_LETTERS } from '../model/invitation.ts';
import { isOwnMachine } from '../model/own-machine.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { getNames } from '../../../speech/names/name.ts';
import { namePackedFile } from '../model/packed-name.ts';
import { OPENED_FILE } from '../../../session/store/game.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { LazyQrCode } from './lazy-parts.ts';
import { Modal } from '../../../ui/notices/modal.tsx';
import { LONGEST_QR } from './qr-length.ts';
import { SaveScenario } from './save-scenario.tsx';
import type { Handout } from './use-handout.ts';
import shareStyles from './share.module.css?names';
import linkChoices from '../../../ui/page/link-choices.module.css?names';
import {
  Button,
  Buttons,
  Row,
  Small,
  Stack,
  Text,
  Warning,
} from '../../../ui/layout/primitives.tsx';

export function ShareLinks({ handout }: { handout: Handout }) {
  const t = useWords();
  const [said, setSaid] = useState('');
  const { scenario, seats, all, linkOf, choose } = handout;
  const nameOf = useSeatNames(scenario);
  if (!scenario || !handout.handed) return <p role="status">{t('invite.waiting')}</p>;
  const copy = (lines: readonly string[]): void => {
    copyText(lines.join('\n')).then(
      () => setSaid(t('share.copied', { n: lines.length })),
      () => setSaid(t('share.copyRefused')),
    );
  };
  return (
    <>
      {isOwnMachine(location.hostname) && (
        <p data-part="own-machine">{t('share.ownMachine', { host: location.host || 'file:' })}</p>
      )}
      <How handout={handout} scenario={scenario} />
      {handout.short !== null && <ByClass handout={handout} />}
      <table className={shareStyles['share-links']}>
        <thead>
          <tr>
            <th scope="col">{t('share.seat')}</th>
            <th scope="col">{t('share.link')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <LinkRow
              key={seat}
              link={linkOf(seat)}
              names={nameOf(seat)}
              copy={copy}
              remove={() => choose({ seats: seats.filter((one) => one !== seat) })}
            />
          ))}
        </tbody>
      </table>
      <Buttons items="end">
        <AddSeat handout={handout} scenario={scenario} />
        <Button disabled={seats.length === all.length} onClick={() => choose({ seats: all })}>
          {t('share.everySeat', { n: all.length })}
        </Button>
        <Button
          kind="primary"
          onClick={() => copy(seats.map((seat) => `${nameOf(seat).name}\t${linkOf(seat)}`))}
        >
          {t('share.copyAll')}
        </Button>
        <Button as="a" href={`#/print/${handout.chosen === OPENED_FILE ? 'file' : handout.chosen}`}>
          {t('share.print')}
        </Button>
        <Button as="a" href="#/collect">
          {t('share.collect')}
        </Button>
      </Buttons>
      <Small role="status">{said}</Small>
    </>
  );
}

type SeatName = { name: string; flag: string | undefined };

function useSeatNames(scenario: Scenario | null): (seat: string) => SeatName {
  const language = useLanguage();
  const names = scenario && getNames(scenario, language, false);
  return (seat) => ({ name: names?.seat(seat) ?? seat, flag: names?.flag(seat) });
}

function How({ handout, scenario }: { handout: Handout; scenario: Scenario }) {
  const t = useWords();
  const { handed, seats, linkOf, choice } = handout;
  if (!handed) return null;
  const { code } = handed.scenario;
  switch (handed.how) {
    case 'class':
      return <p>{t('share.how.class', { code })}</p>;
    case 'ships':
      return <p>{t('share.how.ships', { code })}</p>;
    case 'inside':
      return (
        <>
          <p>{t('share.how.inside', { code, n: linkOf(seats[0] ?? 'CHAIR').length })}</p>
          <Beside handout={handout} />
        </>
      );
    case 'beside':
      return (
        <>
          <p className={shareStyles['share-beside']}>
            {choice.beside
              ? t('share.how.short', { code, file: namePackedFile(scenario.id, code) })
              : t('share.how.beside', { code, most: MOST_LETTERS })}{' '}
            {t('share.how.readable')}
          </p>
          <SaveScenario id={scenario.id} code={code} />
          {choice.beside && <Beside handout={handout} />}
        </>
      );
  }
}

/** Short links fit a QR code and any program; whoever opens one is asked for the file. */
function Beside({ handout: { choice, choose } }: { handout: Handout }) {
  const t = useWords();
  return (
    <label className={linkChoices['share-locks']}>
      <input
        type="checkbox"
        checked={choice.beside}
        onChange={({ target }) => choose({ beside: target.checked })}
      />
      {t('share.short')}
    </label>
  );
}

/** Through the class whose monitor was opened in this tab. */
function ByClass({ handout: { short, setShort } }: { handout: Handout }) {
  const t = useWords();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <>
      <label className={linkChoices['share-locks']}>
        <input
          type="checkbox"
          checked={short === true}
          onChange={({ target }) => void setShort(target.checked).then(setWrong)}
        />
        {t('share.byClass')}
      </label>
      {wrong !== null && (
        <Warning role="alert">
          {t('share.byClassRefused', { full: wrong === 'class/full' ? 'yes' : 'no' })}
        </Warning>
      )}
    </>
  );
}

type RowProps = {
  link: string;
  names: SeatName;
  copy: (lines: readonly string[]) => void;
  remove: () => void;
};

function LinkRow({ link, names: { name, flag }, copy, remove }: RowProps) {
  const t = useWords();
  const [shown, setShown] = useState(false);
  return (
    <tr>
      <th scope="row">
        <Flag code={flag} height={15} /> {name}
      </th>
      <td>
        <input
          readOnly
          value={link}
          aria-label={`${t('share.link')}: ${name}`}
          onFocus={(event) => event.target.select()}
        />
      </td>
      <td>
        <Row gap={3}>
          <Button
            kind="small"
            aria-label={t('share.copyOf', { seat: name })}
            onClick={() => copy([link])}
          >
            {t('share.copy')}
          </Button>
          <Button
            kind="small"
            aria-label={t('share.qrOf', { seat: name })}
            disabled={link.length > LONGEST_QR}
            title={link.length > LONGEST_QR ? t('share.qrLong') : undefined}
            onClick={() => setShown(true)}
          >
            {t('share.qr')}
          </Button>
          <Button
            kind="small"
            aria-label={t('share.removeOf', { seat: name })}
            title={t('share.removeOf', { seat: name })}
            onClick={remove}
          >
            ×
          </Button>
          {shown && (
            <Modal
              label={t('share.qrOf', { seat: name })}
              className={`${shareStyles['share-qr']}`}
              close={() => setShown(false)}
            >
              <Text as="h2" type="head" size={7} top={0} bottom={5}>
                {name}
              </Text>
              <LazyQrCode
                text={link}
                label={t('share.qrOf', { seat: name })}
                className={shareStyles['share-qr-code']}
              />
              <Button autoFocus onClick={() => setShown(false)}>
                {t('share.qrClose')}
              </Button>
            </Modal>
          )}
        </Row>
      </td>
    </tr>
  );
}

function AddSeat({ handout, scenario }: { handout: Handout; scenario: Scenario }) {
  const t = useWords();
  const nameOf = useSeatNames(scenario);
  const { seats, all, choose } = handout;
  const left = all.filter((seat) => !seats.includes(seat));
  return (
    <Stack as="label" gap={2}>
      {t('share.add')}
      <select value="" onChange={(event) => choose({ seats: [...seats, event.target.value] })}>
        <option value="">{t('share.addChoose')}</option>
        {left.map((seat) => (
          <option key={seat} value={seat}>
            {nameOf(seat).name}
          </option>
        ))}
      </select>
    </Stack>
  );
}
