/**
 * What a reader has read, section by section, kept on this device and nowhere else. Pure; where it is kept is the caller's
 * business.
 */

/** Ids of the sections read, by the chapter's address. */
export type Progress = Readonly<Record<string, readonly string[]>>;

const slugForm = /^[a-z][a-z0-9-]{0,40}$/;
/** More than any chapter has: what claims more was not written here. */
const mostSections = 100;

/** Reads what was kept; whatever is not as it should be counts as not read. Never throws. */
export function readProgress(text: string | null): Progress {
  let data: unknown;
  try {
    data = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([slug, sections]) =>
      slugForm.test(slug) && Array.isArray(sections)
        ? [
            [
              slug,
              [...new Set(sections.filter((id) => typeof id === 'string' && slugForm.test(id)))].slice(
                0,
                mostSections,
              ),
            ],
          ]
        : [],
    ),
  );
}

export const writeProgress = (progress: Progress): string => JSON.stringify(progress);

/** Progress with one more section read; the same object where it was read before. */
export function withRead(progress: Progress, slug: string, section: string): Progress {
  const before = progress[slug] ?? [];
  return before.includes(section) ? progress : { ...progress, [slug]: [...before, section] };
}

/** How many of a chapter's sections are read, at most all of them. */
export const readOf = (progress: Progress, slug: string, sections: number): number =>
  Math.min(progress[slug]?.length ?? 0, sections);
