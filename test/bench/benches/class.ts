/**
 * A class in the built page: records dropped on the page of comparison, proved in its workers. By the clock, and by
 * what the threads of the browser have worked, which other work on the machine changes less. `npm run build` first.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openConference } from '../../../src/conference/conference.ts';
import { makeRecord } from '../../../src/conference/record/record.ts';
import { listenFrom } from '../../../src/server/static/listen.ts';
import { servePage } from '../../../src/server/static/serve-page.ts';
import { launchChromium } from '../../e2e/browsers.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { atMost, claim, decimals, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';
import { ascending, at, MICROSECONDS } from '../timing.ts';

const RECORDS = 30;
/** Milliseconds for so many. */
const ALL_MS = 2000;
/** Milliseconds of one task of the page, while which it answers nobody. */
const TASK_MS = 200;

const ms = decimals(0);

export async function classInThePage(lab: Lab): Promise<Report> {
  const records = lab.runsOr(RECORDS);
  const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
  if (!existsSync(join(dist, 'index.html'))) return unbuilt();
  const folder = mkdtempSync(join(tmpdir(), 'class-'));
  const files = written(records, lab.seed, folder);
  const server = await listenFrom(4320, servePage({ folder: dist }));
  const browser = await launchChromium();
  try {
    const proved = await prove(browser, `${server.address}#/compare`, files);
    return reportOf(records, proved);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** @returns names of the files */
function written(records: number, seed: number, folder: string): string[] {
  const scenario = scenarioNamed(FLAGSHIP);
  const seat = scenario.delegations[scenario.floor[0] ?? 0]?.id ?? '';
  return Array.from({ length: records }, (_, run) => {
    const played = openConference(scenario, { seed, run, plan: [{ seat, by: 'packager' }] });
    const name = join(folder, `${run}.json`);
    writeFileSync(name, JSON.stringify(makeRecord(played)));
    return name;
  });
}

type Proved = {
  /** From the files to the last one proved. */
  clock: number;
  /** What each worker worked. */
  workers: readonly number[];
  /** Tasks of the page's own thread, the shortest first. */
  tasks: readonly number[];
};

async function prove(browser: Browser, address: string, files: string[]): Promise<Proved> {
  const page = await browser.newPage();
  await page.goto(address);
  const choose = page.locator('input[type="file"]').first();
  await choose.waitFor({ state: 'attached' });
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const clock = await taken(page, files.length, () => choose.setInputFiles(files));
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  return { clock, ...workIn(trace.traceEvents) };
}

async function taken(page: Page, files: number, begin: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener('change', () => performance.mark('chosen'), { capture: true });
  });
  await begin();
  await page.waitForFunction(
    (all) =>
      document.querySelector('#runs-title')?.textContent?.startsWith(`${all} of ${all}`) &&
      !document.querySelector('.compare-work'),
    files,
    { timeout: 0 },
  );
  return page.evaluate(() => performance.measure('proved', 'chosen').duration);
}

/** `tdur`: microseconds that the thread has worked. */
type Traced = {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
};

function workIn(events: readonly Traced[]): Pick<Proved, 'workers' | 'tasks'> {
  const threadOf = ({ pid, tid }: Traced) => `${pid} ${tid}`;
  const names = new Map<string, string>();
  for (const event of events)
    if (event.name === 'thread_name') names.set(threadOf(event), event.args.name ?? '');
  const workers = new Map<string, number>();
  const tasks: number[] = [];
  for (const event of events) {
    if (event.name !== 'ThreadControllerImpl::RunTask') continue;
    const thread = threadOf(event);
    const name = names.get(thread) ?? '';
    const worked = (event.tdur ?? 0) / MICROSECONDS;
    if (name === 'CrRendererMain') tasks.push(worked);
    if (name.startsWith('DedicatedWorker'))
      workers.set(thread, (workers.get(thread) ?? 0) + worked);
  }
  return { workers: [...workers.values()], tasks: ascending(tasks) };
}

const TITLE = 'A class in the page';

function unbuilt(): Report {
  const bars = [claim('the page is built', 'no: npm run build', false)];
  return { title: TITLE, about: 'Not measured.', tables: [], bars };
}

function reportOf(records: number, { clock, workers, tasks }: Proved): Report {
  const worked = workers.reduce((sum, one) => sum + one, 0);
  const longest = at(1)(tasks);
  const whole = tasks.reduce((sum, one) => sum + one, 0);
  return {
    title: TITLE,
    about: `${records} records of ${FLAGSHIP}, a packager in the first seat, dropped on the built page in Chromium.`,
    tables: [
      {
        title: 'Milliseconds',
        head: ['', 'all', 'a record'],
        rows: [
          ['by the clock', ms(clock), ms(clock / records)],
          [`worked by ${workers.length} workers`, ms(worked), ms(worked / records)],
          ['worked by the page', ms(whole), ms(whole / records)],
          ['its longest task', ms(longest), ''],
        ],
      },
    ],
    bars: [
      atMost(`${ALL_MS} ms for ${RECORDS} records`, (clock * RECORDS) / records, ALL_MS, ms),
      atMost(`${TASK_MS} ms for a task of the page`, longest, TASK_MS, ms),
      claim('workers', String(workers.length), workers.length > 1),
    ],
  };
}
