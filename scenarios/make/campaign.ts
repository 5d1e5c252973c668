/** Writes the chapters of the campaign: run with `npx tsx scenarios/make/campaign.ts`. */
import { pathToFileURL } from 'node:url';
import { assemblyYaml } from './campaign-assembly.ts';
import { draftsYaml, sessionYaml } from './campaign-drafts.ts';
import { mandateYaml } from './campaign-mandate.ts';
import { rulesYaml } from './campaign-rules.ts';
import { writeScenario } from './emit.ts';

/** The text of each chapter, by its name without ending. */
export const campaignFiles = (): Map<string, string> =>
  new Map([
    ['campaign-2019-mandate', mandateYaml()],
    ['campaign-2021-rules', rulesYaml()],
    ['campaign-2022-drafts', draftsYaml()],
    ['campaign-2024-session', sessionYaml()],
    ['campaign-2024-assembly', assemblyYaml()],
  ]);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, text] of campaignFiles()) writeScenario(`${name}.yaml`, text);
