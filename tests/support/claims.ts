// The lecture's claims, read without a bundler.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Claim } from '../../components/claims/claims.ts';

const data = parse(readFileSync(new URL('../../content/claims.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Omit<Claim, 'id'>
>;

export default Object.entries(data).map(([id, claim]) => ({ ...claim, id }));
