import { describe, expect, it } from 'vitest';
import { readMessage } from '@components/notebook/runtime/read-message.ts';

describe('what the guard says', () => {
  it.each([
    ['ready', { kind: 'ready' }],
    ['pong', { kind: 'pong' }],
    ['began 4', { kind: 'began', id: 4 }],
    ['end 4 done', { kind: 'end', id: 4, how: 'done' }],
    ['lost 4 failed', { kind: 'lost', id: 4, how: 'failed' }],
    ['out 4 [{"kind":"cut","at":"lines"}]', { kind: 'out', id: 4, outputs: [{ kind: 'cut', at: 'lines' }] }],
    [
      'read 3 [{"ok":true,"bindings":{"defines":["a"],"imports":[],"reads":[],"assigns":[]}}]',
      {
        kind: 'read',
        id: 3,
        analyses: [{ ok: true, bindings: { defines: ['a'], imports: [], reads: [], assigns: [] } }],
      },
    ],
    [
      'read 3 [{"ok":false,"error":{"name":"SyntaxError","message":"m","code":"syntax","line":1}}]',
      {
        kind: 'read',
        id: 3,
        analyses: [{ ok: false, error: { name: 'SyntaxError', message: 'm', code: 'syntax', line: 1 } }],
      },
    ],
  ])('is understood: %s', (text, message) => {
    expect(readMessage(text)).toEqual(message);
  });

  it.each<unknown>([
    undefined,
    null,
    7,
    { kind: 'ready' },
    ['ready'],
    '',
    'Ready',
    'began',
    'began x',
    'began 1e3',
    'began 12345678901',
    'end 4',
    'end 4 well',
    'end 4 done ',
    'out 4',
    'out 4 {}',
    'out 4 [{"kind":"html","text":"<b>"}]',
    'out 4 [{"kind":"cut","at":"lines","more":1}]',
    'out 4 [1',
    'read 3 [{"ok":true}]',
    'read 3 [{"ok":true,"bindings":{"defines":[1],"imports":[],"reads":[],"assigns":[]}}]',
    'read 3 [{"ok":"yes","error":{}}]',
    `out 4 ["${'x'.repeat(5_000_000)}"]`,
    `out 4 ${'['.repeat(100_000)}`,
  ])('is nothing else: %#', (text) => {
    expect(readMessage(text)).toBeUndefined();
  });

  it('survives a thousand messages of parts in any order', () => {
    const parts = ['out', 'end', 'read', 'began', 'lost', ' ', '1', '4', '[', ']', '{', '}', '"kind"', ':', '"value"', ',', 'done', '\n', '\u0000', '"ok"', 'true']; // prettier-ignore
    let seed = 11;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    let understood = 0;
    for (let i = 0; i < 1000; i++) {
      const text = Array.from({ length: random(12) }, () => parts[random(parts.length)]!).join('');
      if (readMessage(text)) understood++;
    }
    expect(understood).toBeLessThan(20);
  });
});
