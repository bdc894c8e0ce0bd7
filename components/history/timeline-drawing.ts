/** The timeline as a drawing, made by Plot while the site is built; its marks become buttons. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Standing } from './timeline.ts';
import { labelGap, labelWidth, lanesOf } from './timeline-lanes.ts';

export interface Mark {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  /** How the lecture stands with it; the mark shows it by its shape. */
  readonly lecture: Standing;
}
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly winter: boolean;
  /** Lines of its name. */
  readonly name: string;
}
export interface DrawingOptions {
  readonly width: number;
  /** Whether names stand beside the marks. */
  readonly named: boolean;
  /** What the whole is called. */
  readonly label: string;
  /** The event that is shown first. */
  readonly chosen: string;
}

const [first, last] = [1940, 2020];
const rowHeight = { named: 25, bare: 22 };
const margin = { top: 46, bottom: 30, side: 12 };
const radius = 6;

/** @returns an SVG element as text; each event is a button with `data-event`, its label one with `data-label` */
export function drawTimeline(
  marks: readonly Mark[],
  spans: readonly Span[],
  { width, named, label, chosen }: DrawingOptions,
): string {
  const inner = width - 2 * margin.side;
  const x = (year: number): number => margin.side + (inner * (year - first)) / (last - first);
  const placed = lanesOf(
    marks.map(({ year, name }) => ({ x: x(year), width: named ? labelWidth(name) : 0 })),
    width - margin.side / 2,
    radius + (named ? 0 : 1),
  );
  const rows = Math.max(...placed.map(({ lane }) => lane)) + 1;
  const height = margin.top + margin.bottom + rows * (named ? rowHeight.named : rowHeight.bare);
  const events = marks.map((mark, i) => ({ ...mark, ...placed[i]! }));
  const { document } = parseHTML('<html><body></body></html>');
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: margin.side,
    marginRight: margin.side,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    className: 'timeline-plot',
    x: { domain: [first, last], axis: null },
    y: { domain: [rows - 0.5, -0.5], axis: null },
    marks: [
      Plot.rect(
        spans.filter(({ winter }) => winter),
        { x1: 'from', x2: 'to', y1: -0.5, y2: rows - 0.5, insetTop: -margin.top + 2, fill: 'var(--sunk)' },
      ),
      Plot.ruleX(
        spans.map(({ from }) => from),
        { stroke: 'var(--line)', insetTop: -margin.top + 2 },
      ),
      Plot.axisX({
        ticks:
          width > 500
            ? [1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]
            : [1940, 1960, 1980, 2000, 2020],
        tickFormat: String,
        anchor: 'bottom',
        label: null,
      }),
      Plot.text(spans, {
        x: ({ from, to }: Span) => (Math.max(from, first) + Math.min(to, last)) / 2,
        frameAnchor: 'top',
        lineAnchor: 'top',
        dy: -margin.top + 6,
        fontSize: width > 500 ? 13 : 12,
        lineHeight: 1.15,
        text: 'name',
        fill: 'var(--ink-3)',
      }),
      Plot.dot(events, { x: 'year', y: 'lane', r: radius, fill: 'var(--raise)', stroke: 'var(--ink)' }),
      ...(named
        ? (['right', 'left'] as const).map((side) =>
            Plot.text(
              events.filter((event) => event.side === side),
              {
                x: 'year',
                y: 'lane',
                text: 'name',
                textAnchor: side === 'right' ? 'start' : 'end',
                dx: (side === 'right' ? 1 : -1) * (radius + labelGap / 2),
                fill: 'var(--ink)',
              },
            ),
          )
        : []),
    ],
  });
  const all = (selector: string): Element[] => [...svg.querySelectorAll(selector)];
  all('[aria-label="dot"] circle').forEach((circle, i) => {
    const { id, year, name, lecture } = events[i]!;
    circle.setAttribute('data-event', id);
    circle.setAttribute('role', 'button');
    circle.setAttribute('aria-label', `${year} ${name}`);
    circle.setAttribute('aria-pressed', String(id === chosen));
    circle.setAttribute('tabindex', id === chosen ? '0' : '-1');
    circle.setAttribute('class', lecture);
    if (lecture === 'wrong') {
      // A second ring inside the first; the outer one is the button.
      const inner = circle.cloneNode() as Element;
      for (const name of ['data-event', 'role', 'tabindex', 'aria-label', 'aria-pressed'])
        inner.removeAttribute(name);
      inner.setAttribute('r', '2.5');
      inner.setAttribute('class', 'inner');
      circle.after(inner);
    }
  });
  const byName = new Map(events.map(({ id, name }) => [name, id]));
  all('[aria-label="text"] text').forEach((text) => {
    const id = byName.get(text.textContent ?? '');
    if (id !== undefined) text.setAttribute('data-label', id);
  });
  // What Plot says of its parts is meant for reading, but stands where assistive technology must not find it.
  for (const part of all('g[aria-label]')) part.removeAttribute('aria-label');
  for (const part of all('text')) part.setAttribute('aria-hidden', 'true');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}
