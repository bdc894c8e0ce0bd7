import { describe, expect, it } from 'vitest';
import api from 'virtual:tuidao-api';
import * as tuidao from '../../../../components/notebook/tuidao.ts';
import { apiOf } from '../../../../components/notebook/api.ts';

/** Bytes of the whole, as it is loaded with the editor. */
const mostBytes = 30_000;

const entryOf = (name: string) => api.find((entry) => entry.name === name);

describe('the api of "tuidao"', () => {
  it('holds every value that a cell can import, and types beside them', () => {
    const values = api.filter(({ kind }) => kind !== 'type').map(({ name }) => name);
    expect(values.sort()).toEqual(Object.keys(tuidao).sort());
    expect(entryOf('NetworkSpec')?.kind).toBe('type');
  });
  it('says of each what it is, in a whole sentence', () => {
    expect(api.filter(({ doc }) => !/.{5}[.?!]$/.test(doc)).map(({ name }) => name)).toEqual([]);
  });
  it('names functions and their parameters as a cell sees them', () => {
    expect(entryOf('dot')).toEqual({
      name: 'dot',
      kind: 'function',
      signature: 'dot(a: Vector, b: Vector): number',
      doc: 'a · b = Σ aᵢ bᵢ, added from left to right.',
      throws: 'EngineError `wrong-shape`',
    });
    expect(entryOf('trainOnce')?.signature).toBe('trainOnce(spec: NetworkSpec): NetworkSpec');
    expect(entryOf('EngineError')).toMatchObject({ kind: 'class', signature: 'class EngineError' });
    expect(entryOf('activate')?.example).toBe("activate('sigmoid', 0) // 0.5");
  });
  it('every example calls something by the name it has there', () => {
    const strangers = api
      .filter(({ example }) => example !== undefined)
      .filter(({ name, example }) => !new RegExp(`\\b${name}\\b`).test(example!));
    expect(strangers.map(({ name }) => name)).toEqual([]);
  });
  it('is small, whole lines only', () => {
    const text = JSON.stringify(api);
    expect(new TextEncoder().encode(text).length).toBeLessThan(mostBytes);
    expect(text).not.toContain('\\n');
  });
  it('asks for sources that are there', () => {
    expect(() => apiOf('/nowhere')).toThrow('expected a module in components/notebook/tuidao.ts');
  });
});
