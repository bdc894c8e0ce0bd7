/** A cell of a notebook: code that runs, or words with formulas. */
export interface Cell {
  /** Small letters, digits and hyphens; unique in its notebook. */
  readonly id: string;
  readonly kind: 'code' | 'words';
  readonly source: string;
}

/** What the code of a cell says of itself, found by reading it, without running it. */
export interface Bindings {
  /** Names it defines at its top level, in order: variables, functions, classes, enums. */
  readonly defines: readonly string[];
  /** Names it imports. Cells below see these too, and importing one again is no second definition. */
  readonly imports: readonly string[];
  /** Names it reads and does not itself define or import. Names of the language, such as `Math`, are among them. */
  readonly reads: readonly string[];
  /** Those of `reads` that it assigns to, which no cell may: what another cell defines is its own. */
  readonly assigns: readonly string[];
}
export const noBindings: Bindings = { defines: [], imports: [], reads: [], assigns: [] };

/** Seconds a cell may run before it is stopped. */
export const defaultLimit = 10;
export const longestLimit = 60;

/** A first line such as `// limit: 30 s` asks for more time. */
const limitLine = /^\s*\/\/\s*limit:\s*(\d+)\s*s\b/;

/** Seconds this cell may run: what its first line asks for, at most a minute; ten without it. */
export function limitOf(source: string): number {
  const asked = Number(limitLine.exec(source.slice(0, 200))?.[1] ?? defaultLimit);
  return Math.min(longestLimit, Math.max(1, asked));
}
