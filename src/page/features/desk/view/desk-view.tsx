/** The instructor's desk: parts on the left, the part that is open, findings on the right. */
import { useEffect } from 'react';
import { useWords, useLanguage } from '../../../speech/words.ts';
import { useDesk, useDeskActions } from './use-desk.ts';
import { readName } from '../../../../scenario/edit/plain.ts';
import { makeLazyPart } from '../../../ui/lazy-part.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { Button, Small } from '../../../ui/layout/primitives.tsx';
import './desk-bar.module.css';
import './codemirror.module.css';
import deskStyles from './desk.module.css';
import './fields/desk-sheet.module.css';
import './fields/desk-fields.module.css';
import { FormProvider } from './fields/controls.ts';
import { Control, DeskField } from './fields/field.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { DeskNav } from './nav/desk-nav.tsx';
import { DeskFaultNotice } from './desk-fault.tsx';
import { DeskStart } from './desk-start.tsx';
import { DoctorPane } from './doctor/doctor-pane.tsx';
import { Fields, OpenList } from './parts/section-views.tsx';
import { ABOUT, DRAW, LISTS, PROCEDURE, SEATS, TEACHING } from './fields/specs.ts';
import { StartsView } from './parts/starts-view.tsx';
import { useDroppedFiles } from './use-dropped.ts';
import { useTarget } from './use-target.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const MEANWHILE = { meanwhile: <Coming /> };
const SourceView = makeLazyPart(
  async () => (await import('./source/desk-source.tsx')).SourceView,
  MEANWHILE,
);
const VersionsView = makeLazyPart(
  async () => (await import('./parts/desk-versions.tsx')).VersionsView,
  MEANWHILE,
);
const BalanceView = makeLazyPart(
  async () => (await import('./parts/desk-balance-view.tsx')).BalanceView,
  MEANWHILE,
);
const LanguagesView = makeLazyPart(
  async () => (await import('./parts/desk-languages.tsx')).LanguagesView,
  MEANWHILE,
);
const PositionsView = makeLazyPart(
  async () => (await import('./grid/desk-positions.tsx')).PositionsView,
  MEANWHILE,
);

function Coming() {
  return <Small>{useWords()('desk.coming')}</Small>;
}

const FORM = { Field: DeskField, Control };

export function DeskView() {
  const t = useWords();
  const draft = useDesk((state) => state.draft);
  const language = useLanguage();
  const title = useDesk((state) => readName(state.value, language));
  return (
    <>
      <PageBar note={draft === null || title === '' ? t('desk.note') : title}>
        {draft !== null && <DeskKeys />}
      </PageBar>
      {draft === null ? (
        <DeskStart />
      ) : (
        <FormProvider value={FORM}>
          <OpenDesk key={draft} />
        </FormProvider>
      )}
    </>
  );
}

function OpenDesk() {
  const t = useWords();
  const section = useDesk((state) => state.section);
  const readOnly = useDesk((state) => state.readOnly);
  // Versions are the way out of a source that cannot be read.
  const unread = useDesk(
    ({ unread: text, section: open }) => text !== null && open !== 'source' && open !== 'versions',
  );
  const fault = useDesk((state) => state.fault);
  const show = useDesk((state) => state.show);
  const main = useTarget();
  useUndoKeys();
  useDroppedFiles();
  useTitle();
  return (
    <div className={deskStyles['desk-page']}>
      <DeskNav />
      <main
        className={deskStyles['desk-main']}
        data-part="desk-main"
        ref={main}
        data-section={section}
      >
        {readOnly && <ReadOnly />}
        {fault && <DeskFaultNotice />}
        {unread && (
          <p className={deskStyles['desk-fault']} role="status">
            {t('desk.unread')}{' '}
            <Button kind="link" onClick={() => show('source')}>
              {t('desk.unread.go')}
            </Button>
          </p>
        )}
        <div
          className={deskStyles['desk-section']}
          data-part="desk-section"
          inert={unread || readOnly}
        >
          <Section />
        </div>
      </main>
      <DoctorPane />
    </div>
  );
}

/** Another tab has the draft. */
function ReadOnly() {
  const t = useWords();
  const { takeOver } = useDeskActions();
  return (
    <p className={deskStyles['desk-fault']} role="status">
      {t('desk.readOnly')}{' '}
      <Button kind="small" onClick={() => void takeOver()}>
        {t('desk.takeOver')}
      </Button>
    </p>
  );
}

function Section() {
  const section = useDesk((state) => state.section);
  switch (section) {
    case 'about':
      return <Fields part={null} fields={ABOUT} />;
    case 'articles':
      return <OpenList parts={[LISTS.articles]} />;
    case 'delegations':
      return <OpenList parts={[LISTS.delegations]} />;
    case 'seats':
      return <Fields part={null} fields={SEATS} />;
    case 'groups':
      return <OpenList parts={[LISTS.groups]} />;
    case 'others':
      return <OpenList parts={[LISTS.observers, LISTS.stakeholders]} />;
    case 'events':
      return <OpenList parts={[LISTS.events]} />;
    case 'instruments':
      return <OpenList parts={[LISTS.instruments]} />;
    case 'votes':
      return <OpenList parts={[LISTS.rollCalls]} />;
    case 'sources':
      return <OpenList parts={[LISTS.sources]} />;
    case 'procedure':
      return <Fields part="procedure" fields={PROCEDURE} beside={DRAW} />;
    case 'teaching':
      return <Fields part="teaching" fields={TEACHING} />;
    case 'positions':
      return <PositionsView />;
    case 'starts':
      return <StartsView />;
    case 'languages':
      return <LanguagesView />;
    case 'source':
      return <SourceView />;
    case 'versions':
      return <VersionsView />;
    case 'balance':
      return <BalanceView />;
  }
}

/** The name of the scenario in the title of the window, while it is on the desk. */
function useTitle(): void {
  const language = useLanguage();
  const title = useDesk((state) => readName(state.value, language));
  useEffect(() => {
    const before = document.title;
    document.title = title === '' ? before : title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
