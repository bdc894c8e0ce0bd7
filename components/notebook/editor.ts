/** The editor of a cell: CodeMirror, set as the code stood before it, so that nothing moves when it takes its place. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { completionSource } from './completion-source.ts';
import type { CellEditor, EditorMark, EditorOptions } from './editor-place.ts';
import { ink } from './ink.ts';
import { marks, setMark, unreadable } from './marked-line.ts';

export function openEditor(options: EditorOptions): CellEditor {
  const { parent, source, label, hint, broken, onedit, onrun, onrunOn, onstop } = options;
  const readOnly = new Compartment();
  const command = (act: () => void) => (): true => {
    act();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: source.replace(/\n$/, ''),
      extensions: [
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run: command(onrun) },
            { key: 'Shift-Enter', run: command(onrunOn) },
            { key: 'Mod-.', run: command(onstop) },
          ]),
        ),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        typescriptLanguage,
        syntaxHighlighting(ink),
        autocompletion({ override: [completionSource(options.complete)], icons: false }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': hint, translate: 'no' }),
        readOnly.of(EditorState.readOnly.of(options.readOnly)),
        marks,
        unreadable(broken),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          // Whoever writes means Tab for indenting; whoever only came by means it for going on.
          view.setTabFocusMode(false);
          const text = textOf(view);
          if (text !== shown) onedit((shown = text));
        }),
      ],
    }),
  });
  let shown = textOf(view);
  view.contentDOM.addEventListener('focus', () => view.setTabFocusMode(true));
  view.contentDOM.addEventListener('pointerdown', () => view.setTabFocusMode(false));

  return {
    show(text) {
      if (text === shown) return;
      shown = text;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text.replace(/\n$/, '') } });
    },
    mark(mark: EditorMark | undefined) {
      view.dispatch({ effects: setMark.of(mark) });
    },
    setReadOnly(value) {
      view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(value)) });
    },
    focus(at) {
      view.focus();
      if (!at) return;
      view.setTabFocusMode(false);
      const anchor = view.posAtCoords(at, false);
      view.dispatch({ selection: { anchor } });
    },
    close() {
      view.destroy();
    },
  };
}

/** The source of a file ends with a line break, which the editor does not show. */
const textOf = (view: EditorView): string => `${view.state.doc.toString()}\n`;
