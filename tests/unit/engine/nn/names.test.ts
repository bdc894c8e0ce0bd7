import { describe, expect, it } from 'vitest';
import { generalNames, lectureNames, namesFor } from '../../../../engine/nn/names.ts';

describe('general names', () => {
  it('carry the layer above and the unit below', () => {
    expect(generalNames.unit('net', 2, 1)).toEqual({ base: '\\mathit{net}', sub: '1', sup: '(2)' });
    expect(generalNames.unit('delta', 1, 3)).toEqual({ base: '\\delta', sub: '3', sup: '(1)' });
    expect(generalNames.bias(2)).toEqual({ base: 'b', sup: '(2)' });
    expect(generalNames.bias(2, 1)).toEqual({ base: 'b', sub: '1', sup: '(2)' });
  });
  it('write from before to, and put a comma between once one has two digits', () => {
    expect(generalNames.weight(1, 2, 3)).toEqual({ base: 'w', sub: '23', sup: '(1)' });
    expect(generalNames.weight(1, 1, 11).sub).toBe('1,11');
    expect(generalNames.weight(1, 11, 1).sub).toBe('11,1');
  });
});

describe('the lecture’s names', () => {
  it('are a, b, θ, h, o', () => {
    expect(lectureNames.weight(1, 2, 1)).toEqual({ base: 'a', sub: '21' });
    expect(lectureNames.weight(2, 1, 2)).toEqual({ base: 'b', sub: '12' });
    expect(lectureNames.bias(2)).toEqual({ base: '\\theta', sub: '2' });
    expect(lectureNames.bias(1, 2)).toEqual({ base: '\\theta', sub: '1,2' });
    expect(lectureNames.unit('out', 1, 2)).toEqual({ base: '\\mathit{out}', sub: 'h_{2}' });
    expect(lectureNames.unit('delta', 2, 1)).toEqual({ base: '\\delta', sub: 'o_{1}' });
  });
  it('are used for one hidden layer, where they reach', () => {
    expect(namesFor([2, 2, 2])).toBe(lectureNames);
    expect(namesFor([2, 2])).toBe(generalNames);
    expect(namesFor([2, 2, 2, 2])).toBe(generalNames);
  });
});
