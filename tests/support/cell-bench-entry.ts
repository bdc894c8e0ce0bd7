// The page's side of running cells, for a page that has nothing else; see cell-bench.ts.
import { createRunner } from '@components/notebook/runtime/runner.ts';

Object.assign(globalThis, { createRunner });
