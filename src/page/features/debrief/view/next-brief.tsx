/** Before a conference that is begun from a debrief: who one speaks for, and what it wants. */
import { useEffect } from 'react';
import { useApp } from '../../../session/store/store.ts';
import { Button, Buttons, dress, Row, Small, Text } from '../../../ui/layout/primitives.tsx';
import { Flag } from '../../../ui/marks/flag.tsx';
import { Modal } from '../../../ui/notices/modal.tsx';
import { SeatWants } from '../../../ui/seat-wants.tsx';
import { useDebrief } from './use-debrief.ts';

type Props = {
  /** Of the conference, and its title. */
  id: string;
  title: string;
  seat: string;
  name: string;
  flag: string | undefined;
  begin: () => void;
  close: () => void;
};

export function NextBrief({ id, title, seat, name, flag, begin, close }: Props) {
  const { t, names } = useDebrief().speech;
  const browse = useApp((state) => state.browse);
  const browsed = useApp((state) => state.browsed);
  useEffect(() => {
    void browse(id);
  }, [browse, id]);
  const scenario = browsed?.id === id ? browsed.scenario : null;
  const held = scenario?.delegations.find((one) => one.id === seat);
  const paragraphs = names.text(held?.brief).split(/\n\s*\n/);
  const write = (paragraph: string) => (
    <p key={paragraph} className={dress({ type: 'body' })}>
      {paragraph}
    </p>
  );
  return (
    <Modal label={t('again.brief', { seat: name })} close={close}>
      <Text type="mark">{t('door.briefOf')}</Text>
      <Row gap={5} items="center" top={3} bottom={4}>
        <Flag code={flag} height={36} />
        <div>
          {/* Read before the key: the keyboard begins at the top. */}
          <h2 tabIndex={-1}>{name}</h2>
          <Text as="p" size={2} tone="soft">
            {title}
          </Text>
        </div>
      </Row>
      {/* Above the brief, which is longer than a phone. */}
      <Buttons>
        <Button kind="primary" className="bracketed" onClick={begin}>
          {t('again.begin', { seat: name })}
        </Button>
      </Buttons>
      {[paragraphs.at(-1) ?? ''].map(write)}
      {scenario && <SeatWants scenario={scenario} seat={seat} text={names.text} />}
      {paragraphs.slice(0, -1).map(write)}
      <Small>{t('door.estimates')}</Small>
    </Modal>
  );
}
