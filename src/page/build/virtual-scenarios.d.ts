declare module 'virtual:scenarios' {
  type ScenarioListing = import('./scenario-entry.ts').ScenarioListing;

  /** The conferences on the front door, in the order in which they are offered. */
  export const scenarios: readonly ScenarioListing[];
  /** By the id of every conference that ships: fetches it as JSON text; rejects where the file cannot be had. */
  export const loaders: ReadonlyMap<string, () => Promise<string>>;
}

declare module 'virtual:library' {
  type ScenarioListing = import('./scenario-entry.ts').ScenarioListing;

  /** The conferences that ship and are not on the front door. */
  export const scenarios: readonly ScenarioListing[];
  /** Of every conference that ships, by its id. */
  export const procedures: ReadonlyMap<string, import('./scenario-entry.ts').ListedProcedure>;
}
