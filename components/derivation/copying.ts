/** Copying to the clipboard, where the browser allows it. */

/** What was to be copied, and whether it was. An empty text could not be had. */
export interface Copied {
  readonly text: string;
  readonly done: boolean;
}

/** @param text or a promise of one, which may come to nothing */
export async function copyText(text: string | Promise<string>): Promise<Copied> {
  try {
    const ready = await text;
    return { text: ready, done: await taken(ready) };
  } catch {
    return { text: '', done: false };
  }
}

/** @returns whether it worked; a page that is not served securely, or a reader who refuses, makes it false */
async function taken(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
