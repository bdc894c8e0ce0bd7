// Files as a page or a folder would give them, taken in.
import { Collection, type Collected, type Source } from '@components/exercise/gradebook/collect.ts';

export const sourceOf = (name: string, content: string | Uint8Array): Source => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
};

export async function collectedFrom(sources: readonly Source[]): Promise<Collected> {
  const collection = new Collection();
  for (const source of sources) {
    const taking = collection.take(source);
    while (!(await taking.next()).done) continue;
  }
  return collection.collected();
}
