/** Lines of an editor that are marked: where a run failed, and where the text cannot be read. */
import { syntaxTree } from '@codemirror/language';
import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { EditorMark } from './editor-place.ts';

export const setMark = StateEffect.define<EditorMark | undefined>();

const lineMark = (message: string, kind: string): Decoration =>
  Decoration.line({ attributes: { class: `marked ${kind}`, title: message, 'aria-invalid': 'true' } });

function failed(state: EditorState, mark: EditorMark | undefined): DecorationSet {
  if (!mark || mark.line < 1 || mark.line > state.doc.lines) return Decoration.none;
  return Decoration.set([lineMark(mark.message, 'failed').range(state.doc.line(mark.line).from)]);
}

/** The line where the last run failed; gone as soon as anything is written. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const said = transaction.effects.find((effect) => effect.is(setMark));
    if (said) return failed(transaction.state, said.value as EditorMark | undefined);
    return transaction.docChanged ? Decoration.none : set;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Milliseconds of rest before a line that cannot be read is marked: half a word is no mistake. */
const rest = 700;
const looked = StateEffect.define<null>();

/** The first line that cannot be read, marked once the reader pauses. */
export function unreadable(message: string): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet = Decoration.none;
      #timer: ReturnType<typeof setTimeout> | undefined;

      constructor(view: EditorView) {
        this.#wait(view);
      }
      update({ docChanged, transactions, view, state }: ViewUpdate): void {
        if (docChanged) {
          this.decorations = Decoration.none;
          this.#wait(view);
        } else if (transactions.some(({ effects }) => effects.some((effect) => effect.is(looked)))) {
          this.decorations = Decoration.set(brokenLine(state, message));
        }
      }
      #wait(view: EditorView): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => view.dispatch({ effects: looked.of(null) }), rest);
      }
      destroy(): void {
        clearTimeout(this.#timer);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

function brokenLine(state: EditorState, message: string): Range<Decoration>[] {
  let at: number | undefined;
  syntaxTree(state).iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from;
      return at === undefined;
    },
  });
  if (at === undefined) return [];
  return [lineMark(message, 'broken').range(state.doc.lineAt(at).from)];
}
