import { isLocal, qrCode } from '@components/qr/qr.ts';
import { describe, expect, test } from 'vitest';

/** The dark modules of a code, read back from its path. */
function modulesOf({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) rows[Number(y)]![Number(x)] = true;
  return rows;
}

/** ISO/IEC 18004: a 7 × 7 ring around a 3 × 3 square, in three of the four corners. */
const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

describe('a QR code', () => {
  const address = 'https://course.example/backprop/?step=d_E__w1_1_1#stepper';
  const code = qrCode(address);
  const modules = modulesOf(code);
  const corner = (top: number, left: number): string[] =>
    modules.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map((dark) => (dark ? '1' : '0'))
        .join(''),
    );

  test('has its three finders and its quiet zone', () => {
    const far = code.size - 4 - 7;
    expect([corner(4, 4), corner(4, far), corner(far, 4)]).toEqual([finder, finder, finder]);
    const edge = [
      ...modules.slice(0, 4),
      ...modules.slice(-4),
      ...modules.map((row) => row.slice(0, 4)),
    ].flat();
    expect(edge).not.toContain(true);
  });
  test('has a size of the standard, and timing between the finders', () => {
    expect((code.size - 8 - 17) % 4).toBe(0);
    const timing = modules[4 + 6]!.slice(4 + 8, code.size - 4 - 8);
    expect(timing).toEqual(timing.map((_, i) => i % 2 === 0));
  });
  test('holds 2953 bytes and no more', () => {
    expect(qrCode('x'.repeat(2953)).size).toBe(177 + 8);
    expect(() => qrCode('x'.repeat(2954))).toThrow(RangeError);
  });
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['192.168.1.5', false],
  ['course.example', false],
])('%s is local: %s', (hostname, local) => {
  expect(isLocal(hostname)).toBe(local);
});
