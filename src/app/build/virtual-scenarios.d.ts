declare module 'virtual:scenarios' {
  import type { ScenarioListing } from './scenario-entry.ts';

  /** The conferences that ship, by file name. */
  export const scenarios: readonly (ScenarioListing & {
    /** Fetches the scenario as JSON text; rejects where the file cannot be had. */
    readonly load: () => Promise<string>;
  })[];
}
