import { centralDifference, oneSided } from 'tuidao';

const curve = (x: number) => x * x;
const at = 1;
[1, 0.1, 0.01, 0.001].map((h) => {
  return {
    h,
    ...oneSided(curve, at, h),
    both: centralDifference(curve, at, h),
  };
});
