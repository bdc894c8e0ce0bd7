/** Copying to the clipboard, where the browser allows it. */

/** @returns whether it worked; a page that is not served securely, or a reader who refuses, makes it false */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
