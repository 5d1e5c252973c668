declare module 'virtual:scenarios' {
  type ScenarioListing = import('./scenario-entry.ts').ScenarioListing;

  /** The conferences that ship, by file name. */
  export const scenarios: readonly (ScenarioListing & {
    /** Fetches the scenario as JSON text; rejects where the file cannot be had. */
    readonly load: () => Promise<string>;
  })[];
}
