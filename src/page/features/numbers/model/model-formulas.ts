/** Models of the field as the page prints them, with the choices made where their sources leave one. */
export const MODEL_FORMULAS = [
  'compromise',
  'median',
  'procedural',
  'nash',
  'exchange',
  'challenge',
  'condorcet',
  'agenda',
  'inForce',
  'power',
] as const;
export type ModelFormulaName = (typeof MODEL_FORMULAS)[number];

/** `lines`: the same in every language; x position, s salience, c capability. `files`: from the top of the project. */
export const MODEL_FORMULA: Readonly<
  Record<ModelFormulaName, { lines: readonly string[]; files: readonly string[] }>
> = {
  compromise: {
    lines: ['O = Σ c · s · x / Σ c · s'],
    files: ['src/analysis/models/compromise.ts'],
  },
  median: {
    lines: ['Σ c below M ≤ ½ Σ c and Σ c above M ≤ ½ Σ c'],
    files: ['src/analysis/models/median.ts'],
  },
  procedural: {
    lines: [
      'x = setter’s position, moved into the win-set of the rule against the reference q',
      'win-set = { x: enough i with |x − xᵢ| ≤ |q − xᵢ| }',
    ],
    files: ['src/analysis/models/procedural.ts', 'src/analysis/models/win-set.ts'],
  },
  nash: {
    lines: ['max Π (1 − |x − xᵢ| / 100 − dᵢ) ^ (c · s)'],
    files: ['src/analysis/models/nash.ts'],
  },
  exchange: {
    lines: [
      'gain = s_ip · ΔO_p − s_iq · ΔO_q = s_jq · ΔO_q − s_jp · ΔO_p',
      'ΔO_q = ΔO_p · (s_ip + s_jp) / (s_iq + s_jq)',
      'next round: x′ = (0.9 − 0.4 (1 − s)) · x + (0.1 + 0.4 (1 − s)) · y',
    ],
    files: ['src/analysis/models/exchange.ts', 'src/analysis/models/terms.ts'],
  },
  challenge: {
    lines: [
      'v = c · s · ((|x − y| / R)^r − (|x − z| / R)^r)',
      'EU = s_j (P · success + (1 − P) · failure) + (1 − s_j) · success − status quo',
      'r = (1 − risk / 3) / (1 + risk / 3)',
    ],
    files: ['src/analysis/models/challenge.ts'],
  },
  condorcet: {
    lines: ['P(i > j) = c_ij / (c_ij + c_ji)', 'p_i ~ Π P(i > j)'],
    files: ['src/analysis/models/condorcet.ts'],
  },
  agenda: {
    lines: [
      'sincere: s₁ = a₁; sₖ = aₖ if it carries against sₖ₋₁, else sₖ₋₁',
      'sophisticated: each vote is between what would come of aₖ and of what stands',
    ],
    files: ['src/analysis/models/agenda.ts'],
  },
  inForce: {
    lines: ['P(i ratifies x) = Φ((|xᵢ − q| − |x − xᵢ|) / σ)', 'P(in force) = P(n or more ratify)'],
    files: ['src/analysis/models/in-force.ts', 'src/analysis/models/theory.ts'],
  },
  power: {
    lines: [
      'Banzhaf: coalitions a member turns / 2^(n − 1); its share of the sum',
      'Shapley and Shubik: Σ (k − 1)! (n − k)! / n! over coalitions it turns',
    ],
    files: [
      'src/analysis/models/power/power.ts',
      'src/analysis/models/power/line.ts',
      'src/analysis/models/power/estimate.ts',
    ],
  },
};
