// A learning platform of a few lines, to be asked what it was told: for tests of how packages speak. What a platform is like in
// truth, tests/browsers/scorm.spec.ts asks scorm-again.
import type { Api, Dialect } from '../../components/exercise/package/dialect.ts';

export class ToyPlatform {
  readonly values = new Map<string, string>();
  /** What was written down, at each time. */
  readonly commits: ReadonlyMap<string, string>[] = [];
  /** Whether it saves. */
  works = true;
  over = false;
  readonly api: Api;

  constructor({ calls }: Dialect, values: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(values)) this.values.set(name, value);
    this.api = {
      [calls.initialize]: () => 'true',
      [calls.get]: (name: string) => this.values.get(name) ?? '',
      [calls.set]: (name: string, value: string) => {
        this.values.set(name, value);
        return 'true';
      },
      [calls.commit]: () => {
        if (this.works) this.commits.push(new Map(this.values));
        return String(this.works);
      },
      [calls.finish]: () => {
        this.over = true;
        return 'true';
      },
      [calls.lastError]: () => '101',
    };
  }

  /** What is left of it when the power fails. */
  get saved(): ReadonlyMap<string, string> {
    return this.commits.at(-1) ?? new Map();
  }
}
