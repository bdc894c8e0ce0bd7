/** What the guard says, read as strictly as if a cell had written it. */
import type { Bindings } from '@engine/notebook/cell.ts';
import type { Output } from '@engine/notebook/output.ts';
import { Damaged, list, record, text } from '../output/checks.ts';
import { longestMessage, readError, readOutputs } from '../output/read.ts';
import type { Analysis } from './protocol.ts';
import type { How } from './wire.ts';

export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'read'; readonly id: number; readonly analyses: readonly Analysis[] }
  | { readonly kind: 'began'; readonly id: number }
  | { readonly kind: 'out'; readonly id: number; readonly outputs: readonly Output[] }
  | { readonly kind: 'end' | 'lost'; readonly id: number; readonly how: How };

/** @returns undefined for anything else: then the place it came from is given up */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'string' || data.length > longestMessage) return undefined;
  const [, kind, number, rest = ''] = /^([a-z]+)(?: (\d{1,9})(?: ([^]*))?)?$/.exec(data) ?? [];
  if (kind === 'ready' || kind === 'pong') return { kind };
  if (number === undefined) return undefined;
  const id = Number(number);
  switch (kind) {
    case 'began':
      return { kind, id };
    case 'end':
    case 'lost':
      return rest === 'done' || rest === 'failed' ? { kind, id, how: rest } : undefined;
    case 'out': {
      const outputs = readOutputs(rest);
      return outputs && { kind, id, outputs };
    }
    case 'read': {
      const analyses = readAnalyses(rest);
      return analyses && { kind, id, analyses };
    }
    default:
      return undefined;
  }
}

function readAnalyses(json: string): readonly Analysis[] | undefined {
  try {
    return list(JSON.parse(json), 1000).map(readAnalysis);
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readAnalysis(data: unknown): Analysis {
  const given = record(data, 'ok', 'bindings error');
  return given['ok'] === true
    ? { ok: true, bindings: readBindings(given['bindings']) }
    : { ok: false, error: readError(given['error']) };
}

function readBindings(data: unknown): Bindings {
  const given = record(data, 'defines imports reads assigns');
  const names = (part: unknown): readonly string[] => list(part, 100_000).map((name) => text(name, 10_000));
  return {
    defines: names(given['defines']),
    imports: names(given['imports']),
    reads: names(given['reads']),
    assigns: names(given['assigns']),
  };
}
