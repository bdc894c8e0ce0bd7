/** The two standards by which learning platforms take in packages. */
export type ScormVersion = '1.2' | '2004';
export const scormVersions: readonly ScormVersion[] = ['1.2', '2004'];

export const isScormVersion = (text: unknown): text is ScormVersion =>
  (scormVersions as readonly unknown[]).includes(text);
