import { useState } from 'react';
import { useWords, markText, useLanguage, makeListFormat } from '../../../speech/words.ts';
import type { ReadInvitation } from '../model/invitation.ts';
import { type Names, getNames } from '../../../speech/names/name.ts';
import { parseRival } from '../../../session/rivals.ts';
import { ASSISTS, type Assist } from '../../../session/store/game.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { LazySeatRoom } from '../../../ui/seat-room-later.ts';
import { listConferenceRules } from './print-rule.ts';
import { Choices } from './settings-fields.tsx';
import share from './share.module.css?names';
import { Eyebrow, Row, Small } from '../../../ui/layout/primitives.tsx';
import { TakeSeat } from './take-seat.tsx';

/** The seat that a link hands out, and what is left to its person to set. */
export function InvitedSeat({
  invited,
  scenario,
}: {
  invited: ReadInvitation;
  scenario: Scenario;
}) {
  const t = useWords();
  const language = useLanguage();
  const { invitation } = invited;
  const { seat, seed, locks } = invitation;
  const [assist, setAssist] = useState<Assist>(invitation.assist);
  const [veil, setVeil] = useState(invitation.veil);
  const names = getNames(scenario, language, veil);
  const party =
    scenario.delegations[scenario.delegationIndex.get(seat) ?? -1] ??
    scenario.observers.find(({ id }) => id === seat);
  const brief = names.text(party?.brief) || names.text(scenario.summary);
  const list = locks.map((lock) => t(`invite.lock.${lock}`));
  return (
    <>
      <Eyebrow type="tag" {...markText(names.text(scenario.title))} />
      <Row items="center" gap={6} top={4} className={share['invited-seat']}>
        <Flag code={names.flag(seat)} height={48} />
        <h1 {...markText(names.seat(seat))} />
      </Row>
      {brief.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} {...markText(paragraph, brief)} />
      ))}
      <LazySeatRoom scenario={scenario} seat={seat} veil={veil} />
      <About scenario={scenario} names={names} told={brief} />
      <Choices
        assist={assist}
        levels={ASSISTS}
        veil={veil}
        locked={locks}
        setAssist={setAssist}
        setVeil={setVeil}
      />
      {seed !== undefined && <Small>{t('invite.seed', { seed })}</Small>}
      {seed !== undefined && parseRival(location.hash) && <p>{t('invite.rival')}</p>}
      {list.length > 0 && (
        <Small>{t('invite.locks', { list: makeListFormat(language).format(list) })}</Small>
      )}
      <TakeSeat invited={invited} scenario={scenario} assist={assist} veil={veil} />
    </>
  );
}

/** What the conference is about, how long it is, how it decides, and how one hands in. */
function About({ scenario, names, told }: { scenario: Scenario; names: Names; told: string }) {
  const t = useWords();
  const language = useLanguage();
  const summary = names.text(scenario.summary);
  return (
    <details>
      <summary>{t('invite.about')}</summary>
      {summary !== told &&
        summary.split(/\n\s*\n/).map((text) => <p key={text} {...markText(text, summary)} />)}
      {listConferenceRules(scenario, names, language).map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
      <p>{t('invite.handIn')}</p>
    </details>
  );
}
