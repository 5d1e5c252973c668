/** `class FILE…`: serves a live class until it is stopped, or purged. */
import type { ClassOptions } from '../../server/class/serve-class.ts';
import { LIMITS } from '../../scenario/limits.ts';
import {
  type CliAnswer,
  makeAnswer,
  reportFault,
  reportMisuse,
  refuseWith,
  succeed,
  type Tried,
} from '../answer.ts';
import { buildPage } from '../build-page.ts';
import { type ClassStore, explainFault, openStore, readStore } from '../class-journal.ts';
import { readText } from '../files.ts';
import { runInterruptibly } from '../interrupt.ts';
import { loadScenario } from '../read-scenario.ts';
import { parseWholeNumber } from '../whole-number.ts';

export type ClassVerbOptions = {
  port?: string;
  data?: string;
  database?: string;
  address?: string;
  proxies?: string;
  json?: boolean;
};

const PORT = '4180';
const LAST_PORT = 65_535;
const MOST_PROXIES = 9;

type Given = Pick<ClassOptions, 'port' | 'scenarios' | 'address' | 'proxies'> & {
  store: ClassStore;
};

/** @param tell one line or more for standard output, once the class can be reached */
export async function classVerb(
  files: readonly string[],
  options: ClassVerbOptions,
  tell: (text: string) => void,
): Promise<CliAnswer> {
  const given = readGiven(files, options);
  if (!given.ok) return refuseWith(given);
  const page = await buildPage();
  if (!page.ok) return refuseWith(page);
  return runInterruptibly((stop) => serve(given.value, page.value, options, tell, stop));
}

function readGiven(files: readonly string[], options: ClassVerbOptions): Tried<Given> {
  const { port, address } = options;
  const store = readStore(options);
  if (!store.ok) return store;
  const parsed = parseWholeNumber('--port', port ?? PORT, 1, LAST_PORT);
  if (!parsed.ok) return parsed;
  const outside = readAddress(address);
  if (!outside.ok) return outside;
  const proxies = parseWholeNumber('--proxies', options.proxies ?? '0', 0, MOST_PROXIES);
  if (!proxies.ok) return proxies;
  const scenarios: ClassOptions['scenarios'][number][] = [];
  for (const file of files) {
    const scenario = loadScenario(file);
    if (!scenario.ok) return scenario;
    const text = readText(file, LIMITS.bytes);
    if (!text.ok) return text;
    if (scenarios.some((one) => one.scenario.id === scenario.value.id))
      return reportFault(
        file,
        'class/twice',
        `The scenario "${scenario.value.id}" is given twice.`,
      );
    scenarios.push({ scenario: scenario.value, text: text.value });
  }
  const numbers = { port: parsed.value, proxies: proxies.value };
  return succeed({ ...numbers, scenarios, store: store.value, ...outside.value });
}

function readAddress(written: string | undefined): Tried<Pick<Given, 'address'>> {
  if (written === undefined) return succeed({});
  const url = URL.canParse(written) ? new URL(written) : null;
  // The page asks for the class at the top of its host.
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    return reportMisuse(
      'address',
      '--address takes the address people open, without a path, such as https://class.example.edu.',
    );
  return succeed({ address: `${url.origin}/` });
}

async function serve(
  { scenarios, store, ...where }: Given,
  page: string,
  { json }: ClassVerbOptions,
  tell: (text: string) => void,
  stop: AbortSignal,
): Promise<CliAnswer> {
  const { serveClass } = await import('../../server/class/serve-class.ts');
  const opened = await openStore(store);
  if (!opened.ok) return refuseWith(opened);
  const serving = await serveClass({ journal: opened.value, scenarios, page, ...where });
  if (!serving.ok) {
    await opened.value.close();
    return refuseWith(
      reportFault(store.called, serving.fault.code, explainFault(serving.fault, store)),
    );
  }
  const { served } = serving;
  const { address, join, instructor } = served;
  tell(
    json
      ? JSON.stringify({ ready: true, address, join, instructor })
      : (await import('../class-words.ts')).describeClass(served),
  );
  await Promise.race([served.ended, waitFor(stop)]);
  await served.close();
  return makeAnswer('');
}

function waitFor(stop: AbortSignal): Promise<void> {
  return new Promise((resolve_) => {
    if (stop.aborted) resolve_();
    stop.addEventListener('abort', () => resolve_(), { once: true });
  });
}
