/** How the two standards name the same things (SCORM 1.2 RTE 3.3–3.4; SCORM 2004 3rd Edition RTE 3–4). */
import type { ScormVersion } from './scorm-version.ts';

/** A platform's functions, all of which take and give texts. */
export type Api = Readonly<Record<string, unknown>>;

export interface Dialect {
  readonly version: ScormVersion;
  /** The name under which a platform leaves its functions in a window around the package's. */
  readonly api: 'API' | 'API_1484_11';
  readonly calls: Readonly<Record<'initialize' | 'get' | 'set' | 'commit' | 'finish' | 'lastError', string>>;
  readonly elements: Readonly<
    Record<'studentId' | 'studentName' | 'mode' | 'kept' | 'exit' | 'time' | 'raw' | 'min' | 'max', string>
  >;
  /** Whether it is done, and whatever else the standard wants said of that. */
  readonly status: (handedIn: boolean) => readonly (readonly [element: string, value: string])[];
  /** The share of what can be earned, where there is a place for it. */
  readonly scaled?: string;
  /** What `exit` says when work is over, not merely interrupted. */
  readonly over: string;
  readonly duration: (seconds: number) => string;
  /** ASCII characters that may be kept for the next time, with room to spare: 4,096 and 64,000 are promised. */
  readonly room: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (seconds: number): readonly [hours: number, minutes: number, seconds: number] => {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
};

const scorm12: Dialect = {
  version: '1.2',
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    lastError: 'LMSGetLastError',
  },
  elements: {
    studentId: 'cmi.core.student_id',
    studentName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    kept: 'cmi.suspend_data',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
  },
  status: (handedIn) => [['cmi.core.lesson_status', handedIn ? 'completed' : 'incomplete']],
  over: '',
  duration: (seconds) =>
    clock(Math.min(seconds, 9999 * 3600))
      .map(two)
      .join(':'),
  room: 3900,
};

const scorm2004: Dialect = {
  version: '2004',
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    lastError: 'GetLastError',
  },
  elements: {
    studentId: 'cmi.learner_id',
    studentName: 'cmi.learner_name',
    mode: 'cmi.mode',
    kept: 'cmi.suspend_data',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
  },
  status: (handedIn) => [
    ['cmi.completion_status', handedIn ? 'completed' : 'incomplete'],
    // How much is enough is the instructor's to say; the platform compares where it was told.
    ['cmi.success_status', 'unknown'],
  ],
  scaled: 'cmi.score.scaled',
  over: 'normal',
  duration: (seconds) => {
    const [h, m, s] = clock(seconds);
    return `PT${h}H${m}M${s}S`;
  },
  room: 60_000,
};

export const dialects: Readonly<Record<ScormVersion, Dialect>> = { '1.2': scorm12, '2004': scorm2004 };
