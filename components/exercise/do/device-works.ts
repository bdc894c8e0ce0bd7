/** Work on assignments on this device: each assignment's under its own key, and a list of all. */
import { exercises } from '@components/device/database.ts';
import { onThisDevice } from '@components/device/here.ts';
import { shelfKeeper } from '@components/device/keeper.ts';
import type { Keeper, KeepState, Surroundings } from '@components/device/keeping.ts';
import type { Quarantined } from '@components/device/shelf.ts';
import { announceToAll } from '@components/device/tabs.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { answersOf, triesOf, type EarlierWork, type Work, type WorkKeeper, type WorkState } from './work.ts';
import { isWorkKey, readWorks, withWork, workKey, worksOf, type WorkKey, type Works } from './works.ts';

export const thisDevice = (): Surroundings => onThisDevice(exercises, exercises.name);

/** The other, where it is the same work in another state. */
const sameOf = (other: Work | undefined, { nonce }: Work): Work | undefined =>
  other?.nonce === nonce ? other : undefined;

/** Whether work has an answer that the other has not. */
const hasMore = (work: Work, other: Work | undefined): boolean =>
  Object.entries(work.tries).some(([task, all]) => all.length > (other ? triesOf(other, task).length : 0)) ||
  Object.entries(work.drafts).some(([task, answers]) =>
    Object.entries(answers).some(
      ([box, answer]) => answer.trim() !== '' && answer !== (other ? answersOf(other.drafts, task)[box] : ''),
    ),
  );

/** Other work first, then other versions of the work that is there, where they hold what it does not. */
function earlierOf({ earlier }: KeepState<Works>, { current, before }: Works): readonly EarlierWork[] {
  const all: EarlierWork[] = before.map((work) => ({ work }));
  for (const { kept, saved } of earlier)
    for (const work of [kept.current, ...kept.before])
      if (work && [current, ...all.map((one) => one.work)].every((one) => hasMore(work, sameOf(one, work))))
        all.push({ work, saved });
  return all;
}

export class DeviceWorkKeeper implements WorkKeeper {
  readonly #keeper: Keeper<Works>;
  #opening: Promise<void> | undefined;
  #replaced: (work: Work | undefined) => void = () => undefined;

  constructor(assignment: Assignment, surroundings: Surroundings = thisDevice()) {
    this.#keeper = shelfKeeper(workKey(assignment), worksOf(assignment), surroundings);
  }

  async open(replaced: (work: Work | undefined) => void): Promise<Work | undefined> {
    this.#replaced = replaced;
    // Once: a keeper that is opened twice would stand in its own way.
    this.#opening ??= this.#keeper.open(({ current }) => this.#replaced(current));
    await this.#opening;
    return this.#keeper.now.current;
  }

  keep(work: Work): void {
    this.#keeper.keep(withWork(this.#keeper.now, work));
  }

  /** Work from a file, in place of what is there, which stays as an earlier version. Taken from another tab, if need be. */
  async replace(work: Work): Promise<void> {
    if (this.#keeper.state.readOnly) await this.#keeper.takeOver();
    // What that tab wrote last is read before it is put aside.
    await this.#keeper.flush();
    this.#keeper.replace(withWork(this.#keeper.now, work));
  }

  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  watch(listener: (state: WorkState) => void): () => void {
    return this.#keeper.watch((state) => listener({ ...state, earlier: earlierOf(state, this.#keeper.now) }));
  }

  takeOver(): Promise<void> {
    return this.#keeper.takeOver();
  }

  seen(): void {
    this.#keeper.seen();
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }
}

/** Keeps nothing: for a look at what students see. */
export const noKeeper: WorkKeeper = {
  open: () => Promise.resolve(undefined),
  keep: () => undefined,
  flush: () => Promise.resolve(),
};

export interface OnDevice {
  readonly key: WorkKey;
  readonly work: Work;
  /** Milliseconds since 1970. */
  readonly saved: number;
}

export interface DeviceList {
  /** Last written first. */
  readonly works: readonly OnDevice[];
  /** Records that cannot be read, as they were found. */
  readonly unread: readonly Quarantined[];
}

/** Everything of assignments that lies on the device. @throws ShelfError */
export async function worksOnDevice({ shelf, now }: Surroundings = thisDevice()): Promise<DeviceList> {
  const { records, quarantined } = await shelf.everything();
  const works: OnDevice[] = [];
  const unread = quarantined.filter(({ key }) => isWorkKey(key));
  for (const [key, value] of records) {
    if (!isWorkKey(key)) continue;
    try {
      const { data, saved } = value as { readonly data: unknown; readonly saved: unknown };
      const { current } = readWorks(data, 'data');
      if (!current) continue;
      if (workKey(current.assignment) !== key) throw new Error('it lies under the key of another assignment');
      works.push({ key, work: current, saved: typeof saved === 'number' ? saved : 0 });
    } catch (error) {
      unread.push({ key, found: now(), why: error instanceof Error ? error.message : String(error), value });
    }
  }
  return { works: works.sort((a, b) => b.saved - a.saved), unread };
}

/** Removes all work on one assignment, here and in every tab that has it open. @throws ShelfError */
export async function removeWork(key: WorkKey, { shelf }: Surroundings = thisDevice()): Promise<void> {
  await shelf.update(key, () => ({ remove: true }));
  announceToAll(exercises.name, { what: 'erased', key });
}
