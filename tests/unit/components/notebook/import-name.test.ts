import { typescriptLanguage } from '@codemirror/lang-javascript';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { importing } from '../../../../components/notebook/import-name.ts';

function withName(doc: string, name: string): string {
  const state = EditorState.create({ doc, extensions: typescriptLanguage });
  const changes = importing(state, name);
  return changes ? state.update({ changes }).newDoc.toString() : doc;
}

describe('a name put into the import', () => {
  it.each([
    ['let a = 1;', "import { relu } from 'tuidao';\nlet a = 1;"],
    ['// limit: 30 s\n\nlet a = 1;', "// limit: 30 s\nimport { relu } from 'tuidao';\n\nlet a = 1;"],
    ["import { step } from 'tuidao';", "import { step, relu } from 'tuidao';"],
    ['import { step, } from "tuidao";', 'import { step, relu } from "tuidao";'],
    ["import {} from 'tuidao';", "import { relu } from 'tuidao';"],
    ["import {\n  step,\n  dot,\n} from 'tuidao';", "import {\n  step,\n  dot, relu\n} from 'tuidao';"],
    ["import { x } from 'elsewhere';", "import { relu } from 'tuidao';\nimport { x } from 'elsewhere';"],
  ])('%j', (before, after) => {
    expect(withName(before, 'relu')).toBe(after);
  });
  it.each(["import { step, relu } from 'tuidao';", "import { leaky as relu } from 'tuidao';"])(
    'is not put there twice: %j',
    (doc) => {
      expect(withName(doc, 'relu')).toBe(doc);
    },
  );
});
