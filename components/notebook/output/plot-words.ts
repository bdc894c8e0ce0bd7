/** A plot in words: what is drawn, between which values, and how it begins and ends. */
import type { Lang } from '@engine/derivation/speak.ts';
import type { Plot, Series } from '@engine/notebook/plot.ts';
import { visibleText } from './visible-text.ts';
import { joined, outputPhrase } from './words.ts';

/** Six figures are enough to hear. */
export const spoken = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

export function nameOf(series: Series, kind: 'line' | 'dots', i: number, lang: Lang): string {
  return series.label === undefined
    ? `${outputPhrase(kind, lang)}${lang === 'en' ? ' ' : ''}${i + 1}`
    : visibleText(series.label);
}

function seriesText(series: Series, kind: 'line' | 'dots', i: number, plot: Plot, lang: Lang): string {
  const { x, y } = series;
  const name = nameOf(series, kind, i, lang);
  const count =
    y.length === 0
      ? outputPhrase('noPoints', lang)
      : y.length === 1
        ? outputPhrase('onePoint', lang)
        : outputPhrase('points', lang, { n: y.length });
  const head = `${name}${lang === 'zh' ? '，' : ', '}${count}`;
  if (y.length === 0) return head;
  const [xName, yName] = [visibleText(plot.xLabel ?? 'x'), visibleText(plot.yLabel ?? 'y')];
  const xs = outputPhrase('range', lang, { name: xName, low: spoken(least(x)), high: spoken(most(x)) });
  const ys =
    kind === 'line'
      ? outputPhrase('ends', lang, {
          name: yName,
          first: spoken(y[0]!),
          last: spoken(y.at(-1)!),
          low: spoken(least(y)),
          high: spoken(most(y)),
        })
      : outputPhrase('range', lang, { name: yName, low: spoken(least(y)), high: spoken(most(y)) });
  return [head, xs, ys].join(lang === 'zh' ? '，' : ', ');
}

/** Longer, nobody listens to the end; the table has the rest. */
const mostSpoken = 6;

export function summaryOf(plot: Plot, lang: Lang): string {
  const { line, dots, bars, heat, title } = plot;
  const parts = [title === undefined ? outputPhrase('plot', lang) : visibleText(title)];
  [
    ...line.map((s, i) => seriesText(s, 'line', i, plot, lang)),
    ...dots.map((s, i) => seriesText(s, 'dots', i, plot, lang)),
  ]
    .slice(0, mostSpoken)
    .forEach((text) => parts.push(text));
  if (bars.length > 0) {
    const sorted = [...bars].sort((a, b) => a.value - b.value);
    parts.push(
      outputPhrase('bars', lang, { n: bars.length }),
      outputPhrase('least', lang, { name: visibleText(sorted[0]!.name), value: spoken(sorted[0]!.value) }),
      outputPhrase('most', lang, {
        name: visibleText(sorted.at(-1)!.name),
        value: spoken(sorted.at(-1)!.value),
      }),
    );
  }
  if (heat) {
    const all = heat.flat();
    parts.push(
      outputPhrase('heat', lang, { rows: heat.length, columns: heat[0]!.length }),
      outputPhrase('range', lang, {
        name: outputPhrase('values', lang),
        low: spoken(least(all)),
        high: spoken(most(all)),
      }),
    );
  }
  return joined(parts, lang);
}
