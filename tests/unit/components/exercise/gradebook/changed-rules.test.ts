import { describe, expect, it } from 'vitest';
import { changedRules, fieldsOf } from '@components/exercise/gradebook/changed-rules.ts';
import { someAssignment } from '../../../../support/hand-in.ts';

const fields = fieldsOf(someAssignment);

describe('other rules for an assignment', () => {
  it('are its own where nothing was changed', () => {
    expect(changedRules(someAssignment, fields)).toEqual(someAssignment);
  });
  it('are what stands in the fields, in whatever digits', () => {
    expect(
      changedRules(someAssignment, {
        carried: '０．５',
        roundingOnly: '.25',
        rounding: 'step',
        furtherDecimals: '1',
        attempts: '1  0.8 1/2',
        points: '5、7.5',
      }),
    ).toEqual({
      ...someAssignment,
      attempts: [1, 0.8, 0.5],
      items: someAssignment.items.map((item, i) => ({ ...item, points: [5, 7.5][i] })),
      grading: { carried: 0.5, roundingOnly: 0.25, rounding: 'step', furtherDecimals: 1 },
    });
  });
  it.each([
    ['carried', '2'],
    ['carried', 'all'],
    ['roundingOnly', ''],
    ['furtherDecimals', '0.5'],
    ['attempts', '0.5 1'],
    ['attempts', ''],
    ['points', '10'],
    ['points', '10 -1'],
  ] as const)('name the field that cannot be so: %s %j', (field, text) => {
    expect(changedRules(someAssignment, { ...fields, [field]: text })).toBe(field);
  });
});
