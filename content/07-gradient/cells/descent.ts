const [x, b, t] = [0.78, 1, 1.51];
const walk = (rate: number, steps: number) => {
  const places = [];
  let w = 1;
  for (let n = 0; n <= steps; n++) {
    const miss = w * x + b - t;
    const slope = 2 * miss * x;
    places.push({ n, w, e: miss * miss, slope });
    w = w - rate * slope;
  }
  return places;
};
walk(0.5, 8);
