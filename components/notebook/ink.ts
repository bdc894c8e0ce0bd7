/** How code is set: in ink, by weight, slant and shade. The same for code that stands still and in the editor. */
import { tagHighlighter, tags } from '@lezer/highlight';

/** Classes of `code.css`. */
export const ink = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: 'tok-keyword' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.escape], class: 'tok-string' },
  { tag: [tags.typeName, tags.className, tags.namespace], class: 'tok-type' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], class: 'tok-mark' },
]);
