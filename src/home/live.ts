/** Sets the home page's derivation going: steps, learning rate, curve, and the threads between the lines. */
import { trusted } from '@components/page/trusted.ts';
import type { Id } from '../../engine/derivation/expr.ts';

/** The engine is fetched when a reader first asks for something to be computed. */
const engine = async () => ({
  ...(await import('./sheet.ts')),
  ...(await import('./numbers.ts')),
});

/** @param root the section made by `Sheet.astro` */
export function startSheet(root: HTMLElement): void {
  drawThreads(root);
  new ResizeObserver(() => drawThreads(root)).observe(root);
  void document.fonts.ready.then(() => drawThreads(root));

  const slider = root.querySelector<HTMLInputElement>('input[type=range]')!;
  const trouble = root.querySelector<HTMLElement>('[data-trouble]')!;
  let learnt: Record<Id, number> = {};
  let losses: number[] = [];
  let turn = Promise.resolve();

  /** @param steps updates to make from here; 0 begins again; undefined only recomputes */
  const go = async (steps: number | undefined): Promise<void> => {
    const { compute, covered, numberHtml, spark, walk } = await engine();
    if (steps === 0) {
      learnt = {};
      losses = [];
    }
    try {
      const next = walk(steps ?? 0, { ...learnt, eta: Number(slider.value) });
      const values = compute(next.learnt);
      const walked = [...losses, ...next.losses];
      const ahead = walk(covered(walked.length) - walked.length + 1, next.learnt).losses;
      learnt = next.learnt;
      losses = walked;
      for (const place of root.querySelectorAll<HTMLElement>('[data-q]')) {
        const value = values.get(place.dataset['q']!)!;
        place.innerHTML = trusted(numberHtml(value, place.dataset['tight'] !== undefined));
        if (place.dataset['value'] !== undefined) place.dataset['value'] = String(value);
      }
      const count = root.querySelector<HTMLElement>('[data-count]')!;
      count.textContent = count.dataset['count']!.replace('{count}', String(losses.length));
      const { past, ahead: dotted, here } = spark([...losses, ...ahead], losses.length);
      root.querySelector('.past')!.setAttribute('d', past);
      root.querySelector('.ahead')!.setAttribute('d', dotted);
      for (const dot of root.querySelectorAll('.here, .hole')) {
        dot.setAttribute('d', `M${here.x} ${here.y}h0`);
      }
      trouble.textContent = '';
      drawThreads(root);
    } catch {
      trouble.textContent = trouble.dataset['trouble']!;
    }
  };

  root.addEventListener('click', ({ target }) => {
    const key = target instanceof Element && target.closest<HTMLElement>('[data-steps]');
    if (key) turn = turn.then(() => go(Number(key.dataset['steps'])));
  });
  slider.addEventListener('input', () => (turn = turn.then(() => go(undefined))));
}

/** A thread runs from the result of each line to the place in the next line that uses it. */
function drawThreads(root: HTMLElement): void {
  const canvas = root.querySelector<SVGElement>('[data-threads]')!;
  const frame = canvas.getBoundingClientRect();
  canvas.replaceChildren(
    ...[...root.querySelectorAll<HTMLElement>('.arrives')].flatMap((place) => {
      const source = root.querySelector(`output[data-q="${place.dataset['q']}"]`);
      if (!source) return [];
      const [a, b] = [textBox(source), place.getBoundingClientRect()];
      const [x1, y1] = [a.left + a.width / 2 - frame.left, a.bottom - frame.top + 1];
      const [x2, y2] = [b.left + b.width / 2 - frame.left, b.top - frame.top - 2];
      const middle = (y1 + y2) / 2;
      const thread = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      thread.dataset['phase'] = place.dataset['phase'];
      thread.append(
        pathOf(`M${x1} ${y1}C${x1} ${middle + 10} ${x2} ${middle - 10} ${x2} ${y2 - 6}`),
        pathOf(`M${x2} ${y2}l-4.5 -8h9z`),
      );
      return [thread];
    }),
  );
}

/** The box of an element's text, without the rest of its column. */
function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

function pathOf(d: string): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  return path;
}
