/** What a key means inside a stepper: so many steps, an end, or play; nothing where the key belongs to a control. */
export type Move = -1 | 1 | 'first' | 'last' | 'play';

export function moveOf(event: KeyboardEvent): Move | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target as Element;
  if (target.closest('input, select, textarea')) return undefined;
  const onButton = target.closest('button, summary, a') !== null;
  switch (event.key) {
    case 'ArrowRight':
      return 1;
    case 'ArrowLeft':
      return -1;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case ' ':
      return onButton ? undefined : 'play';
    default:
      return undefined;
  }
}
