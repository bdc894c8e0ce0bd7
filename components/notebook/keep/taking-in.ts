/** Takes the notebooks of a file in, each in one transaction, so that nothing here is lost and all of it can be undone. */
import type { Exchange } from './exchange.ts';
import { notebookFlags } from '@components/device/flag.ts';
import type { Earlier } from './keeping.ts';
import { emptyFor, isEmpty, isSame, nameOf, type Kept, type NotebookKey } from './kept.ts';
import { earlier, readRecord, schema, withEarlier, type NotebookRecord } from './record.ts';
import type { Change, Shelf } from '@components/device/shelf.ts';

/** Where a notebook differs here and in the file: which of them is shown. The other becomes an earlier version. */
export type Choice = 'here' | 'file';

export interface Taken {
  /** Notebooks that changed. */
  readonly keys: readonly NotebookKey[];
  /** Puts back what was shown before; what was written since stays, among the earlier versions. */
  undo(): Promise<void>;
}

interface Step {
  readonly key: NotebookKey;
  readonly before: Kept;
  readonly after: Kept;
}

function written(
  found: NotebookRecord | undefined,
  data: Kept,
  versions: readonly Earlier[],
  now: number,
): NotebookRecord {
  const worthKeeping = versions.filter(({ kept }) => !isEmpty(kept));
  return {
    schema,
    rev: (found?.rev ?? 0) + 1,
    saved: now,
    data,
    snapshots: withEarlier(found?.snapshots ?? [], worthKeeping, data),
  };
}

/** @throws ShelfError where it cannot be kept; then nothing is changed */
export async function takeIn(
  file: Exchange,
  choose: (key: NotebookKey) => Choice,
  shelf: Shelf,
  now: number,
): Promise<Taken> {
  const steps: Step[] = [];
  const undo = async (): Promise<void> => {
    for (const { key, before, after } of steps.splice(0))
      await shelf.update(key, (value): Change => {
        const found = readRecord(value, key);
        if (found.is !== 'good' || isSame(found.record.data, before)) return {};
        const changedSince = isSame(found.record.data, after)
          ? []
          : [earlier('replaced', found.record.data, now)];
        return { put: written(found.record, before, changedSince, now) };
      });
  };
  try {
    for (const { key, kept, earlier: theirs } of file.notebooks) {
      let step: Step | undefined;
      await shelf.update(key, (value): Change => {
        step = undefined;
        const found = readRecord(value, key);
        if (found.is === 'newer' || found.is === 'bad') return {};
        const record = found.is === 'good' ? found.record : undefined;
        const before = record?.data ?? emptyFor(key);
        if (isSame(before, kept)) return {};
        const after = isEmpty(before) || choose(key) === 'file' ? kept : before;
        step = { key, before, after };
        return after === kept
          ? { put: written(record, kept, [earlier('replaced', before, now), ...theirs], now) }
          : { put: written(record, before, [earlier('imported', kept, now), ...theirs], now) };
      });
      if (step) steps.push(step);
    }
  } catch (error) {
    // All or nothing. Should even this fail, what was here is still among the earlier versions.
    await undo().catch(() => undefined);
    throw error;
  }
  for (const { key, after } of steps) notebookFlags.set(nameOf(key), !isEmpty(after));
  return { keys: steps.map(({ key }) => key), undo };
}
