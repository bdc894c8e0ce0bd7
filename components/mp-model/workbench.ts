/** The gate workbench at work: reads its controls, judges the neuron they describe, and redraws what has changed. */
import { written } from '@components/number/format.ts';
import type { Bit, Synapse } from '@engine/nn/mp-neuron.ts';
import { perUnit, solved, view, type Choice, type GateName, type Manner } from './gate-workbench.ts';
import { put } from '@components/number/live-number.ts';
import { draw } from '@components/page/draw.ts';
import { bandOf, frame, stonesOf, xOf, type Width } from './threshold-line.ts';

/** What the page hands over to be said. */
interface Words {
  readonly gates: Readonly<Record<GateName, string>>;
  readonly forbidden: string;
  readonly marks: { readonly right: string; readonly wrong: string };
  readonly allRight: string;
  readonly someWrong: string;
  readonly and: string;
  readonly none: string;
  readonly none1943: string;
  readonly noneForbidden: string;
}

export function startWorkbench(bench: HTMLElement): void {
  const words = JSON.parse(bench.dataset['words']!) as Words;
  const slider = (name: string): HTMLInputElement => bench.querySelector(`[name=${name}][type=range]`)!;
  const picked = (name: string): string =>
    bench.querySelector<HTMLInputElement>(`[name=${name}]:checked`)!.value;
  const find = (selector: string): HTMLElement => bench.querySelector(selector)!;

  const read = (): Choice => ({
    gate: picked('gate') as GateName,
    manner: picked('manner') as Manner,
    weights: [slider('w1').valueAsNumber, slider('w2').valueAsNumber],
    threshold: slider('theta').valueAsNumber,
    atZero: Number(picked('at-zero')) as Bit,
    synapses: [picked('x1') as Synapse, picked('x2') as Synapse],
    count: slider('count').valueAsNumber,
  });

  const show = (): void => {
    const choice = read();
    const { gate, manner } = choice;
    const weighted = manner === 'weighted';
    const shown = view(choice);
    const text = (value: number): string => written(value, { decimals: weighted ? 2 : 0 }).digits;
    bench.dataset['gate'] = gate;
    bench.dataset['manner'] = manner;
    choice.weights.forEach((w, j) => {
      const value = written(w / perUnit, { decimals: 2 }).digits;
      put(bench, `w${j + 1}`, w / perUnit, value);
      slider(`w${j + 1}`).setAttribute('aria-valuetext', value);
    });
    put(bench, 'theta', shown.threshold, text(shown.threshold));
    slider(weighted ? 'theta' : 'count').setAttribute('aria-valuetext', text(shown.threshold));

    shown.rows.forEach(({ name, sum, output, wanted }, i) => {
      const row = find(`[data-row="${i}"]`);
      row.querySelector('th')!.textContent = name;
      put(row, `sum_${i}`, sum ?? NaN, sum === undefined ? words.forbidden : text(sum));
      put(row, `y_${i}`, output, String(output));
      row.querySelector('.wanted')!.textContent = String(wanted);
      const judgement = row.querySelector('.judgement')!;
      judgement.textContent = words.marks[output === wanted ? 'right' : 'wrong'];
      judgement.classList.toggle('bad', output !== wanted);
    });
    const verdict = find('.verdict-line');
    verdict.classList.toggle('bad', shown.wrong.length > 0);
    verdict.textContent = (shown.wrong.length > 0 ? words.someWrong : words.allRight)
      .replace('{rows}', shown.wrong.join(words.and))
      .replace('{gate}', words.gates[gate]);

    const { interval, clash } = shown;
    find('.range').hidden = !interval;
    find('.clash').hidden = !clash;
    for (const end of ['low', 'high'] as const) {
      const side = find(`[data-end=${end}]`);
      side.hidden = !interval || !Number.isFinite(interval[end]);
      if (!interval) continue;
      put(side, end, interval[end], text(interval[end]));
      side.querySelector('.relation')!.textContent = interval.closed === end ? '≤' : '<';
    }
    if (clash) {
      const { silent, firing } = clash;
      const sentence = weighted
        ? words.none
        : firing.sum === undefined
          ? words.noneForbidden
          : words.none1943;
      find('.clash').textContent = sentence
        .replace('{silent}', silent.name)
        .replace('{firing}', firing.name)
        .replace('{a}', text(silent.sum ?? 0))
        .replace('{b}', text(firing.sum ?? 0));
    }

    for (const svg of bench.querySelectorAll<SVGElement>('[data-width]')) {
      const width = svg.dataset['width'] as Width;
      const theta = xOf(shown.threshold, manner, width);
      draw(svg, '.theta', { d: `M${theta} ${frame.axis - 14}V${frame.axis + 28}` });
      draw(svg, '.name', { x: theta });
      const band = interval && bandOf(interval, manner, width);
      draw(svg, '.band', { d: band ? `M${band.low.x} ${frame.axis}H${band.high.x}` : '' });
      for (const end of ['low', 'high'] as const) {
        const mark = svg.querySelector(`.end.${end}`)!;
        mark.classList.toggle('away', !band?.[end].marked);
        mark.classList.toggle('closed', band?.[end].closed);
        if (band) mark.setAttribute('cx', String(band[end].x));
      }
      const stones = stonesOf(shown.rows, manner, width);
      svg.querySelectorAll('.stone').forEach((stone, i) => {
        const now = stones[i];
        stone.classList.toggle('away', !now);
        if (!now) return;
        stone.classList.toggle('one', now.firing);
        stone.setAttribute('transform', `translate(${now.x} ${now.y})`);
        stone.querySelector('text')!.textContent = now.name;
      });
    }
  };

  bench.addEventListener('input', show);
  find('button').addEventListener('click', () => {
    const { weights, threshold } = solved(read());
    slider('w1').valueAsNumber = weights[0];
    slider('w2').valueAsNumber = weights[1];
    slider('theta').valueAsNumber = threshold;
    show();
  });
}
