/** A shown value from data anyone may have written. */
import { longestLine, type Shown } from '@engine/notebook/output.ts';
import {
  longestLabel,
  mostBars,
  mostPoints,
  mostSeries,
  type Bar,
  type Plot,
  type Series,
} from '@engine/notebook/plot.ts';
import { longestTex } from '@engine/notebook/tex.ts';
import { readSpecification } from '@engine/nn/specification.ts';
import { EngineError } from '@engine/errors.ts';
import { Damaged, finite, list, oneOf, optional, record, text, whole } from './checks.ts';
import { readDerivation } from './read-derivation.ts';

/** Deeper than any inspector goes. */
const deepest = 24;
/** As many values as one message may hold; a page with more would be slow. */
const mostValues = 60_000;
/** As the inspector cuts names. */
const longestName = 1016;
/** Room for the sign that a text was cut. */
const longestText = longestLine + 16;

/** As the language prints a number, and a bigint. */
const numberForm = /^(?:NaN|-?Infinity|-?\d{1,25}n?|-?\d{1,25}(?:\.\d{1,30})?(?:e[+-]\d{1,3})?)$/;

const numberText = (data: unknown): string => text(data, 60, numberForm);
const longText = (data: unknown): string => text(data, longestText);
const name = (data: unknown): string => text(data, longestName);
const size = (data: unknown): number => whole(data, 0, Number.MAX_SAFE_INTEGER);

/** Reads the values of one message; all of them share its allowance. */
export class ShownReader {
  private values = 0;

  private count(more: number): void {
    this.values += more;
    if (this.values > mostValues) throw new Damaged(`expected at most ${mostValues} values`);
  }

  private numbers(data: unknown): string[] {
    const items = list(data, mostValues);
    this.count(items.length);
    return items.map(numberText);
  }

  private all(data: unknown, depth: number): Shown[] {
    return list(data, mostValues).map((item) => this.read(item, depth + 1));
  }

  /** @throws Damaged */
  read(data: unknown, depth = 0): Shown {
    this.count(1);
    if (depth > deepest) throw new Damaged('expected a shallower value');
    const kind = (data as { kind?: unknown } | null)?.kind as Shown['kind'];
    switch (kind) {
      case 'number':
        return { kind, text: numberText(record(data, 'kind text')['text']) };
      case 'string': {
        const given = record(data, 'kind text', 'length');
        return { kind, text: longText(given['text']), ...optional(given, 'length', size) };
      }
      case 'word':
        return { kind, text: longText(record(data, 'kind text')['text']) };
      case 'function':
        return { kind, name: name(record(data, 'kind name')['name']) };
      case 'vector': {
        const given = record(data, 'kind items length', 'type');
        return {
          kind,
          items: this.numbers(given['items']),
          length: size(given['length']),
          ...optional(given, 'type', name),
        };
      }
      case 'matrix': {
        const given = record(data, 'kind rows height width');
        const rows = list(given['rows'], mostValues).map((row) => this.numbers(row));
        if (rows.some((row) => row.length !== rows[0]!.length))
          throw new Damaged('expected rows of one length');
        return { kind, rows, height: size(given['height']), width: size(given['width']) };
      }
      case 'table': {
        const given = record(data, 'kind columns rows height');
        const columns = list(given['columns'], 200).map(name);
        const rows = list(given['rows'], mostValues).map((row) => this.all(row, depth));
        if (rows.some((row) => row.length !== columns.length))
          throw new Damaged('expected a value for each column');
        return { kind, columns, rows, height: size(given['height']) };
      }
      case 'list': {
        const given = record(data, 'kind items length', 'type');
        return {
          kind,
          items: this.all(given['items'], depth),
          length: size(given['length']),
          ...optional(given, 'type', name),
        };
      }
      case 'record': {
        const given = record(data, 'kind fields size', 'type');
        const fields = list(given['fields'], mostValues).map((field) => {
          const [key, value] = two(field);
          return [longText(key), this.read(value, depth + 1)] as const;
        });
        return { kind, fields, size: size(given['size']), ...optional(given, 'type', name) };
      }
      case 'map': {
        const given = record(data, 'kind entries size');
        const entries = list(given['entries'], mostValues).map((entry) => {
          const [key, value] = two(entry);
          return [this.read(key, depth + 1), this.read(value, depth + 1)] as const;
        });
        return { kind, entries, size: size(given['size']) };
      }
      case 'error': {
        const given = record(data, 'kind name message');
        return { kind, name: name(given['name']), message: longText(given['message']) };
      }
      case 'more':
        return { kind, why: oneOf(record(data, 'kind why')['why'], ['again', 'deep', 'getter']) };
      case 'network': {
        const { network } = record(data, 'kind network');
        return orWhyNot(() => ({ kind, network: readSpecification(network) }));
      }
      case 'derivation': {
        const given = record(data, 'kind derivation');
        return orWhyNot(() => ({ kind, derivation: readDerivation(given['derivation']) }));
      }
      case 'plot':
        return { kind, plot: readPlot(record(data, 'kind plot')['plot']) };
      case 'tex':
        return { kind, tex: text(record(data, 'kind tex')['tex'], longestTex) };
      default:
        throw new Damaged('expected a kind of value');
    }
  }
}

/** What only looks like a network or a derivation is no attack, most often: what is wrong with it is shown in its place. */
function orWhyNot(read: () => Shown): Shown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EngineError) && !(error instanceof Damaged)) throw error;
    return { kind: 'error', name: error.name, message: error.message };
  }
}

function two(data: unknown): readonly [unknown, unknown] {
  const both = list(data, 2);
  if (both.length !== 2) throw new Damaged('expected a pair');
  return [both[0], both[1]];
}

const label = (data: unknown): string => text(data, longestLabel);

function readSeries(data: unknown): Series {
  const given = record(data, 'x y', 'label');
  const x = list(given['x'], mostPoints).map(finite);
  const y = list(given['y'], mostPoints).map(finite);
  if (x.length !== y.length) throw new Damaged('expected as many x as y');
  return { x, y, ...optional(given, 'label', label) };
}

function readBar(data: unknown): Bar {
  const given = record(data, 'name value');
  return { name: label(given['name']), value: finite(given['value']) };
}

function readHeat(data: unknown): readonly (readonly number[])[] {
  const rows = list(data, mostBars).map((row) => list(row, mostBars).map(finite));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    throw new Damaged('expected rows of one length');
  return rows;
}

/** @throws Damaged */
function readPlot(data: unknown): Plot {
  const given = record(data, 'kind line dots bars', 'heat title xLabel yLabel');
  const plot: Plot = {
    kind: oneOf(given['kind'], ['plot']),
    line: list(given['line'], mostSeries).map(readSeries),
    dots: list(given['dots'], mostSeries).map(readSeries),
    bars: list(given['bars'], mostBars).map(readBar),
    ...optional(given, 'heat', readHeat),
    ...optional(given, 'title', label),
    ...optional(given, 'xLabel', label),
    ...optional(given, 'yLabel', label),
  };
  const points = [...plot.line, ...plot.dots].reduce((n, { y }) => n + y.length, 0);
  const cells = (plot.heat?.length ?? 0) * (plot.heat?.[0]!.length ?? 0);
  if (Math.max(points, cells) > mostPoints) throw new Damaged(`expected at most ${mostPoints} points`);
  const kinds = [points, plot.line.length + plot.dots.length, plot.bars.length, cells];
  if (kinds.every((n) => n === 0)) throw new Damaged('expected something to draw');
  return plot;
}
