/** What the editor offers while a name is being written: the engine, what cells above define, and names of the cell itself. */
import type {
  Completion as Option,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import { localCompletionSource } from '@codemirror/lang-javascript';
import { syntaxTree } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import type { Completion, EditorCompletions } from './editor-place.ts';
import { importing } from './import-name.ts';

/** Inside these nothing is a name that could be completed. */
const elsewhere =
  /^(?:LineComment|BlockComment|String|TemplateString|RegExp|PropertyName|PropertyDefinition|VariableDefinition|Number)$/;

export function completionSource(complete: EditorCompletions): CompletionSource {
  return async (context) => {
    const word = context.matchBefore(/[\p{L}_$][\p{L}\d_$]*$/u);
    if (!word && !context.explicit) return null;
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    const importing = inImport(context);
    if (!importing && elsewhere.test(node.name)) return null;
    const found = await complete(importing ? 'import' : 'name');
    const local = importing ? null : await localNames(context);
    const known = new Set(found.map(({ name }) => name));
    const own = (local?.options ?? []).filter(({ label }) => !known.has(label));
    return {
      from: word?.from ?? context.pos,
      options: [...found.map(option), ...own],
      validFor: /^[\p{L}\d_$]*$/u,
    };
  };
}

const localNames = async (context: CompletionContext): Promise<CompletionResult | null> =>
  localCompletionSource(context);

/** Between the braces of `import { … } from`. */
function inImport(context: CompletionContext): boolean {
  for (let node = syntaxTree(context.state).resolveInner(context.pos, -1); ; node = node.parent!) {
    if (node.name === 'ImportGroup') return true;
    if (!node.parent) return false;
  }
}

const option = ({ name, kind, signature, about, foreign }: Completion): Option => ({
  label: name,
  type: kind,
  ...(foreign === true && { apply: withImport }),
  ...(signature !== undefined && { detail: signature }),
  ...(about !== undefined && { info: () => described(signature, about) }),
  boost: kind === 'variable' ? 1 : 0,
});

function withImport(view: EditorView, { label }: Option, from: number, to: number): void {
  const added = importing(view.state, label);
  const changes = view.state.changes([{ from, to, insert: label }, ...(added ? [added] : [])]);
  view.dispatch({
    changes,
    selection: { anchor: changes.mapPos(to, 1) },
    userEvent: 'input.complete',
  });
}

function described(signature: string | undefined, about: string): HTMLElement {
  const box = document.createElement('div');
  if (signature !== undefined) {
    const code = document.createElement('code');
    code.textContent = signature;
    box.append(code);
  }
  const text = document.createElement('p');
  text.textContent = about;
  box.append(text);
  return box;
}
