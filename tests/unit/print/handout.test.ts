import { handoutOf, placeIn } from '@src/print/handout.ts';
import { expect, test } from 'vitest';

const slugs = ['forward', 'backprop'];
const made = (html: string): string => handoutOf(html, 'backprop', slugs).html;

test('ids get the chapter in front, and what names them follows', () => {
  expect(made('<h2 id="recap">R</h2><a href="#recap">r</a><p aria-labelledby="recap other">x</p>')).toBe(
    '<h2 id="backprop--recap">R</h2><a href="#backprop--recap">r</a><p aria-labelledby="backprop--recap backprop--other">x</p>',
  );
  expect(made('<svg><clipPath id="c"></clipPath><path clip-path="url(#c)"></path></svg>')).toContain(
    'clip-path="url(#backprop--c)"',
  );
});

test.each([
  ['/forward/#matrix', '#forward--matrix'],
  ['/en/forward/', '#forward'],
  ['/backprop/?step=E#stepper', '#backprop--stepper'],
  ['?step=E#stepper', '#backprop--stepper'],
])('a link to %s leads to %s in the handout', (href, place) => {
  expect(made(`<a href="${href}">x</a>`)).toBe(`<a href="${place}">x</a>`);
});

test('a link out of the handout is its text, one out of the site is a note', () => {
  expect(made('see <a href="/errata/">the errata</a>')).toBe('see the errata');
  const { html, notes } = handoutOf(
    '<a href="https://a.example/">a</a><a href="https://b.example/">b</a><a href="https://a.example/">a</a>',
    'backprop',
    slugs,
  );
  expect(notes).toEqual(['https://a.example/', 'https://b.example/']);
  expect([...html.matchAll(/<sup class="note-mark">(\d)/g)].map(([, n]) => n)).toEqual(['1', '2', '1']);
});

test('what is only for a screen is gone, what says something stays', () => {
  expect(
    made(
      '<astro-island><p>kept</p><script>x()</script><button>press</button></astro-island><input><select></select>',
    ),
  ).toBe('<p>kept</p>');
  expect(made('<table><tbody><tr><td><button class="n">0.5</button></td></tr></tbody></table>')).toContain(
    '<td><span class="n">0.5</span></td>',
  );
  expect(made('<details><summary>more</summary>text</details>')).toMatch(/^<details open/);
});

test('places are made of chapter and id', () => {
  expect([placeIn('backprop'), placeIn('backprop', 'loss')]).toEqual(['backprop', 'backprop--loss']);
});

test('the answers to exercises stand after the last of them, open', () => {
  const exercise = (n: number): string =>
    `<section class="exercise-place"><p>${n}</p><details class="practice-answers"><p>a${n}</p></details></section>`;
  expect(
    made(`${exercise(1)}${exercise(2)}<h2>Recap</h2>`)
      .replace(/<[^>]*>/g, ' ')
      .match(/\w+/g),
  ).toEqual(['1', '2', 'a1', 'a2', 'Recap']);
  expect(made(exercise(1))).toMatch(/<details open(="")? class="practice-answers"/);
});
