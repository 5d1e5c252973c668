export const CODES = {} as const;
export type Code = string;
