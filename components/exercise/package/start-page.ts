/** The page a learning platform opens: a few words until the player is there, the assignment as data, and the player. */
import { assignmentText } from '@components/exercise/assignment-link.ts';
import type { Lang } from '@engine/derivation/speak.ts';
import type { Assignment } from '@engine/exercise/assignment.ts';
import { packageWords } from './package-words.ts';
import type { ScormVersion } from './scorm-version.ts';
import { escapeXml } from './xml.ts';

/** The package alone: nothing from elsewhere, nothing sent anywhere, no text that becomes markup or program. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // KaTeX places its boxes with style attributes, which no hash can allow.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html tuidao 'allow-duplicates'",
].join('; ');

/** Where the player finds what it was made for. */
export const places = { room: 'room', assignment: 'assignment' } as const;

interface Start {
  readonly assignment: Assignment;
  readonly title: string;
  readonly lang: Lang;
  readonly version: ScormVersion;
  /** Address of the player's entry from the package's root. */
  readonly player: string;
}

export function startPage({ assignment, title, lang, version, player }: Start): string {
  const words = packageWords[lang];
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}" data-scorm="${version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
</head>
<body>
<div id="${places.room}">
<h1>${escapeXml(title)}</h1>
<p>${words.opening}</p>
<p>${words.notOpening}</p>
<noscript><p>${words.noScript}</p></noscript>
</div>
<script type="application/json" id="${places.assignment}">${dataBlock(assignmentText(assignment))}</script>
<script type="module" src="${escapeXml(player)}"></script>
</body>
</html>
`;
}

/** JSON as HTML does not look into: neither an end of the script nor a comment can stand in it. */
const dataBlock = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
