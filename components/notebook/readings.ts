/** What reading the texts of cells came to, each read once. */
import type { Analysis } from './runtime/protocol.ts';

export class Readings {
  readonly #found = new Map<string, Analysis>();

  of(source: string): Analysis | undefined {
    return this.#found.get(source);
  }

  /** Reads those that have not been read, all together. Where the reader itself went down they stay unread. */
  async read(
    sources: readonly string[],
    analyse: (sources: readonly string[]) => Promise<readonly Analysis[]>,
  ): Promise<void> {
    const unread = [...new Set(sources)].filter((source) => !this.#found.has(source));
    if (unread.length === 0) return;
    const found = await analyse(unread).catch((): readonly Analysis[] => []);
    found.forEach((analysis, i) => {
      if (analysis.ok || analysis.error.code !== 'died') this.#found.set(unread[i]!, analysis);
    });
  }
}
