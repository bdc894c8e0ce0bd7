/** Layers against published top-5 error, a dot for each result and a line through those of one network. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { dotsOf, type FamousNetwork } from './famous-networks.ts';

/** The chart as SVG, drawn while the site is built. One for each width: letters keep their size. */
export function depthChart(
  networks: readonly FamousNetwork[],
  words: { readonly label: string; readonly x: string; readonly y: string },
  width: number,
  height: number,
): string {
  const dots = dotsOf(networks);
  const depths = [...new Set(dots.map(({ layers }) => layers))];
  const spans = networks.map(({ name }) => {
    const own = dots.filter((dot) => dot.name === name);
    const errors = own.map(({ error }) => error);
    return { name, layers: own[0]!.layers, low: Math.min(...errors), high: Math.max(...errors) };
  });

  const { document } = parseHTML('<html><body></body></html>');
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: 36,
    marginRight: 44,
    marginTop: 30,
    marginBottom: 44,
    className: 'depth-plot',
    // Plot leaves out names of logarithmic ticks by a rule of its own: they are written as marks below.
    x: { type: 'log', domain: [6, 200], axis: null },
    y: { domain: [0, 20], ticks: [0, 5, 10, 15, 20], label: words.y, labelArrow: 'none' },
    marks: [
      Plot.gridY([0, 5, 10, 15, 20], { strokeOpacity: 1 }),
      Plot.ruleY([0]),
      // 19 and 22 stand close together on a phone: each is written away from the other.
      ...depths.map((layers, i) =>
        Plot.text([layers], {
          x: () => layers,
          y: () => 0,
          dy: 14,
          dx: i === 1 ? 5 : i === 2 ? -5 : 0,
          textAnchor: i === 1 ? 'end' : i === 2 ? 'start' : 'middle',
          text: () => `${layers}`,
        }),
      ),
      Plot.text([words.x], { frameAnchor: 'bottom-right', dy: 36, text: (label: string) => label }),
      Plot.ruleX(spans, {
        x: 'layers',
        y1: 'low',
        y2: 'high',
        className: 'span',
        stroke: 'var(--loss)',
        strokeWidth: 1.5,
      }),
      Plot.dot(
        dots.filter(({ single }) => !single),
        { x: 'layers', y: 'error', fill: 'var(--loss)', stroke: 'var(--loss)', strokeWidth: 2, r: 5 },
      ),
      Plot.dot(
        dots.filter(({ single }) => single),
        { x: 'layers', y: 'error', fill: 'var(--paper)', stroke: 'var(--loss)', strokeWidth: 2, r: 5 },
      ),
      // VGG and GoogLeNet stand close together: one is named beneath its dots, the other above.
      ...spans.map(({ name, layers, low, high }) => {
        const below = name.startsWith('VGG');
        return Plot.text([{ name, layers, error: below ? low : high }], {
          x: 'layers',
          y: 'error',
          text: 'name',
          dy: below ? 20 : -16,
          textAnchor: below ? 'end' : 'middle',
          dx: below ? 12 : name === 'GoogLeNet' ? 18 : 0,
          fill: 'var(--ink)',
          fontWeight: 600,
        });
      }),
    ],
  });
  // What Plot says of its parts is meant for reading, but stands where assistive technology must not find it.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words.label);
  return svg.outerHTML;
}
