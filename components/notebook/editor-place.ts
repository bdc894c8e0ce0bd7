/** What a cell asks of its editor, and gets from it: the editor itself comes only when it is wanted. */
export interface EditorMark {
  /** From 1. */
  readonly line: number;
  /** In the reader's language. */
  readonly message: string;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly source: string;
  readonly label: string;
  /** How to leave it by keyboard: said, not shown. */
  readonly hint: string;
  /** Said of a line that cannot be read. */
  readonly broken: string;
  readonly readOnly: boolean;
  readonly onedit: (source: string) => void;
  /** Keys that are not about writing. */
  readonly onrun: () => void;
  readonly onrunOn: () => void;
  readonly onstop: () => void;
  readonly complete: EditorCompletions;
}

export interface Completion {
  readonly name: string;
  readonly kind: 'function' | 'constant' | 'type' | 'variable';
  /** Beside the name. */
  readonly signature?: string;
  readonly about?: string;
  /** Has to be imported first; choosing it does that too. */
  readonly foreign?: boolean;
}
/** @returns what can stand where a name begins, or stand in the braces of an import from `tuidao` */
export type EditorCompletions = (where: 'name' | 'import') => Promise<readonly Completion[]>;

export interface CellEditor {
  /** Shows another text, as after a reset; it can be undone like anything written. */
  show(source: string): void;
  mark(mark: EditorMark | undefined): void;
  setReadOnly(readOnly: boolean): void;
  /** @param at where the reader pressed */
  focus(at?: { readonly x: number; readonly y: number }): void;
  close(): void;
}
