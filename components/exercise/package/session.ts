/** One sitting with a learning platform: asked and told by the names of its standard, every refusal noticed. */
import type { Api, Dialect } from './dialect.ts';

/** What the platform did not take, for telling and for tests. */
export interface Refusal {
  readonly call: string;
  readonly error: string;
}

export class Session {
  readonly dialect: Dialect;
  readonly refusals: Refusal[] = [];
  private readonly api: Api;
  private readonly sent = new Map<string, string>();
  private state: 'new' | 'open' | 'over' = 'new';

  constructor(api: Api, dialect: Dialect) {
    this.api = api;
    this.dialect = dialect;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** @returns whether the platform took it up */
  begin(): boolean {
    if (this.state === 'new' && this.call('initialize', '')) this.state = 'open';
    return this.isOpen;
  }

  /** Empty where the platform has nothing under that name. */
  get(element: keyof Dialect['elements']): string {
    if (!this.isOpen) return '';
    const answer = this.raw('get', this.dialect.elements[element]);
    return answer === undefined ? '' : answer;
  }

  /** Tells the platform what has changed since it was last told. @returns whether it took all of it */
  set(values: readonly (readonly [element: string, value: string])[]): boolean {
    if (!this.isOpen) return false;
    let all = true;
    for (const [element, value] of values) {
      if (this.sent.get(element) === value) continue;
      if (this.call('set', element, value)) this.sent.set(element, value);
      else all = false;
    }
    return all;
  }

  /** @returns whether the platform has written it down */
  commit(): boolean {
    return this.isOpen && this.call('commit', '');
  }

  finish(): void {
    if (this.isOpen) this.call('finish', '');
    this.state = 'over';
  }

  private call(what: keyof Dialect['calls'], ...said: readonly string[]): boolean {
    const answer = this.raw(what, ...said);
    if (answer === 'true') return true;
    const error = this.raw('lastError') ?? '';
    this.refusals.push({ call: [this.dialect.calls[what], ...said].join(' ').slice(0, 200), error });
    return false;
  }

  /** Platforms answer with texts, some with truth values; some throw where they have lost their own session. */
  private raw(what: keyof Dialect['calls'], ...said: readonly string[]): string | undefined {
    const { api } = this;
    try {
      const run = api[this.dialect.calls[what]];
      // As a method: platforms count on being called as themselves.
      return typeof run === 'function' ? String(Reflect.apply(run, api, said)) : undefined;
    } catch {
      return undefined;
    }
  }
}
