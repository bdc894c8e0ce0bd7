import claims from '@content/claims.yaml';
import {
  agrees,
  anchorOf,
  claimOf,
  holds,
  matches,
  readClaims,
  recomputed,
} from '@components/claims/claims.ts';
import { resultValue } from '@engine/lecture/results.ts';
import { describe, expect, test } from 'vitest';

const one = {
  chapter: 8,
  kind: 'number',
  quote: '$h_1 = 0.595$',
  printed: '0.595',
  slide: 79,
  section: 'forward',
  verdict: 'rounds-to',
  why: { zh: '一致。', en: 'Agrees.' },
  check: [{ of: 'backprop', q: 'out1_1', printed: 0.595, digits: 3 }],
};
const withChange = (change: object): unknown => ({ 'num.x': { ...one, ...change } });

describe('reading the file of claims', () => {
  test('a good entry comes through with its id', () => {
    const claim = claimOf(readClaims(withChange({})), 'num.x');
    expect(claim).toMatchObject({ id: 'num.x', chapter: 8, printed: '0.595', check: one.check });
  });

  test.each([
    [{ verdict: 'right' }, 'num.x.verdict: expected one of exact'],
    [{ kind: 'rumour' }, 'num.x.kind: expected one of number'],
    [{ quote: ' ' }, 'num.x.quote: expected text, found " "'],
    [{ printed: 0.595 }, 'num.x.printed: expected text, found 0.595'],
    [{ slide: 7.5 }, 'num.x.slide: expected a whole number from 0, found 7.5'],
    [{ why: { zh: '一致。' } }, 'num.x.why.en: expected text, found nothing'],
    [{ why: 'yes' }, 'num.x.why: expected an object with zh, en'],
    [{ quotation: 'x' }, 'num.x.quotation: expected one of the fields chapter'],
    [{ check: undefined }, 'num.x.check: expected either a check or fact: true, and not both, found nothing'],
    [{ check: {} }, 'num.x.check: expected a list'],
    [{ recalled: true }, 'num.x.source: expected a source, which recalled speaks of'],
    [{ fact: true }, 'num.x.check: expected either a check or fact: true, and not both'],
    [
      { check: [{ of: 'backprop', q: 'E', printed: '0.4', digits: 1 }] },
      'num.x.check[0].printed: expected a number',
    ],
    [{ check: [{ of: 'backprop', q: 'E', printed: 0.4 }] }, 'num.x.check[0].digits: expected a number'],
  ])('%j is refused by name and field', (change, message) => {
    expect(() => readClaims(withChange(change))).toThrow(message);
  });

  test.each([[null], [[one]], ['text']])('%j is no file of claims', (data) => {
    expect(() => readClaims(data)).toThrow('the whole: expected an object keyed by the ids');
  });

  test('an unknown id is refused by name', () => {
    expect(() => claimOf(readClaims(withChange({})), 'num.y')).toThrow('there is no claim num.y');
  });
});

describe('a printed number against a computed one', () => {
  test.each([
    [0.5950784, 0.595, 3, true],
    [0.5955, 0.595, 3, true], // the edge: cut, where rounding would give 0.596
    [0.5955001, 0.595, 3, false],
    [0.1515, 0.151, 3, true], // a double just beyond the edge
    [-0.0381297, 0.913, 3, false],
    [5, 5, 0, true],
  ])('%d printed as %d to %d decimals: %s', (value, printed, digits, expected) => {
    expect(matches(value, printed, digits)).toBe(expected);
  });

  test('a check is recomputed by the engine, an explanation beside it', () => {
    const via = { of: 'backprop-printed-arithmetic', q: 'E_first' };
    const claim = claimOf(
      readClaims(
        withChange({
          verdict: 'wrong',
          check: [{ of: 'backprop', q: 'E_p2', printed: 0.44356, digits: 5, via }],
        }),
      ),
      'num.x',
    );
    expect(agrees(claim.check[0]!)).toBe(false);
    expect(recomputed(claim)).toEqual([
      { of: 'backprop', q: 'E_p2', value: resultValue('backprop', 'E_p2'), agrees: false, isVia: false },
      { ...via, value: resultValue(via.of, via.q), agrees: true, isVia: true },
    ]);
    expect(holds(claim)).toBe(true);
    expect(holds({ ...claim, verdict: 'rounds-to' })).toBe(false);
  });

  test('a right verdict on a number that does not agree does not hold', () => {
    const claim = claimOf(
      readClaims(withChange({ check: [{ of: 'backprop', q: 'out1_1', printed: 0.6, digits: 3 }] })),
      'num.x',
    );
    expect(holds(claim)).toBe(false);
    expect(holds({ ...claim, verdict: 'wrong' })).toBe(true);
  });
});

describe('the lecture’s claims', () => {
  const all = [...readClaims(claims).values()];

  test.each(all.map((claim) => [claim.id, claim] as const))(
    '%s: the numbers say what the verdict says',
    (_id, claim) => {
      expect(holds(claim), JSON.stringify(recomputed(claim))).toBe(true);
    },
  );

  test('are all here: 111 numbers, 106 facts, 38 conventions', () => {
    expect(all.length).toBe(255);
  });

  test('no two share a place on a page', () => {
    expect(new Set(all.map(({ id }) => anchorOf(id))).size).toBe(all.length);
  });
});
