/**
 * Work kept by a learning platform, and its score reported there. Whatever is answered is written down at once or within moments:
 * that a page is told before it ends cannot be relied on.
 */
import { Sheet } from '@components/exercise/do/sheet.ts';
import type { Work, WorkKeeper } from '@components/exercise/do/work.ts';
import { Unreadable } from '@components/exchange/foreign-json.ts';
import { plainNumber, type Assignment } from '@engine/exercise/assignment.ts';
import { keptText, keptWork } from './kept-work.ts';
import type { Session } from './session.ts';

/** What is to be said about the platform; picks the reader's words. */
export type Notice =
  'unreadable' | 'newer' | 'otherAssignment' | 'tooLong' | 'notKept' | 'keptAgain' | 'review';

/** After the last change, and after the first that waits: a pause in typing is caught, long typing as well. In ms. */
const [pause, longestWait] = [400, 1500];
/** Before a platform that did not save is asked again, growing to the second. */
const [firstRetry, lastRetry] = [2000, 60_000];

/** What a hand-in takes. */
const longestName = 400;

export class ScormKeeper implements WorkKeeper {
  readonly student: Work['student'];
  private readonly session: Session;
  private readonly assignment: Assignment;
  private readonly tell: (notice: Notice) => void;
  private readonly began = performance.now();
  private readonly sheet: Sheet;
  private readonly readOnly: boolean;
  /** The score the platform had when this sitting began; NaN where it had none. */
  private readonly told: number;
  /** It holds what this package cannot read and must not write over. */
  private foreign = false;
  private latest: Work | undefined;
  /** What is waiting to be written, and since when. */
  private waiting: { readonly since: number; timer: ReturnType<typeof setTimeout> } | undefined;
  private retry: { after: number; timer: ReturnType<typeof setTimeout> } | undefined;
  private said: Notice | undefined;

  /** @param session begun already */
  constructor(session: Session, assignment: Assignment, tell: (notice: Notice) => void) {
    this.session = session;
    this.assignment = assignment;
    this.tell = tell;
    const name = session.get('studentName').trim().slice(0, longestName);
    // As a hand-in has it, so that its receipt is the same after the platform has given it back.
    this.student = { number: plainNumber(session.get('studentId') || name), name };
    this.sheet = new Sheet(assignment, this.student.number);
    this.readOnly = session.get('mode') === 'review';
    const told = session.get('raw');
    this.told = told === '' ? NaN : Number(told);
  }

  async open(): Promise<Work | undefined> {
    const text = this.session.get('kept');
    if (text !== '') {
      try {
        this.latest = keptWork(text, this.sheet, this.student);
      } catch (error) {
        const code = error instanceof Unreadable ? error.code : 'damaged';
        this.foreign = code === 'newer' || code === 'not-ours';
        this.say(code === 'newer' ? 'newer' : code === 'not-ours' ? 'otherAssignment' : 'unreadable');
      }
    }
    if (this.readOnly) this.say('review');
    // Told from the beginning that it is unfinished: a platform that hears nothing may take having been opened for done.
    this.report();
    return this.latest;
  }

  keep(work: Work): void {
    const before = this.latest;
    this.latest = work;
    const submitted =
      work.nonce !== before?.nonce || work.handedIn !== before.handedIn || triesIn(work) !== triesIn(before);
    if (submitted) {
      this.report();
      return;
    }
    const now = performance.now();
    const since = this.waiting?.since ?? now;
    clearTimeout(this.waiting?.timer);
    const wait = Math.max(0, Math.min(pause, since + longestWait - now));
    this.waiting = { since, timer: setTimeout(() => this.report(), wait) };
  }

  async flush(): Promise<void> {
    if (this.waiting || this.retry) this.report();
  }

  /** Everything said and the session ended. */
  finish(): void {
    if (!this.session.isOpen) return;
    this.report();
    this.session.finish();
  }

  private report(): void {
    clearTimeout(this.waiting?.timer);
    this.waiting = undefined;
    if (this.readOnly || this.foreign || !this.session.isOpen) return;
    const { dialect } = this.session;
    const { elements } = dialect;
    const work = this.latest;
    const handedIn = work !== undefined && work.handedIn !== '';
    const kept = work && keptText(work, this.sheet, dialect.room);
    const taken = this.session.set([
      ...(kept ? ([[elements.kept, kept.text]] as const) : []),
      ...this.score(),
      ...dialect.status(handedIn),
      [elements.exit, handedIn ? dialect.over : 'suspend'],
      [elements.time, dialect.duration((performance.now() - this.began) / 1000)],
    ]);
    const written = this.session.commit() && taken;
    if (work && !kept) this.say('tooLong');
    this.again(written);
  }

  /** Told while feedback is now; else with the hand-in, for a platform shows it to the student as well. */
  private score(): readonly (readonly [string, string])[] {
    const work = this.latest;
    if (!work || (this.assignment.feedback === 'after' && work.handedIn === '')) return [];
    const { earned, possible } = this.sheet.sum(work);
    if (possible === 0) return [];
    const { elements, scaled } = this.session.dialect;
    // Where not all answers could be kept, what they earned stands. The best try counts, so it never grows less.
    if (this.assignment.feedback === 'now' && this.told > Number(percent(earned, possible))) return [];
    return [
      [elements.min, '0'],
      [elements.max, '100'],
      [elements.raw, percent(earned, possible)],
      ...(scaled ? ([[scaled, share(earned, possible)]] as const) : []),
    ];
  }

  /** A platform that did not save is asked again, less and less often. */
  private again(written: boolean): void {
    clearTimeout(this.retry?.timer);
    if (written) {
      if (this.retry) this.say('keptAgain');
      this.retry = undefined;
      return;
    }
    this.say('notKept');
    const after = this.retry ? Math.min(2 * this.retry.after, lastRetry) : firstRetry;
    this.retry = { after, timer: setTimeout(() => this.report(), after) };
  }

  private say(notice: Notice): void {
    if (this.said === notice) return;
    this.said = notice;
    this.tell(notice);
  }
}

const triesIn = (work: Work | undefined): number =>
  Object.values(work?.tries ?? {}).reduce((sum, { length }) => sum + length, 0);

/** Of a hundred, to two decimals: both standards and most platforms count so. */
export const percent = (earned: number, possible: number): string =>
  String(Number(((100 * earned) / possible).toFixed(2)));

/** 0 … 1, to as many decimals as the standard keeps. */
export const share = (earned: number, possible: number): string =>
  String(Number((earned / possible).toFixed(7)));
