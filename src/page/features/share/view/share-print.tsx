/** What an instructor prints for a conference: the plan of the lesson, briefs, seat cards, debrief and rubric. */
import { useEffect, useState } from 'react';
import { useWords, markText, useLanguage } from '../../../speech/words.ts';
import { type Names, getNames } from '../../../speech/names/name.ts';
import { useApp } from '../../../session/store/store.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { listAllSeats } from '../../../session/door-conference.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { Brief } from './print-brief.tsx';
import { Guide } from './print-guide.tsx';
import { DraftText } from './print-text.tsx';
import { type PrintLinks, usePrintLinks } from './use-print-links.ts';
import sharePrint from './share-print.module.css';
import { Button, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';

/** Delegations of a class of which everybody is printed; of a larger conference the featured ones are. */
const CLASS = 30;

export function PrintPage() {
  const t = useWords();
  const { scenario, text, missing } = usePrinted();
  const id = useApp((state) => state.route.id ?? '');
  return (
    <>
      <PageBar note={t('print.note')} />
      {scenario ? (
        <Kit key={scenario.rulesHash} id={id} scenario={scenario} text={text} />
      ) : (
        <main className={sharePrint['print-kit']}>
          <h1>{t('print.title')}</h1>
          <p role="status">{missing ? t('print.missing') : t('invite.waiting')}</p>
        </main>
      )}
    </>
  );
}

type Printed = {
  scenario: Scenario | null;
  /** Of the file, where it does not ship. */
  text?: string;
  missing: boolean;
};

/** The conference of that name, or the file that is open. */
function usePrinted(): Printed {
  const id = useApp((state) => state.route.id ?? '');
  const ships = useApp((state) => state.shelf.some((one) => one.id === id));
  const opened = useApp((state) => state.opened);
  const browsed = useApp((state) => state.browsed);
  const browse = useApp((state) => state.browse);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (ships) void browse(id);
  }, [ships, id, browse]);
  const draft = useApp((state) => state.openKeptDraft);
  const own = opened?.kind === 'scenario' && (id === 'file' || opened.draft === id);
  useEffect(() => {
    if (!ships && !own) void draft(id).then((kept) => setMissing(!kept));
  }, [ships, own, id, draft]);
  if (ships) return { scenario: browsed?.id === id ? browsed.scenario : null, missing: false };
  if (!own) return { scenario: null, missing };
  return { scenario: opened.scenario, text: opened.text, missing };
}

const PARTS = ['guide', 'text', 'briefs', 'cards'] as const;
type Part = (typeof PARTS)[number];

function Kit({ id, scenario, text }: { id: string; scenario: Scenario; text: string | undefined }) {
  const t = useWords();
  const language = useLanguage();
  const [parts, setParts] = useState<readonly Part[]>(PARTS);
  const [veil, setVeil] = useState(false);
  const names = getNames(scenario, language, veil);
  const [whose, setWhose] = useState<Whose>(() => chooseFirstWhose(scenario));
  const seats = listSeatsOf(scenario, whose);
  const links = usePrintLinks(id, scenario, text);
  const [codes, setCodes] = useState(true);
  return (
    <main className={sharePrint['print-kit']}>
      <Row
        wrap
        items="center"
        gap={6}
        lineGap={4}
        padX={7}
        padY={5}
        className={`${sharePrint['print-keys']} no-print paper`}
      >
        <Text as="h1" size={8} face="serif" weight={400} leading="tight" grow="line">
          {t('print.title')}
        </Text>
        <PartsChoice parts={parts} set={setParts} />
        <label>
          {t('print.seats')}{' '}
          <select
            value={whose}
            onChange={({ target }) =>
              setWhose(WHOSE.find((one) => one === target.value) ?? 'playable')
            }
          >
            {WHOSE.map((one) => (
              <option key={one} value={one}>
                {t(`print.seats.${one}`, { n: listSeatsOf(scenario, one).length })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={veil}
            onChange={(event) => setVeil(event.target.checked)}
          />
          {t('share.veil')}
        </label>
        <CodesChoice links={links} codes={codes} set={setCodes} />
        <Button kind="primary" grow="end" onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      </Row>
      {parts.includes('guide') && <Guide scenario={scenario} names={names} seats={seats} />}
      {parts.includes('text') && <DraftText scenario={scenario} names={names} />}
      {parts.includes('briefs') &&
        seats.map((seat) => (
          <Brief
            key={seat}
            scenario={scenario}
            names={names}
            seat={seat}
            link={codes ? (links?.of(seat) ?? null) : null}
            file={links?.file ?? null}
            seed={links?.seed ?? null}
          />
        ))}
      {parts.includes('cards') && <Cards names={names} seats={seats} />}
    </main>
  );
}

function PartsChoice({ parts, set }: { parts: readonly Part[]; set: (parts: Part[]) => void }) {
  const t = useWords();
  return PARTS.map((part) => (
    <label key={part}>
      <input
        type="checkbox"
        checked={parts.includes(part)}
        onChange={(event) => {
          const { checked } = event.target;
          set(PARTS.filter((one) => (one === part ? checked : parts.includes(one))));
        }}
      />
      {t(`print.part.${part}`)}
    </label>
  ));
}

type CodesProps = { links: PrintLinks | null; codes: boolean; set: (codes: boolean) => void };

function CodesChoice({ links, codes, set }: CodesProps) {
  const t = useWords();
  const there = links?.long === false;
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={codes && there}
          disabled={!there}
          onChange={(event) => set(event.target.checked)}
        />
        {t('print.codes')}
      </label>
      {links?.long && <p className={sharePrint['kit-small']}>{t('print.codesLong')}</p>}
    </>
  );
}

const WHOSE = ['featured', 'playable', 'all'] as const;
type Whose = (typeof WHOSE)[number];

function chooseFirstWhose({ featured, delegations }: Scenario): Whose {
  return featured.length > 0 && delegations.length > CLASS ? 'featured' : 'playable';
}

function listSeatsOf(scenario: Scenario, whose: Whose): string[] {
  const { featured, delegations } = scenario;
  if (whose === 'all') return listAllSeats(scenario).map(({ seat }) => seat);
  if (whose === 'featured') return featured.map(({ seat }) => seat);
  const playable = delegations.filter((one) => one.playable);
  return (playable.length > 0 ? playable : delegations).map(({ id }) => id);
}

function Cards({ names, seats }: { names: Names; seats: readonly string[] }) {
  const t = useWords();
  return (
    <Stack
      as="section"
      gap={6}
      className={sharePrint['kit-sheet']}
      data-part="kit-sheet"
      aria-label={t('print.part.cards')}
    >
      {seats.map((seat) => (
        <Card key={seat} names={names} seat={seat} />
      ))}
    </Stack>
  );
}

/** To be folded along the middle: the name is read from both sides. */
function Card({ names, seat }: { names: Names; seat: string }) {
  const face = (
    <Row items="center" justify="center" gap={7} padX={6} className={sharePrint['card-face']}>
      <Flag code={names.flag(seat)} height={54} />
      <strong {...markText(names.seat(seat))} />
    </Row>
  );
  return (
    <div className={sharePrint['seat-card']}>
      <div className={sharePrint['card-back']} aria-hidden="true">
        {face}
      </div>
      {face}
    </div>
  );
}
