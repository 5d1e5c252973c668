/** Handing out: one link per role, what the links set, and playing several at one screen. */
import type { ComponentType } from 'react';
import { useWords, useText, markText } from '../../../speech/words.ts';
import { ASSISTS, OPENED_FILE } from '../../../session/store/game.ts';
import { useApp } from '../../../session/store/store.ts';
import { FileDrop } from '../../../ui/files/file-drop.tsx';
import { FileReport } from '../../../ui/files/file-report.tsx';
import { OpenFile } from '../../../ui/files/open-file.tsx';
import { StartOptions } from '../../../ui/start-options.tsx';
import { PageBar } from '../../../ui/page/page-bar.tsx';
import { Choices } from './settings-fields.tsx';
import { ShareLinks } from './share-links.tsx';
import { HANDOUT_LOCKS } from './kept-choice.ts';
import { type Handout, useHandout } from './use-handout.ts';
import textPage from '../../../ui/page/text-page.module.css';
import linkChoices from '../../../ui/page/link-choices.module.css';
import shareStyles from './share.module.css';
import { Button, dress, Small, Stack } from '../../../ui/layout/primitives.tsx';

/** @param Several what is said of several at one screen */
export function SharePage({ Several }: { Several: ComponentType<{ handout: Handout }> }) {
  const t = useWords();
  const handout = useHandout();
  return (
    <>
      <PageBar note={t('share.note')} />
      <FileDrop />
      <Trouble />
      <main className={`${textPage['text-page']} paper ${shareStyles['share-page']}`}>
        <h1>{t('share.title')}</h1>
        <p>{t('share.lead')}</p>
        <Conference handout={handout} />
        <h2>{t('share.settings')}</h2>
        <Settings handout={handout} />
        <h2>{t('share.links')}</h2>
        <ShareLinks handout={handout} />
        <Several handout={handout} />
      </main>
    </>
  );
}

/** What is right needs no report here; the desk has what the doctor says of it. */
function Trouble() {
  const t = useWords();
  const opened = useApp((state) => state.opened);
  const proof = useApp((state) => state.proof);
  const misplaced = useApp((state) => state.misplaced);
  const refused = opened?.kind === 'refused';
  return (
    <div role="status">
      {(refused || proof || misplaced) && <FileReport />}
      {refused && opened.draft !== undefined && (
        <p>
          <Button as="a" href={`#/desk/${opened.draft}`}>
            {t('share.fix')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Conference({ handout }: { handout: Handout }) {
  const t = useWords();
  const text = useText();
  const { conferences, chosen } = handout;
  const drafts = useApp((state) => state.drafts);
  const copyToDesk = useApp((state) => state.copyToDesk);
  const file = useApp((state) => (state.opened?.kind === 'scenario' ? state.opened : null));
  const shipped = conferences.filter(({ own }) => !own);
  return (
    <Stack gap={4} top={6}>
      <Stack as="label" gap={2} items="start" weight={600}>
        {t('share.conference')}
        <select value={chosen} onChange={(event) => handout.chooseConference(event.target.value)}>
          <optgroup label={t('share.yours')}>
            {file && file.draft === undefined && (
              <option value={OPENED_FILE}>{t('share.ofFile', { file: file.file })}</option>
            )}
            {drafts.map(({ id, title }) => (
              <option key={id} value={id}>
                {t('share.draft', { title })}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('share.shipped')}>
            {shipped.map(({ id, title }) => (
              <option key={id} value={id}>
                <bdi {...markText(text(title))} />
              </option>
            ))}
          </optgroup>
        </select>
      </Stack>
      {drafts.some(({ id }) => id === chosen) && (
        <a href={`#/desk/${chosen}`}>{t('share.change')}</a>
      )}
      {shipped.some(({ id }) => id === chosen) && (
        <Button
          kind="link"
          onClick={() => void copyToDesk(chosen, (title) => t('share.copyCalled', { title }))}
        >
          {t('share.toDesk')}
        </Button>
      )}
      <details>
        <summary>{t('file.open')}</summary>
        <OpenFile />
      </details>
    </Stack>
  );
}

function Settings({ handout }: { handout: Handout }) {
  const t = useWords();
  const { choice, choose, scenario } = handout;
  const starts = [...(scenario?.starts.keys() ?? [])];
  return (
    <Stack gap={5} top={4}>
      <Choices
        assist={choice.assist}
        levels={ASSISTS}
        veil={choice.veil}
        locked={[]}
        setAssist={(assist) => choose({ assist })}
        setVeil={(veil) => choose({ veil })}
      />
      {choice.veil && <Small>{t('share.veil.told')}</Small>}
      <fieldset className={linkChoices['share-locks']}>
        <legend>{t('share.locks')}</legend>
        {HANDOUT_LOCKS.map((lock) => (
          <label key={lock}>
            <input
              type="checkbox"
              checked={choice.locks.includes(lock)}
              onChange={(event) => {
                const { checked } = event.target;
                const others = choice.locks.filter((one) => one !== lock);
                choose({ locks: checked ? [...others, lock] : others });
              }}
            />
            {t(`share.lock.${lock}`)}
          </label>
        ))}
      </fieldset>
      <Stack as="label" gap={2} items="start" weight={600}>
        {t('share.seed')}
        <input
          className={dress({ face: 'mono' })}
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          value={choice.seed}
          placeholder={t('share.seedDrawn')}
          onChange={(event) => choose({ seed: event.target.value })}
        />
      </Stack>
      {starts.length > 0 && (
        <Stack as="label" gap={2} items="start" weight={600}>
          {t('share.start')}
          <select value={choice.start} onChange={(event) => choose({ start: event.target.value })}>
            <StartOptions names={starts} />
          </select>
        </Stack>
      )}
    </Stack>
  );
}
